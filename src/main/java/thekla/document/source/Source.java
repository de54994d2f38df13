package thekla.document.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import thekla.document.Document;
import thekla.document.Document.Block;

/**
 * A document's source: what is said of it, and its blocks with their fields still in them.
 *
 * @param head names and values of its first lines
 * @param letter whether it has an address: its title does not stand above it
 */
public record Source(Map<String, String> head, List<Block> blocks, boolean letter) {

  private static final String EDGE = "---";

  public Source {
    head = Map.copyOf(head);
    blocks = List.copyOf(blocks);
  }

  /**
   * @param text lines {@code name: value} between two lines of dashes, then CommonMark with tables
   * @throws IllegalArgumentException what is written cannot stand in a document
   */
  public static Source read(String text) {
    List<String> lines = text.lines().toList();
    if (lines.isEmpty() || !lines.get(0).equals(EDGE)) {
      throw new IllegalArgumentException("no head");
    }
    Map<String, String> head = new LinkedHashMap<>();
    int line = 1;
    while (!lines.get(line).equals(EDGE)) {
      String[] parts = lines.get(line).split(":", 2);
      head.put(parts[0].strip(), parts.length == 2 ? parts[1].strip() : "");
      line++;
    }
    String body = String.join("\n", lines.subList(line + 1, lines.size()));
    List<Block> blocks = MarkedText.blocks(body);
    boolean letter = blocks.stream().anyMatch(Document.AddressWindow.class::isInstance);
    return new Source(head, blocks, letter);
  }

  /** One of its first lines. */
  public String of(String name) {
    String value = head.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no " + name);
    }
    return value;
  }
}
