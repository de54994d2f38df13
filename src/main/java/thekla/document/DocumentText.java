package thekla.document;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import thekla.document.Document.Block;
import thekla.document.Document.Items;
import thekla.document.Document.Text;

/** What stands in a document, line by line and without its look: the same words, the same text. */
public final class DocumentText {

  private DocumentText() {}

  public static String of(Document document) {
    return document.title() + "\n\n" + lines(document.blocks()) + "\n";
  }

  private static String lines(List<Block> blocks) {
    return blocks.stream().map(DocumentText::of).collect(Collectors.joining("\n\n"));
  }

  private static String of(Block block) {
    return switch (block) {
      case Document.Heading heading -> "#".repeat(heading.level()) + " " + heading.text().plain();
      case Document.Paragraph paragraph -> paragraph.text().plain();
      case Items items -> items(items, "");
      case Document.Table table ->
          table.rows().stream()
              .map(row -> row.cells().stream().map(Text::plain).collect(Collectors.joining(" | ")))
              .collect(Collectors.joining("\n"));
      case Document.Box box ->
          lines(box.blocks()).lines().map(line -> "> " + line).collect(Collectors.joining("\n"));
      case Document.Fields fields ->
          fields.fields().stream()
              .map(field -> field.label() + ": " + field.value().plain())
              .collect(Collectors.joining("\n"));
      case Document.Signatures signatures ->
          signatures.labels().stream()
              .map(label -> "____ " + label)
              .collect(Collectors.joining("\n"));
      case Document.Contents contents -> contents.heading();
      case Document.NewPage page -> "---";
      case Document.Rule rule -> "---";
      case Document.Barcode barcode -> "*" + barcode.code() + "*";
      case Document.AddressWindow window ->
          window.sender() + "\n" + String.join("\n", window.lines());
    };
  }

  private static String items(Items items, String indent) {
    return IntStream.range(0, items.items().size())
        .mapToObj(
            place -> {
              Document.Item item = items.items().get(place);
              Items below = item.below();
              String mark = items.numbered() ? (place + 1) + ". " : "- ";
              return indent
                  + mark
                  + item.text().plain()
                  + (below == null ? "" : "\n" + items(below, indent + "  "));
            })
        .collect(Collectors.joining("\n"));
  }
}
