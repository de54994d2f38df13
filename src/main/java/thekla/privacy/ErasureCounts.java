package thekla.privacy;

import java.util.Map;
import java.util.TreeMap;

/** What was erased or held, in numbers: by table, rule or hold; never whose. */
public final class ErasureCounts {

  private final Map<String, Long> counts = new TreeMap<>();

  public void add(String what, long number) {
    if (number != 0) {
      counts.merge(what, number, Long::sum);
    }
  }

  public void add(ErasureCounts others) {
    others.counts.forEach(this::add);
  }

  public long of(String what) {
    return counts.getOrDefault(what, 0L);
  }

  public Map<String, Long> all() {
    return Map.copyOf(counts);
  }

  @Override
  public String toString() {
    return counts.toString();
  }
}
