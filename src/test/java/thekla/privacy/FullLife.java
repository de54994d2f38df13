package thekla.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import thekla.checkout.Payment;
import thekla.checkout.PickUp;
import thekla.consent.ConsentScope;
import thekla.consent.ConsentShop;
import thekla.consent.Decision;
import thekla.consent.IndicatedBy;
import thekla.consent.RecordConsent;
import thekla.consent.Stamp;
import thekla.consent.Way;
import thekla.customer.Channel;
import thekla.customer.ContactKind;
import thekla.customer.ContactPoint;
import thekla.customer.Customer;
import thekla.customer.CustomerKind;
import thekla.customer.Minor;
import thekla.goodsreceipt.CloseReceipt;
import thekla.goodsreceipt.ReceiveTitles;
import thekla.kernel.Actor;
import thekla.kernel.Money;
import thekla.notice.MailSettings;
import thekla.notice.MessageDraft;
import thekla.notice.MessagePurpose;
import thekla.notice.QueueMessage;
import thekla.notice.Secret;
import thekla.order.Intake;
import thekla.order.Order;
import thekla.order.OrderLine;
import thekla.order.Orderer;
import thekla.order.TakeOrder;
import thekla.order.TrackedOrder;

/** Somebody who leaves a trace wherever the shop can write one. */
final class FullLife {

  static final Actor ANNA = new Actor("Anna", "Theke 1");
  static final String NOVEL = "9783426282618";
  static final String ATLAS = "9783551551672";

  private final ConsentShop shop;
  private final Path folder;

  /** One word for each place, that stands nowhere else. */
  static final Map<String, String> PLANTED =
      Map.ofEntries(
          Map.entry("last name", "Zwergnachname"),
          Map.entry("first name", "Zwergvorname"),
          Map.entry("salutation", "Zweranrede"),
          Map.entry("title", "Zwertitel"),
          Map.entry("company", "Zwergfirma"),
          Map.entry("street", "Zwergstrasse"),
          Map.entry("town", "Zwergstadt"),
          Map.entry("card note", "Zwergkartennotiz"),
          Map.entry("e-mail", "zwergpost@example.org"),
          Map.entry("mobile", "+49 171 8765432"),
          Map.entry("contact note", "Zwergkontaktnotiz"),
          Map.entry("order note", "Zwergbestellnotiz"),
          Map.entry("free title", "Zwergheftchen"),
          Map.entry("walk-in", "Zwerglaufkunde"),
          Map.entry("draft note", "Zwergentwurf"),
          Map.entry("draft title", "Zwergentwurfstitel"),
          Map.entry("remark", "Zwergbemerkung"),
          Map.entry("evidence place", "Zwergordner"),
          Map.entry("stamp", "Zwergstempel"),
          Map.entry("subject", "Zwergbetreff"),
          Map.entry("body", "Zwergbrieftext"));

  Customer customer;
  final List<TrackedOrder> orders = new ArrayList<>();
  long draft;
  Path scan;

  FullLife(ConsentShop shop, Path folder) {
    this.shop = shop;
    this.folder = folder;
    shop.graph.retention.exchangeDays(0);
    shop.graph.post.settings.save(
        new MailSettings(
            "127.0.0.1", 9, MailSettings.Security.NONE, "", Secret.NONE, "laden@example.org"),
        shop.graph.post.settings.sms());
    customer = shop.save(card());
    scan = recorded();
    customer = shop.graph.customers.byId(customer.id()).orElseThrow();
    orders.add(order(new Orderer.Known(customer), planted("order note"), line(NOVEL), free()));
    orders.add(order(new Orderer.Known(customer), null, line(ATLAS)));
    orders.add(order(new Orderer.WalkIn(planted("walk-in")), null, line(ATLAS)));
    parked();
    written();
  }

  static String planted(String place) {
    return Objects.requireNonNull(PLANTED.get(place), place);
  }

