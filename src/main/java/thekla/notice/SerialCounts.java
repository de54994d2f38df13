package thekla.notice;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Who would get a serial message, in numbers.
 *
 * @param chosen all that the selection names
 * @param excluded by reason; no reason stands at 0
 */
public record SerialCounts(long chosen, Map<SerialReason, Long> excluded) {

  public SerialCounts {
    Map<SerialReason, Long> ordered = new EnumMap<>(SerialReason.class);
    excluded.forEach(
        (reason, number) -> {
          if (number > 0) {
            ordered.put(reason, number);
          }
        });
    excluded = Collections.unmodifiableMap(ordered);
  }

  public long allowed() {
    return chosen - excluded.values().stream().mapToLong(Long::longValue).sum();
  }
}
