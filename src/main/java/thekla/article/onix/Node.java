package thekla.article.onix;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An element of a product, with those of its children that are read. */
final class Node {

  private final Tag tag;
  private final String dateFormat;
  private final List<Node> children = new ArrayList<>(4);
  private String text = "";

  /**
   * @param dateFormat the attribute, or ""
   */
  Node(Tag tag, String dateFormat) {
    this.tag = tag;
    this.dateFormat = dateFormat;
  }

  Tag tag() {
    return tag;
  }

  String dateFormat() {
    return dateFormat;
  }

  void add(Node child) {
    children.add(child);
  }

  /** Keeps the text with each run of white space as one space. */
  void setText(CharSequence raw) {
    StringBuilder plain = new StringBuilder(raw.length());
    boolean gap = false;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c <= ' ') {
        gap = true;
      } else {
        if (gap && !plain.isEmpty()) {
          plain.append(' ');
        }
        gap = false;
        plain.append(c);
      }
    }
    text = plain.toString();
  }

  String text() {
    return text;
  }

  @Nullable Node first(Tag wanted) {
    for (Node child : children) {
      if (child.tag == wanted) {
        return child;
      }
    }
    return null;
  }

  List<Node> all(Tag wanted) {
    return children.stream().filter(child -> child.tag == wanted).toList();
  }

  /** The text of the first child of this name, or "". */
  String text(Tag wanted) {
    Node child = first(wanted);
    return child == null ? "" : child.text;
  }
}
