package thekla.ui;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import thekla.kernel.Fault;
import thekla.kernel.Personal;

/**
 * Walks through what a view is told and makes it anew where something in it must not be read. What
 * needs no change stays the same object. Only for values: records, texts, numbers, collections.
 */
@SuppressWarnings("ReferenceEquality") // what is the same object was not changed
final class Rebuilding {

  /** What becomes of one value. */
  interface Change extends Masked.By {

    long number(String column, long value);

    /** Marked parts inside a text that is nobody's itself. */
    String marked(String text);

    /** A record was made anew. */
    void made(Object original, Object copy);
  }

  private static final ClassValue<Shape> SHAPES =
      new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
          return Shape.of(type);
        }
      };

  private final Change change;

  Rebuilding(Change change) {
    this.change = change;
  }

  /**
   * Whose a value is, as far as an annotation says.
   *
   * @param itself whether it stands on the value, not above it: numbers below are places and counts
   */
  private record Whose(String column, boolean absent, boolean itself) {
    static final Whose UNSAID = new Whose("?", false, false);

    static Whose of(@Nullable Personal said, Whose above) {
      return said == null
          ? new Whose(above.column(), above.absent(), false)
          : new Whose(said.value(), said.absent(), true);
    }

    boolean unsaid() {
      return column.equals(UNSAID.column());
    }

    boolean nobody() {
      return column.isEmpty();
    }
  }

  private record Part(Method read, @Nullable Personal said) {}

  /** By reflection: method handles are spun at their first call, while the window waits. */
  private record Shape(List<Part> parts, Constructor<?> make) {
    static Shape of(Class<?> type) {
      try {
        List<Part> parts = new ArrayList<>();
        RecordComponent[] components = type.getRecordComponents();
        for (RecordComponent component : components) {
          component.getAccessor().setAccessible(true);
          parts.add(new Part(component.getAccessor(), component.getAnnotation(Personal.class)));
        }
        Constructor<?> made =
            type.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        made.setAccessible(true);
        return new Shape(List.copyOf(parts), made);
      } catch (ReflectiveOperationException e) {
        throw new Fault("masking", e);
      }
    }

    Object[] values(Record of) throws ReflectiveOperationException {
      Object[] values = new Object[parts.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = parts.get(i).read().invoke(of);
      }
      return values;
    }
  }

  /**
   * @param said on the parameter; null where nothing is
   */
  @Nullable Object rebuilt(@Nullable Object value, @Nullable Personal said) {
    return value(value, Whose.of(said, Whose.UNSAID));
  }

  @SuppressWarnings("PatternMatchingInstanceof") // a switch is spun at its first call, see Shape
  private @Nullable Object value(@Nullable Object value, Whose whose) {
    if (value == null || whose.nobody()) {
      return value;
    }
    if (value instanceof String text) {
      return text(text, whose);
    }
    if (value instanceof Long number) {
      return whose.itself() ? (Object) change.number(whose.column(), number) : number;
    }
    if (value instanceof Integer number) {
      return whose.itself()
          ? (Object) Math.toIntExact(change.number(whose.column(), number))
          : number;
    }
    if (value instanceof Masked<?> own) {
      return own(own);
    }
    if (value instanceof Record one) {
      return record(one, whose);
    }
    if (value instanceof Optional<?> one) {
      return optional(one, whose);
    }
    if (value instanceof Map<?, ?> many) {
      return map(many, whose);
    }
    if (value instanceof Set<?> many) {
      return collection(many, new LinkedHashSet<>(), whose);
    }
    return value instanceof List<?> many ? collection(many, new ArrayList<>(), whose) : value;
  }

  private @Nullable Object text(String text, Whose whose) {
    if (whose.unsaid()) {
      return change.marked(text);
    }
    String shown = change.mask(whose.column(), text);
    return whose.absent() && !shown.equals(text) ? null : shown;
  }

  private Object own(Masked<?> own) {
    Object copy = own.masked(change);
    // what it did not say itself is said by its components
    Object all = record((Record) copy, Whose.UNSAID);
    if (all != own) {
      change.made(own, all);
    }
    return all;
  }

  private Object record(Record one, Whose whose) {
    Shape shape = SHAPES.get(one.getClass());
    try {
      Object[] before = shape.values(one);
      Object[] after = new Object[before.length];
      boolean changed = false;
      for (int i = 0; i < before.length; i++) {
        after[i] = value(before[i], Whose.of(shape.parts().get(i).said(), whose));
        changed |=
            after[i] != before[i] && !(before[i] instanceof Number && before[i].equals(after[i]));
      }
      if (!changed) {
        return one;
      }
      Object copy = shape.make().newInstance(after);
      change.made(one, copy);
      return copy;
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof RuntimeException refused
          ? refused
          : new Fault("masking", e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new Fault("masking", e);
    }
  }

  private Object optional(Optional<?> one, Whose whose) {
    if (one.isEmpty()) {
      return one;
    }
    Object after = value(one.get(), whose);
    return after == one.get() ? one : Optional.ofNullable(after);
  }

  private Object map(Map<?, ?> many, Whose whose) {
    Map<Object, Object> after = new LinkedHashMap<>();
    boolean changed = false;
    for (Map.Entry<?, ?> entry : many.entrySet()) {
      Object now = value(entry.getValue(), whose);
      changed |= now != entry.getValue();
      after.put(entry.getKey(), now);
    }
    return changed ? Collections.unmodifiableMap(after) : many;
  }

  private Object collection(Collection<?> many, Collection<Object> after, Whose whose) {
    boolean changed = false;
    for (Object one : many) {
      Object now = value(one, whose);
      changed |= now != one;
      after.add(now);
    }
    if (!changed) {
      return many;
    }
    return after instanceof List<Object> list
        ? Collections.unmodifiableList(list)
        : Collections.unmodifiableSet((Set<Object>) after);
  }
}
