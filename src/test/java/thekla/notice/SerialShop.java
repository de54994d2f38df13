package thekla.notice;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import thekla.consent.ConsentScope;
import thekla.consent.ConsentShop;
import thekla.consent.Decision;
import thekla.consent.IndicatedBy;
import thekla.consent.RecordConsent;
import thekla.consent.Way;
import thekla.customer.Channel;
import thekla.customer.ContactKind;
import thekla.customer.Customer;
import thekla.customer.CustomerKind;
import thekla.customer.Minor;
import thekla.kernel.Actor;

/** A shop that writes to many, on a real database. */
public final class SerialShop implements AutoCloseable {

  public static final Actor ANNA = new Actor("Anna", "Theke 1");

  public final ToldShop told;
  private int names;

  public SerialShop(Path folder) {
    told = new ToldShop(folder);
  }

  public SerialMessages serial() {
    return told.all.graph.serial.messages;
  }

  /** Signed, and the paper can be found. */
  public void signs(Customer customer, ConsentScope scope, Decision decision) {
    record(customer, scope, decision, Way.FORM, IndicatedBy.SUBJECT, "Ordner 3");
  }

  public void says(Customer customer, ConsentScope scope, Decision decision) {
    record(customer, scope, decision, Way.ORAL, IndicatedBy.SUBJECT, null);
  }

  public void parentSigns(Customer customer, ConsentScope scope) {
    record(customer, scope, Decision.GIVEN, Way.FORM, IndicatedBy.PARENT, "Ordner 3");
  }

  private void record(
      Customer customer,
      ConsentScope scope,
      Decision decision,
      Way way,
      IndicatedBy by,
      @Nullable String place) {
    RecordConsent.Result result =
        told.all.graph.recordConsent.record(
            new RecordConsent.Entry(
                customer.id(),
                List.of(new RecordConsent.Change(scope, decision)),
                way,
                null,
                null,
                "de",
                0,
                true,
                by,
                place,
                null,
                -1,
                null),
            ANNA);
    if (!(result instanceof RecordConsent.Result.Recorded)) {
      throw new AssertionError(result);
    }
  }

  public Customer customer() {
    return told.all.customer();
  }

  /** Agreed to advertising by this channel, with a signature. */
  public Customer agreed(ConsentScope scope) {
    Customer customer = customer();
    signs(customer, scope, Decision.GIVEN);
    return customer;
  }

  public Customer card(Map<ContactKind, String> contacts, Minor minor, boolean restricted) {
    return told.all.save(ConsentShop.card("Serie" + ++names, contacts, minor, restricted, null));
  }

  /** The card as it stands, in another place and state. */
  public Customer changed(Customer before, String town, boolean inactive, boolean restricted) {
    Customer card = told.all.graph.customers.byId(before.id()).orElseThrow();
    return told.all.save(
        new Customer(
            card.id(),
            card.number(),
            CustomerKind.ORDER_CUSTOMER,
            null,
            null,
            card.firstName(),
            card.lastName(),
            null,
            card.street(),
            town.equals("Bonn") ? "53111" : "50667",
            town,
            "DE",
            "de",
            "M",
            null,
            inactive,
            card.minor(),
            restricted,
            card.version(),
            card.contactPoints()));
  }

  public SerialCounts preview(Channel channel) {
    return serial().preview.preview(SerialSelection.EVERYBODY, channel);
  }

  public MessageTemplate template(Channel channel) {
    return told.all.graph.post.templates.current().stream()
        .filter(
            one ->
                one.purpose() == MessagePurpose.ADS
                    && one.channel() == channel
                    && one.language().equals("de"))
        .findFirst()
        .orElseThrow();
  }

  public SendSerial.Draft draft(Channel channel) {
    return new SendSerial.Draft(
        "Adventsbrief", channel, template(channel), SerialSelection.EVERYBODY);
  }

  public SerialRun sent(Channel channel) {
    if (serial().send.send(draft(channel), ANNA, SendSerial.Progress.SILENT)
        instanceof SendSerial.Result.Written(SerialRun run)) {
      return run;
    }
    throw new AssertionError("refused");
  }

  public List<Messages.Row> messages(Customer customer) {
    return told.messages(customer);
  }

  @Override
  public void close() {
    told.close();
  }
}
