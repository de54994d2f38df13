package thekla.document.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import thekla.document.merge.Tag;

/** A piece of a part. Nothing of it changes: what is filled shares what stays. */
sealed interface Xml {

  /** Whether it is the very piece, not one like it. */
  @SuppressWarnings("ReferenceEquality")
  static boolean same(Object one, Object other) {
    return one == other;
  }

  /** Characters. */
  record Text(String text) implements Xml {}

  /**
   * A field, or the edge of a section.
   *
   * @param at what it stood in: a run, a paragraph or a row
   */
  record Mark(Tag tag, Element at) implements Xml {
    boolean isEdge() {
      return tag instanceof Tag.Open || tag instanceof Tag.Close;
    }
  }

  /**
   * @param name with the usual prefix of its namespace, whatever the file calls it
   * @param written as it stands in the file
   */
  record Attribute(String name, String written, String value) {}

  /** An element, its name as that of attributes. */
  final class Element implements Xml {
    private final String name;
    private final String written;
    private final List<Attribute> attributes;
    private final List<Xml> children;
    private final int number;
    private final boolean marked;
    private final boolean conditional;

    Element(String name, String written, List<Attribute> attributes, List<Xml> children) {
      this(name, written, attributes, children, 0);
    }

    private Element(
        String name, String written, List<Attribute> attributes, List<Xml> children, int number) {
      this.name = name;
      this.written = written;
      this.attributes = attributes;
      this.children = children;
      this.number = number;
      boolean marks = false;
      boolean conditions = false;
      for (Xml child : children) {
        switch (child) {
          case Text text -> {}
          case Mark mark -> {
            marks = true;
            conditions |= mark.tag() instanceof Tag.Open;
          }
          case Element element -> {
            marks |= element.marked;
            conditions |= element.conditional;
          }
        }
      }
      marked = marks;
      conditional = conditions;
    }

    String name() {
      return name;
    }

    String written() {
      return written;
    }

    List<Attribute> attributes() {
      return attributes;
    }

    List<Xml> children() {
      return children;
    }

    /** The how manieth table or row it is in the file; 0 for others. */
    int number() {
      return number;
    }

    /** Whether a field or a section's edge stands in it. */
    boolean marked() {
      return marked;
    }

    /** Whether a section begins in it. */
    boolean conditional() {
      return conditional;
    }

    boolean is(String other) {
      return name.equals(other);
    }

    Element with(List<Xml> others) {
      return new Element(name, written, attributes, others, number);
    }

    Element without(Predicate<Attribute> gone) {
      List<Attribute> left = attributes.stream().filter(gone.negate()).toList();
      return new Element(name, written, left, children, number);
    }

    Element numbered(int other) {
      return new Element(name, written, attributes, children, other);
    }

    /** An element of its namespace. */
    Element sibling(String local, List<Xml> inside) {
      return new Element(
          name.substring(0, name.indexOf(':') + 1) + local,
          written.substring(0, written.indexOf(':') + 1) + local,
          List.of(),
          inside);
    }

    Stream<Element> elements() {
      return children.stream().filter(Element.class::isInstance).map(Element.class::cast);
    }

    @Nullable Element child(String child) {
      for (Xml one : children) {
        if (one instanceof Element element && element.name.equals(child)) {
          return element;
        }
      }
      return null;
    }

    /** Along a way of names. */
    @Nullable Element find(String... way) {
      Element at = this;
      for (String step : way) {
        at = at == null ? null : at.child(step);
      }
      return at;
    }

    /** An attribute's value; empty where there is none. */
    String value(String attribute) {
      for (Attribute one : attributes) {
        if (one.name().equals(attribute)) {
          return one.value();
        }
      }
      return "";
    }

    /** The value of a child's attribute {@code w:val}. */
    String valueOf(String child) {
      Element found = child(child);
      return found == null ? "" : found.value("w:val");
    }

    /** A setting that is on by standing there. */
    @Nullable Boolean flag(String child) {
      Element found = child(child);
      return found == null
          ? null
          : !List.of("0", "false", "off", "none").contains(found.value("w:val"));
    }

    String text() {
      StringBuilder all = new StringBuilder();
      for (Xml child : children) {
        if (child instanceof Text text) {
          all.append(text.text());
        }
      }
      return all.toString();
    }

    boolean holds(Predicate<Element> wanted) {
      return elements().anyMatch(child -> wanted.test(child) || child.holds(wanted));
    }

    /** With each child element made anew, or itself where none is. */
    Element map(UnaryOperator<Element> each) {
      List<Xml> made = new ArrayList<>(children.size());
      boolean changed = false;
      for (Xml child : children) {
        Xml now = child instanceof Element element ? each.apply(element) : child;
        changed |= !same(now, child);
        made.add(now);
      }
      return changed ? with(made) : this;
    }
  }
}
