package thekla.customer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The cards a batch of rows is compared with, by what makes cards alike. */
final class KnownCards {

  private final Map<Long, Customer> byId = new HashMap<>();
  private final Map<String, Long> byNumber = new HashMap<>();
  private final Map<String, List<Long>> byContact = new HashMap<>();
  private final Map<String, List<Long>> byNameKey = new HashMap<>();

  /** Takes a card in, in place of an older one of the same id. */
  void put(Customer card) {
    byId.put(card.id(), card);
    if (!card.number().isEmpty()) {
      byNumber.put(card.number(), card.id());
    }
    add(byNameKey, NameKey.of(card), card.id());
    for (ContactPoint point : card.contactPoints()) {
      add(byContact, point.canonical(), card.id());
    }
  }

  /** Takes cards in that are not known yet. */
  void learn(Collection<Customer> cards) {
    for (Customer card : cards) {
      if (!byId.containsKey(card.id())) {
        put(card);
      }
    }
  }

  private static void add(Map<String, List<Long>> index, String key, long id) {
    List<Long> ids = index.computeIfAbsent(key, k -> new ArrayList<>(1));
    if (!ids.contains(id)) {
      ids.add(id);
    }
  }

  @Nullable Customer withNumber(String number) {
    Long id = byNumber.get(number);
    return id == null ? null : byId.get(id);
  }

  Collection<Customer> all() {
    return byId.values();
  }

  /** Cards of the same name and postcode, or with the same contact, those of the name first. */
  Collection<Customer> alike(Customer card, String nameKey) {
    Map<Long, Customer> alike = new LinkedHashMap<>();
    Stream.concat(
            byNameKey.getOrDefault(nameKey, List.of()).stream(),
            card.contactPoints().stream()
                .flatMap(point -> byContact.getOrDefault(point.canonical(), List.of()).stream()))
        .forEach(
            id -> {
              Customer known = byId.get(id);
              if (known != null && isStillAlike(known, card, nameKey)) {
                alike.put(id, known);
              }
            });
    return alike.values();
  }

  /** A changed card stands in the maps under its old keys too. */
  private static boolean isStillAlike(Customer known, Customer card, String nameKey) {
    return sharesContact(known, card) || NameKey.of(known).equals(nameKey);
  }

  static boolean sharesContact(Customer one, Customer other) {
    return other.contactPoints().stream()
        .anyMatch(
            point ->
                one.contactPoints().stream()
                    .anyMatch(mine -> mine.canonical().equals(point.canonical())));
  }
}
