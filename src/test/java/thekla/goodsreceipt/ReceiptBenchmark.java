package thekla.goodsreceipt;

import static org.assertj.core.api.Assertions.assertThat;
import static thekla.goodsreceipt.GoodsInShop.ANNA;
import static thekla.goodsreceipt.GoodsInShop.line;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.customer.Customer;

/** A pallet of 1,000 titles for 500 customers, scanned one by one, each scan on the disk. */
@Tag("benchmark")
class ReceiptBenchmark {

  private static final int TITLES = 1000;
  private static final int CUSTOMERS = 500;
  private static final double BAR_SECONDS = 10;

  @TempDir Path folder;

  @Test
  void a_thousand_titles_are_received_in_ten_seconds() {
    try (GoodsInShop shop = new GoodsInShop(folder)) {
      List<Customer> customers = new ArrayList<>();
      for (int i = 0; i < CUSTOMERS; i++) {
        customers.add(shop.agreed());
      }
      for (int round = 0; round < 2; round++) {
        List<String> titles = new ArrayList<>();
        for (int i = 0; i < TITLES; i++) {
          String gtin = gtin(round * TITLES + i);
          titles.add(gtin);
          shop.ordered(customers.get(i % CUSTOMERS), line(gtin, 1));
        }
        long start = System.nanoTime();
        for (String title : titles) {
          shop.scan(title, 1);
        }
        long scanned = System.nanoTime();
        BookedReceipt receipt = shop.closed(ANNA);
        double all = (System.nanoTime() - start) / 1e9;
        System.out.printf(
            "round %d: %d titles scanned in %.2f s, closed in %.2f s%n",
            round + 1, TITLES, (scanned - start) / 1e9, (System.nanoTime() - scanned) / 1e9);
        assertThat(receipt.arrivals()).hasSize(TITLES);
        assertThat(all).isLessThanOrEqualTo(BAR_SECONDS);
      }
    }
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
