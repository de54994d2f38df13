package thekla.document.merge;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Things in a row, some of them the beginning or end of a section.
 *
 * @param <T> blocks, rows, items or pieces of a text
 */
public final class Sections<T> {

  private sealed interface Node<T> {}

  private record Leaf<T>(T thing) implements Node<T> {}

  private record Section<T>(Tag.Open open, List<Node<T>> inside) implements Node<T> {}

  private record Wrong<T>(Gap.Why why, String name) implements Node<T> {}

  private final List<Node<T>> nodes;

  private Sections(List<Node<T>> nodes) {
    this.nodes = nodes;
  }

  /**
   * @param mark the tag of what begins or ends a section
   */
  public static <T> Sections<T> of(List<T> things, Function<T, Optional<Tag>> mark) {
    List<Node<T>> top = new ArrayList<>();
    Deque<Section<T>> open = new ArrayDeque<>();
    List<Node<T>> now = top;
    for (T thing : things) {
      Optional<Tag> tag = mark.apply(thing);
      if (tag.isPresent() && tag.get() instanceof Tag.Open begin) {
        Section<T> section = new Section<>(begin, new ArrayList<>());
        now.add(section);
        open.push(section);
        now = section.inside();
      } else if (tag.isPresent() && tag.get() instanceof Tag.Close end) {
        if (!open.isEmpty() && open.element().open().name().equals(end.name())) {
          open.pop();
        } else {
          now.add(new Wrong<>(Gap.Why.UNOPENED, end.name()));
        }
        now = open.isEmpty() ? top : open.element().inside();
      } else {
        now.add(new Leaf<>(thing));
      }
    }
    for (Section<T> section : open) {
      top.add(new Wrong<>(Gap.Why.UNCLOSED, section.open().name()));
    }
    return new Sections<>(top);
  }

  /** What becomes of them; a section's things once for each of its rows. */
  public <R> List<R> each(
      Values values, BiFunction<T, Values, List<R>> become, BiConsumer<Gap.Why, String> gap) {
    List<R> all = new ArrayList<>();
    each(nodes, values, become, gap, all);
    return all;
  }

  private <R> void each(
      List<Node<T>> nodes,
      Values values,
      BiFunction<T, Values, List<R>> become,
      BiConsumer<Gap.Why, String> gap,
      List<R> all) {
    for (Node<T> node : nodes) {
      switch (node) {
        case Leaf<T> leaf -> all.addAll(become.apply(leaf.thing(), values));
        case Wrong<T> wrong -> gap.accept(wrong.why(), wrong.name());
        case Section<T> section -> {
          Tag.Open open = section.open();
          if (!values.knows(open.name())) {
            gap.accept(Gap.Why.UNKNOWN, open.name());
          }
          for (Values scope : values.section(open.name(), open.inverted())) {
            each(section.inside(), scope, become, gap, all);
          }
        }
      }
    }
  }
}
