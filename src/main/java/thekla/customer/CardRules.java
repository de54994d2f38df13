package thekla.customer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import thekla.kernel.Refusal;

/** What must hold for a card to be saved, and the form in which it is. */
final class CardRules {

  /** The columns' lengths; a test compares them with the schema. */
  static final Map<String, Integer> LONGEST =
      Map.ofEntries(
          Map.entry("number", 20),
          Map.entry("salutation", 30),
          Map.entry("title", 60),
          Map.entry("firstName", 100),
          Map.entry("lastName", 100),
          Map.entry("company", 200),
          Map.entry("street", 200),
          Map.entry("postcode", 20),
          Map.entry("town", 100),
          Map.entry("note", 2000),
          Map.entry("contactPoint", 320),
          Map.entry("contactPointNote", 200));

  static final int MOST_CONTACT_POINTS = 50;
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Set<String> LANGUAGES = Set.of("de", "fr", "en");

  private final Set<String> messageKinds;

  CardRules(List<MessageKind> messageKinds) {
    this.messageKinds =
        messageKinds.stream().map(MessageKind::letter).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * @param customer in the form in which it is saved; only good without refusals
   */
  record Checked(Customer customer, List<Refusal> refusals) {}

  /**
   * @param kept contact points the card has already: who moves abroad keeps the number in the
   *     country where it was given
   */
  Checked check(Customer draft, List<ContactPoint> kept) {
    List<Refusal> refusals = new ArrayList<>();
    String country = draft.country().strip().toUpperCase(Locale.ROOT);
    require(COUNTRIES.contains(country), "country-unknown", "country", refusals);
    String language = draft.language().strip().toLowerCase(Locale.ROOT);
    require(LANGUAGES.contains(language), "language-unknown", "language", refusals);
    require(
        messageKinds.contains(draft.messageKind()),
        "message-kind-unknown",
        "messageKind",
        refusals);
    String number = text(draft.number(), "number", refusals);
    Customer customer =
        new Customer(
            draft.id(),
            number == null ? "" : number,
            draft.kind(),
            text(draft.salutation(), "salutation", refusals),
            text(draft.title(), "title", refusals),
            text(draft.firstName(), "firstName", refusals),
            text(draft.lastName(), "lastName", refusals),
            text(draft.company(), "company", refusals),
            text(draft.street(), "street", refusals),
            text(draft.postcode(), "postcode", refusals),
            text(draft.town(), "town", refusals),
            country,
            language,
            draft.messageKind(),
            stored(CardText.tidyLines(draft.note()), "note", "note", refusals),
            draft.inactive(),
            draft.minor(),
            draft.restricted(),
            draft.version(),
            contactPoints(draft.contactPoints(), kept, country, refusals));
    if (customer.firstName() == null && customer.lastName() == null && customer.company() == null) {
      refusals.add(Refusal.of("name-missing", "lastName"));
    }
    return new Checked(customer, refusals);
  }

  private static List<ContactPoint> contactPoints(
      List<ContactPoint> drafts, List<ContactPoint> kept, String country, List<Refusal> refusals) {
    if (drafts.size() > MOST_CONTACT_POINTS) {
      refusals.add(
          Refusal.of(
              "contact-points-too-many", "contactPoints", drafts.size(), MOST_CONTACT_POINTS));
      return List.of();
    }
    Map<String, ContactPoint> points = new LinkedHashMap<>();
    for (int i = 0; i < drafts.size(); i++) {
      ContactPoint draft = drafts.get(i);
      String field = "contactPoints[" + i + "]";
      String written = stored(CardText.tidy(draft.written()), "contactPoint", field, refusals);
      String note = stored(CardText.tidy(draft.note()), "contactPointNote", field, refusals);
      if (written == null) {
        continue;
      }
      Optional<ContactPoint> point =
          kept(kept, draft, written).or(() -> contactPoint(draft.kind(), written, country));
      if (point.isPresent()) {
        String canonical = point.get().canonical();
        points.putIfAbsent(
            draft.kind() + " " + canonical,
            new ContactPoint(draft.kind(), written, canonical, note));
      } else {
        refusals.add(Refusal.of(impossible(draft.kind()), field));
      }
    }
    return List.copyOf(points.values());
  }

  private static Optional<ContactPoint> kept(
      List<ContactPoint> kept, ContactPoint draft, String written) {
    return kept.stream()
        .filter(old -> old.kind() == draft.kind() && old.written().equals(written))
        .max(Comparator.comparing(old -> old.canonical().equals(draft.canonical())));
  }

  /** Empty when nobody could be reached there. */
  static Optional<ContactPoint> contactPoint(ContactKind kind, String written, String country) {
    Optional<String> canonical =
        kind == ContactKind.EMAIL
            ? EmailAddresses.canonical(written)
            : PhoneNumbers.canonical(written, country);
    return canonical.map(value -> new ContactPoint(kind, written, value, null));
  }

  static String impossible(ContactKind kind) {
    return kind == ContactKind.EMAIL ? "email-not-possible" : "phone-not-possible";
  }

  private static @Nullable String text(
      @Nullable String text, String field, List<Refusal> refusals) {
    return stored(CardText.tidy(text), field, field, refusals);
  }

  private static @Nullable String stored(
      @Nullable String text, String limit, String field, List<Refusal> refusals) {
    if (text == null) {
      return null;
    }
    int longest = LONGEST.getOrDefault(limit, 0);
    if (text.length() > longest) {
      refusals.add(Refusal.of("too-long", field, longest, text.length()));
    }
    require(CardText.isStorable(text), "control-characters", field, refusals);
    return text;
  }

  private static void require(boolean holds, String code, String field, List<Refusal> refusals) {
    if (!holds) {
      refusals.add(Refusal.of(code, field));
    }
  }
}
