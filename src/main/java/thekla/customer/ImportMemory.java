package thekla.customer;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What one import remembers from batch to batch. */
final class ImportMemory {

  private final boolean dryRun;
  private final Set<String> named = new HashSet<>();
  private final Set<String> settled = new HashSet<>();
  private final KnownCards ghosts = new KnownCards();
  private long lastId;

  ImportMemory(boolean dryRun) {
    this.dryRun = dryRun;
  }

  /** Numbers the file gives, in whatever row: none of them may be given to another customer. */
  void named(Collection<String> numbers) {
    named.addAll(numbers);
  }

  boolean isNamed(String number) {
    return named.contains(number);
  }

  /** Whether a row of the file has spoken for this customer already. */
  boolean isSettled(String number) {
    return settled.contains(number);
  }

  /** Called once the batch is committed. */
  void remember(ImportBatch batch) {
    settled.addAll(batch.settled());
    if (dryRun) {
      batch.pending().values().forEach(ghosts::put);
    }
  }

  /** A card that would be there by now if this were no dry run. */
  Optional<Customer> ghost(String number) {
    return Optional.ofNullable(ghosts.withNumber(number));
  }

  Collection<Customer> ghostsLike(Customer card, String nameKey) {
    return dryRun ? ghosts.alike(card, nameKey) : List.of();
  }

  /** An id for a card that has none yet. */
  long nextId() {
    return --lastId;
  }
}
