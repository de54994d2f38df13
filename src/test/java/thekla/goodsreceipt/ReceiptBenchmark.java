package thekla.goodsreceipt;

import static org.assertj.core.api.Assertions.assertThat;
import static thekla.goodsreceipt.GoodsInShop.ANNA;
import static thekla.goodsreceipt.GoodsInShop.line;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.customer.Customer;
import thekla.journey.MailedShop;
import thekla.notice.SendMessages;

/**
 * A pallet of 1,000 titles, scanned one by one, each scan on the disk, closed, and every customer
 * told by a mail that a real server has taken; beside it the same number of mails sent bare.
 */
@Tag("benchmark")
class ReceiptBenchmark {

  private static final int TITLES = 1000;
  private static final double BAR_SECONDS = 10;

  @TempDir Path folder;
  private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

  @BeforeEach
  void theServerStarts() {
    server.start();
  }

  @AfterEach
  void theServerStops() {
    server.stop();
  }

  @Test
  void a_thousand_titles_are_received_and_told_of_in_ten_seconds() throws Exception {
    try (GoodsInShop shop = new GoodsInShop(folder)) {
      shop.shop.graph.post.settings.save(
          MailedShop.mails(server), shop.shop.graph.post.settings.sms());
      List<Customer> customers = new ArrayList<>();
      for (int i = 0; i < TITLES; i++) {
        customers.add(shop.agreed());
      }
      List<Double> seconds = new ArrayList<>();
      for (int of : new int[] {500, 1000, 500}) {
        seconds.add(received(shop, customers.subList(0, of), seconds.size() + 1));
      }
      assertThat(seconds).allMatch(all -> all <= BAR_SECONDS);
    }
  }

  private double received(GoodsInShop shop, List<Customer> customers, int round) throws Exception {
    List<String> titles = new ArrayList<>();
    for (int i = 0; i < TITLES; i++) {
      String gtin = gtin(round * TITLES + i);
      titles.add(gtin);
      shop.ordered(customers.get(i % customers.size()), line(gtin, 1));
    }
    server.purgeEmailFromAllMailboxes();
    long processor = processor();
    long start = System.nanoTime();
    for (String title : titles) {
      shop.scan(title, 1);
    }
    long scanned = System.nanoTime();
    BookedReceipt receipt = shop.closed(ANNA);
    long closed = System.nanoTime();
    int sent = 0;
    SendMessages.Report report;
    do {
      report = shop.shop.graph.post.send.sendDue();
      sent += report.sent();
    } while (report.sent() > 0);
    long end = System.nanoTime();
    double used = (processor() - processor) / 1e9;
    assertThat(receipt.arrivals()).hasSize(TITLES);
    assertThat(sent).isEqualTo(customers.size());
    assertThat(server.getReceivedMessages()).hasSize(customers.size());
    System.out.printf(
        Locale.ROOT,
        "round %d: %d titles, %d customers: scanned in %.2f s, closed in %.2f s, sent in %.2f s,"
            + " all %.2f s (processor of this thread %.2f s); mails sent bare %.2f s%n",
        round,
        TITLES,
        customers.size(),
        (scanned - start) / 1e9,
        (closed - scanned) / 1e9,
        (end - closed) / 1e9,
        (end - start) / 1e9,
        used,
        bare(customers.size()));
    return (end - start) / 1e9;
  }

  private static long processor() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** Seconds for as many mails by the library alone, a connection each. */
  private double bare(int mails) throws Exception {
    Properties properties = new Properties();
    properties.put("mail.smtp.host", "127.0.0.1");
    properties.put("mail.smtp.port", String.valueOf(server.getSmtp().getPort()));
    Session session = Session.getInstance(properties);
    long start = System.nanoTime();
    for (int i = 0; i < mails; i++) {
      MimeMessage mail = new MimeMessage(session);
      mail.setFrom(new InternetAddress("laden@buecher-gross.example"));
      mail.setRecipient(
          Message.RecipientType.TO, new InternetAddress("kunde" + i + "@example.org"));
      mail.setSubject("Ihre Bestellung");
      mail.setText("Guten Tag, Ihre Bestellung ist da.\n".repeat(20), "UTF-8");
      Transport.send(mail);
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private static String gtin(int nth) {
    String twelve = String.format("978%09d", nth);
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += (twelve.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return twelve + (10 - sum % 10) % 10;
  }
}
