package thekla.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import thekla.document.Document;

/** A document as lines for a terminal. */
final class PlainDocument {

  private PlainDocument() {}

  static List<String> lines(Document document) {
    List<String> lines = new ArrayList<>();
    document.blocks().forEach(block -> add(block, lines));
    return lines;
  }

  private static void add(Document.Block block, List<String> lines) {
    switch (block) {
      case Document.Heading heading ->
          lines.add("#".repeat(heading.level()) + " " + one(heading.text()));
      case Document.Paragraph paragraph -> lines.add(one(paragraph.text()));
      case Document.Table table ->
          table
              .rows()
              .forEach(
                  row ->
                      lines.add(
                          row.cells().stream()
                              .map(PlainDocument::one)
                              .collect(Collectors.joining("\t"))));
      case Document.Fields fields ->
          fields.fields().forEach(field -> lines.add(field.label() + "\t" + one(field.value())));
      case Document.Box box -> box.blocks().forEach(inner -> add(inner, lines));
      case Document.Items items ->
          items.items().forEach(item -> lines.add("- " + one(item.text())));
      case Document.NewPage page -> lines.add("");
      case Document.Signatures s -> {}
      case Document.Contents c -> {}
      case Document.Barcode b -> {}
      case Document.AddressWindow w -> {}
      case Document.Rule r -> {}
    }
  }

  private static String one(Document.Text text) {
    return Lines.of(text.plain().replace("\n", "; "));
  }
}
