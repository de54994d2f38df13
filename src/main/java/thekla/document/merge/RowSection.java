package thekla.document.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import thekla.document.Document.Row;
import thekla.document.Document.Run;
import thekla.document.Document.Text;

/** A section that begins at the start of a row's first cell and ends at the end of its last. */
record RowSection(Tag.Open open, Row row) {

  static Optional<RowSection> of(Row row) {
    if (row.cells().size() < 2) {
      return Optional.empty();
    }
    List<Run> first = row.cells().getFirst().runs();
    List<Run> last = row.cells().getLast().runs();
    if (first.isEmpty() || last.isEmpty()) {
      return Optional.empty();
    }
    List<Tag> start = Tag.of(first.getFirst().text().stripLeading());
    List<Tag> end = Tag.of(last.getLast().text().stripTrailing());
    if (start.isEmpty()
        || end.isEmpty()
        || !(start.getFirst() instanceof Tag.Open open)
        || !(end.getLast() instanceof Tag.Close close)
        || !open.name().equals(close.name())
        || closes(row.cells().getFirst(), open.name())) {
      return Optional.empty();
    }
    List<Text> cells = new ArrayList<>(row.cells());
    cells.set(0, without(cells.getFirst(), 0));
    cells.set(cells.size() - 1, without(cells.getLast(), cells.getLast().runs().size() - 1));
    return Optional.of(new RowSection(open, new Row(cells, row.strong())));
  }

  private static boolean closes(Text cell, String name) {
    return Tag.of(cell.plain()).contains(new Tag.Close(name));
  }

  /** The text without the tag at the edge of one of its runs. */
  private static Text without(Text text, int at) {
    List<Run> runs = new ArrayList<>(text.runs());
    Run run = runs.get(at);
    String words = run.text();
    String left =
        at == 0 && Tag.of(words.stripLeading()).getFirst() instanceof Tag.Open
            ? words.substring(words.indexOf("}}") + 2)
            : words.substring(0, words.lastIndexOf("{{"));
    runs.set(at, new Run(left, run.strong(), run.emphasis()));
    return new Text(runs);
  }
}
