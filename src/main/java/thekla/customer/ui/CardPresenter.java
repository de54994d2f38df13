package thekla.customer.ui;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import thekla.customer.ContactKind;
import thekla.customer.ContactPoint;
import thekla.customer.Customer;
import thekla.customer.CustomerKind;
import thekla.customer.Customers;
import thekla.customer.MessageKind;
import thekla.customer.Minor;
import thekla.customer.SaveCustomer;
import thekla.kernel.Refusal;
import thekla.ui.Background;

/**
 * What the card's form knows and does, without Swing. What was typed stays here until it is saved,
 * also when the page is left. For the event thread.
 */
public final class CardPresenter {

  private static final Pattern CONTACT_POINT = Pattern.compile("contactPoints\\[(\\d+)].*");

  private final Supplier<Work> work;
  private final Background background;
  private final Consumer<SaveCustomer.Result.Saved> saved;
  private final Map<CardField, String> values = new EnumMap<>(CardField.class);
  private List<MessageKind> kinds = List.of();
  private @Nullable Customer card;
  private boolean saving;
  private @Nullable View view;

  /**
   * @param saved told on the event thread once the card is on the disk
   */
  public CardPresenter(
      Supplier<Work> work, Background background, Consumer<SaveCustomer.Result.Saved> saved) {
    this.work = work;
    this.background = background;
    this.saved = saved;
  }

  /**
   * What the form works with.
   *
   * @param country the shop's, where a new card begins
   */
  public record Work(Customers customers, SaveCustomer saveCustomer, Supplier<String> country) {}

  /** The screen. */
  interface View {
    void show(Map<CardField, String> values, String number, List<MessageKind> kinds);

    void refused(List<Refusal> reasons);
  }

  void attach(View shown) {
    view = shown;
    show();
    background.newest(
        "kinds",
        () -> work.get().customers().messageKinds(),
        all -> {
          kinds = all;
          show();
        });
  }

  /** A new card; what was typed in the search goes where it fits. */
  public void begin(String typed, String language) {
    if (card == null && isBegun() && typed.isBlank()) {
      return;
    }
    card = null;
    values.clear();
    values.put(CardField.KIND, CustomerKind.ORDER_CUSTOMER.name());
    values.put(CardField.LANGUAGE, language);
    values.put(CardField.MESSAGE_KIND, MessageKind.NONE);
    CardField.guess(typed).forEach(values::put);
    background.newest(
        "country",
        () -> work.get().country().get(),
        country -> {
          if (card == null) {
            values.putIfAbsent(CardField.COUNTRY, country);
            show();
          }
        });
  }

  private boolean isBegun() {
    Set<CardField> preset =
        EnumSet.of(CardField.KIND, CardField.COUNTRY, CardField.LANGUAGE, CardField.MESSAGE_KIND);
    return values.entrySet().stream()
        .anyMatch(entry -> !preset.contains(entry.getKey()) && !entry.getValue().isBlank());
  }

  /** An existing card. */
  public void open(long customerId) {
    background.newest(
        "card",
        () -> work.get().customers().byId(customerId).orElseThrow(),
        customer -> {
          card = customer;
          values.clear();
          values.putAll(CardField.of(customer));
          show();
        });
  }

  private void show() {
    View shown = view;
    Customer now = card;
    if (shown != null) {
      shown.show(Map.copyOf(values), now == null ? "" : now.number(), kinds);
    }
  }

  void typed(CardField field, String text) {
    values.put(field, text);
  }

  /** Saves; the page stays until it is on the disk, and stays with the reasons when it is not. */
  void save() {
    if (saving) {
      return;
    }
    saving = true;
    Customer draft = draft();
    background.run(
        () -> work.get().saveCustomer().save(draft),
        result -> {
          saving = false;
          switch (result) {
            case SaveCustomer.Result.Saved done -> {
              values.clear();
              card = null;
              saved.accept(done);
            }
            case SaveCustomer.Result.Refused refused -> {
              View shown = view;
              if (shown != null) {
                shown.refused(refused.reasons().stream().map(r -> onForm(r, draft)).toList());
              }
            }
          }
        });
  }

  /** A refusal of {@code contactPoints[1]} stands beside the field of its kind. */
  private static Refusal onForm(Refusal refusal, Customer draft) {
    Matcher point = CONTACT_POINT.matcher(refusal.field());
    if (!point.matches()) {
      return refusal;
    }
    ContactKind kind = draft.contactPoints().get(Integer.parseInt(point.group(1))).kind();
    return new Refusal(refusal.code(), CardField.of(kind).field(), refusal.details());
  }

  /** A fault while saving: the form can be saved again. */
  public void released() {
    saving = false;
  }

  private Customer draft() {
    Customer before = card;
    return new Customer(
        before == null ? 0 : before.id(),
        before == null ? "" : before.number(),
        CustomerKind.valueOf(
            values.getOrDefault(CardField.KIND, CustomerKind.ORDER_CUSTOMER.name())),
        value(CardField.SALUTATION),
        value(CardField.TITLE),
        value(CardField.FIRST_NAME),
        value(CardField.LAST_NAME),
        value(CardField.COMPANY),
        value(CardField.STREET),
        value(CardField.POSTCODE),
        value(CardField.TOWN),
        values.getOrDefault(CardField.COUNTRY, "DE"),
        values.getOrDefault(CardField.LANGUAGE, "de"),
        values.getOrDefault(CardField.MESSAGE_KIND, MessageKind.NONE),
        value(CardField.NOTE),
        Boolean.parseBoolean(values.getOrDefault(CardField.INACTIVE, "false")),
        before == null ? Minor.UNKNOWN : before.minor(),
        before != null && before.restricted(),
        before == null ? 0 : before.version(),
        contactPoints(before));
  }

  private @Nullable String value(CardField field) {
    String text = values.getOrDefault(field, "").strip();
    return text.isEmpty() ? null : text;
  }

  /** The form shows the first of each kind; the others stay as they are. */
  private List<ContactPoint> contactPoints(@Nullable Customer before) {
    List<ContactPoint> points = new ArrayList<>();
    List<ContactPoint> old = before == null ? List.of() : before.contactPoints();
    for (ContactKind kind : ContactKind.values()) {
      List<ContactPoint> ofKind = old.stream().filter(point -> point.kind() == kind).toList();
      String written = value(CardField.of(kind));
      if (written != null) {
        points.add(
            new ContactPoint(
                kind, written, "", ofKind.isEmpty() ? null : ofKind.getFirst().note()));
      }
      ofKind.stream().skip(1).forEach(points::add);
    }
    return points;
  }
}
