package thekla.document.merge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the fields of a document stand for. A row sees its own values and those around it. */
public final class Values {

  private final Map<String, Object> named = new LinkedHashMap<>();
  private final @Nullable Values around;
  private final boolean all;

  public Values() {
    this(null, false);
  }

  private Values(@Nullable Values around, boolean all) {
    this.around = around;
    this.all = all;
  }

  /** Every name has a word and every section stands: to look through a document. */
  public static Values ofEverything() {
    return new Values(null, true);
  }

  /**
   * A value.
   *
   * @param words nothing of it is read as a field or as markup; a line feed breaks the line
   */
  public Values put(String name, String words) {
    named.put(name, words);
    return this;
  }

  /** A condition. */
  public Values set(String name, boolean holds) {
    named.put(name, holds);
    return this;
  }

  /** What stands once for each row. */
  public Values rows(String name, List<Values> rows) {
    named.put(name, List.copyOf(rows));
    return this;
  }

  /** The same; worked out when a document first asks for them. */
  public Values rows(String name, Supplier<List<Values>> rows) {
    named.put(name, rows);
    return this;
  }

  /** All names, without those around. */
  public Set<String> names() {
    return Set.copyOf(named.keySet());
  }

  /** This row with everything around it. */
  Values within(Values outer) {
    Values row = new Values(outer, false);
    row.named.putAll(named);
    return row;
  }

  private @Nullable Object find(String name) {
    Object found = named.get(name);
    if (found instanceof Supplier<?> rows) {
      found = rows.get();
      named.put(name, found);
    }
    return found != null || around == null ? found : around.find(name);
  }

  /**
   * The words of a field.
   *
   * @return null for a name nobody knows
   */
  public @Nullable String words(String name) {
    if (all) {
      return name;
    }
    return find(name) instanceof String words ? words : null;
  }

  public boolean knows(String name) {
    return all || find(name) != null;
  }

  /** As often as a section stands: never, once, or for each row. */
  public List<Values> section(String name, boolean inverted) {
    if (all) {
      return List.of(this);
    }
    Object found = find(name);
    boolean holds =
        switch (found) {
          case null -> false;
          case Boolean flag -> flag;
          case List<?> rows -> !rows.isEmpty();
          default -> !found.toString().isBlank();
        };
    if (inverted) {
      return holds ? List.of() : List.of(this);
    }
    if (found instanceof List<?> rows) {
      return rows.stream().map(row -> ((Values) row).within(this)).toList();
    }
    return holds ? List.of(this) : List.of();
  }
}
