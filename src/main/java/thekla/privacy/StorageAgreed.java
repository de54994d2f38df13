package thekla.privacy;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import thekla.consent.ConsentScope;
import thekla.consent.CustomerConsents;
import thekla.consent.Ledger;

/** Who agreed to unlimited storage: asked of the ledger itself, whatever was worked out earlier. */
final class StorageAgreed {

  private StorageAgreed() {}

  static Set<Long> among(Collection<Long> customers, Ledger ledger) {
    return ledger.histories(customers).entrySet().stream()
        .filter(
            one ->
                CustomerConsents.of(one.getKey(), one.getValue(), Optional.empty(), e -> false)
                    .given(ConsentScope.STORAGE))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