  private static Customer card() {
    return new Customer(
        0,
        "",
        CustomerKind.ORDER_CUSTOMER,
        planted("salutation"),
        planted("title"),
        planted("first name"),
        planted("last name"),
        planted("company"),
        planted("street"),
        "50667",
        planted("town"),
        "DE",
        "de",
        "M",
        planted("card note"),
        false,
        Minor.UNKNOWN,
        false,
        0,
        List.of(
            new ContactPoint(ContactKind.EMAIL, planted("e-mail"), "", planted("contact note")),
            new ContactPoint(ContactKind.MOBILE, planted("mobile"), "", null)));
  }

  private Path recorded() {
    try {
      var kept =
          shop.graph
              .evidenceFiles
              .keep(Files.writeString(folder.resolve("gescannt.txt"), planted("last name")))
              .orElseThrow();
      Files.delete(folder.resolve("gescannt.txt"));
      RecordConsent.Result result =
          shop.graph.recordConsent.record(
              new RecordConsent.Entry(
                  customer.id(),
                  List.of(
                      new RecordConsent.Change(ConsentScope.NOTIFICATION, Decision.GIVEN),
                      new RecordConsent.Change(ConsentScope.ADS_EMAIL, Decision.REFUSED)),
                  Way.ORAL,
                  planted("remark"),
                  null,
                  "de",
                  0,
                  false,
                  IndicatedBy.SUBJECT,
                  planted("evidence place"),
                  kept.hash(),
                  -1,
                  new Stamp(planted("stamp"), shop.graph.clock.today())),
              ANNA);
      if (!(result instanceof RecordConsent.Result.Recorded)) {
        throw new AssertionError(result);
      }
      return kept.file();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static OrderLine line(String gtin) {
    return new OrderLine(null, gtin, "Titel " + gtin, null, 1, Money.euro(1000), null);
  }

  private static OrderLine free() {
    return OrderLine.free(planted("free title")).withPrice(Money.euro(100));
  }

  TrackedOrder order(Orderer orderer, @Nullable String note, OrderLine... lines) {
    TakeOrder.Result.Taken taken =
        (TakeOrder.Result.Taken)
            shop.graph.takeOrder.take(
                new Order.Draft(
                    0, orderer, List.of(lines), null, Money.euro(0), note, Intake.COUNTER),
                ANNA);
    shop.graph.slips.write(taken.order());
    return shop.graph.orderProgress.byNumber(taken.order().number()).orElseThrow();
  }

  private void parked() {
    draft =
        shop.graph
            .parkOrder
            .park(
                new Order.Draft(
                    0,
                    new Orderer.Known(customer),
                    List.of(OrderLine.free(planted("draft title"))),
                    null,
                    Money.euro(0),
                    planted("draft note"),
                    Intake.COUNTER),
                ANNA)
            .id();
  }

  private void written() {
    QueueMessage.Result queued =
        shop.graph.post.queue.queue(
            new MessageDraft(
                customer.id(),
                MessagePurpose.CONSENT_REQUEST,
                Channel.EMAIL,
                "de",
                planted("subject"),
                planted("body"),
                "",
                null),
            ANNA);
    if (!(queued instanceof QueueMessage.Result.Queued)) {
      throw new AssertionError(queued);
    }
  }

  /** Everything comes, is labelled and told of. */
  void arrives() {
    for (String typed : List.of(NOVEL, ATLAS, ATLAS)) {
      ReceiveTitles.Result scanned = shop.graph.goodsIn.receive.scan(typed, 1, ANNA);
      if (!(scanned instanceof ReceiveTitles.Result.Booked)) {
        throw new AssertionError(scanned);
      }
    }
    CloseReceipt.Result closed = shop.graph.goodsIn.close.close(ANNA);
    if (!(closed instanceof CloseReceipt.Result.Closed)) {
      throw new AssertionError(closed);
    }
    orders.forEach(order -> shop.graph.goodsIn.labels.write(order.number()));
  }

  /** Handed out over the counter, so that a receipt of the till names the order. */
  void collects(TrackedOrder order) {
    PickUp.Result done =
        shop.graph.checkout.pickUp.handOut(
            order.number(),
            order.lines().stream()
                .map(line -> new PickUp.Part(line.key().position(), line.progress().ordered()))
                .toList(),
            new PickUp.Receipt("", Payment.CASH, null),
            ANNA);
    if (!(done instanceof PickUp.Result.Done)) {
      throw new AssertionError(done);
    }
  }
}
