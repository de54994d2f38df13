package thekla.customer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import thekla.kernel.BusinessClock;
import thekla.kernel.Refusal;
import thekla.kernel.UnitOfWork;

/** Checks, numbers, saves, and points out who it might be already. */
final class CheckedSaveCustomer implements SaveCustomer {

  private static final int MOST_LOOK_ALIKES = 10;

  private final CustomerCards cards;
  private final CustomerWords words;
  private final UnitOfWork work;
  private final BusinessClock clock;
  private final List<CardChanges> listeners;

  CheckedSaveCustomer(
      CustomerCards cards,
      CustomerWords words,
      UnitOfWork work,
      BusinessClock clock,
      List<CardChanges> listeners) {
    this.cards = cards;
    this.words = words;
    this.work = work;
    this.clock = clock;
    this.listeners = List.copyOf(listeners);
  }

  @Override
  public Result save(Customer draft, boolean contactsConfirmed) {
    try {
      return work.callAgain(() -> saveInTransaction(draft, contactsConfirmed));
    } catch (CardConflict conflict) {
      return new Result.Refused(List.of(conflict.refusal()));
    }
  }

  private Result saveInTransaction(Customer draft, boolean contactsConfirmed) {
    Optional<Customer> stored = draft.id() == 0 ? Optional.empty() : cards.byId(draft.id());
    CardRules.Checked checked =
        new CardRules(cards.messageKinds())
            .check(draft, stored.map(Customer::contactPoints).orElse(List.of()));
    Customer customer = checked.customer();
    List<Refusal> refusals = new ArrayList<>(checked.refusals());
    if (customer.id() != 0) {
      stale(customer, stored).ifPresent(refusals::add);
    }
    numberRefusal(customer).ifPresent(refusals::add);
    if (!refusals.isEmpty()) {
      return new Result.Refused(List.copyOf(refusals));
    }
    Customer saved =
        stored
            .map(before -> change(before, customer, contactsConfirmed))
            .orElseGet(() -> add(customer));
    return new Result.Saved(saved, lookAlikes(saved));
  }

  private static Optional<Refusal> stale(Customer customer, Optional<Customer> stored) {
    if (stored.isEmpty()) {
      return Optional.of(Refusal.of("customer-gone", ""));
    }
    return stored.get().version() == customer.version()
        ? Optional.empty()
        : Optional.of(Refusal.of("changed-elsewhere", ""));
  }

  private Optional<Refusal> numberRefusal(Customer customer) {
    if (customer.number().isEmpty()) {
      return customer.id() == 0
          ? Optional.empty()
          : Optional.of(Refusal.of("number-missing", "number"));
    }
    return cards.withNumbers(List.of(customer.number())).stream()
        .filter(other -> other.id() != customer.id())
        .findFirst()
        .map(other -> Refusal.of("number-taken", "number"));
  }

  private Customer add(Customer customer) {
    Customer numbered =
        customer.number().isEmpty()
            ? customer.withNumber(cards.newNumbers(1, number -> false).getFirst())
            : customer;
    List<Customer> added = cards.add(List.of(numbered), clock.now());
    words.add(added);
    return added.getFirst();
  }

  private Customer change(Customer before, Customer customer, boolean contactsConfirmed) {
    List<Customer> changed = cards.change(List.of(customer), clock.now());
    words.replace(changed);
    Customer after = changed.getFirst();
    listeners.forEach(listener -> listener.changed(before, after, contactsConfirmed));
    return after;
  }

  private List<CustomerHit> lookAlikes(Customer saved) {
    Map<Long, Customer> others = new LinkedHashMap<>();
    collect(cards.withContacts(canonical(saved)), others);
    if (saved.postcode() != null) {
      collect(cards.withNameKeys(List.of(NameKey.of(saved))), others);
    }
    others.remove(saved.id());
    return others.values().stream().limit(MOST_LOOK_ALIKES).map(CustomerHit::of).toList();
  }

  private static Collection<String> canonical(Customer customer) {
    return customer.contactPoints().stream().map(ContactPoint::canonical).distinct().toList();
  }

  private static void collect(List<Customer> found, Map<Long, Customer> into) {
    found.forEach(customer -> into.putIfAbsent(customer.id(), customer));
  }
}
