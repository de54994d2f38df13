package thekla.document.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import thekla.document.Document;
import thekla.document.Document.Align;
import thekla.document.Document.Block;
import thekla.document.Document.Field;
import thekla.document.Document.Item;
import thekla.document.Document.Items;
import thekla.document.Document.Row;
import thekla.document.Document.Run;
import thekla.document.Document.Text;

/** CommonMark with tables, as blocks of a document. */
final class MarkedText {

  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  private static final int LONGEST_CELL = 60;

  private MarkedText() {}

  static List<Block> blocks(String text) {
    return blocks(PARSER.parse(text));
  }

  private static List<Block> blocks(Node parent) {
    List<Block> blocks = new ArrayList<>();
    for (Node node : children(parent)) {
      block(node).ifPresent(blocks::add);
    }
    return blocks;
  }

  private static List<Node> children(Node parent) {
    List<Node> children = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      children.add(child);
    }
    return children;
  }

  private static Optional<Block> block(Node node) {
    return Optional.of(
        switch (node) {
          case org.commonmark.node.Heading heading ->
              new Document.Heading(text(heading), heading.getLevel() + 1);
          case Paragraph paragraph -> Document.Paragraph.body(text(paragraph));
          case ListBlock list -> items(list);
          case TableBlock table -> table(table);
          case BlockQuote quote -> new Document.Box(blocks(quote));
          case ThematicBreak line -> new Document.Rule();
          case FencedCodeBlock fenced -> fenced(fenced);
          default -> throw new IllegalArgumentException(node.getClass().getSimpleName());
        });
  }

  private static Block fenced(FencedCodeBlock fenced) {
    List<String> lines = fenced.getLiteral().lines().filter(line -> !line.isBlank()).toList();
    return switch (fenced.getInfo().strip()) {
      case "sign" -> new Document.Signatures(lines);
      case "address" -> new Document.AddressWindow("{{shop.sender}}", lines);
      case "barcode" -> new Document.Barcode(String.join("", lines).strip());
      case "page" -> new Document.NewPage();
      case "fields" -> new Document.Fields(lines.stream().map(MarkedText::field).toList());
      default -> throw new IllegalArgumentException(fenced.getInfo());
    };
  }

  private static Field field(String line) {
    int colon = line.indexOf(':');
    if (colon < 0) {
      return new Field(line.strip(), Text.EMPTY);
    }
    return new Field(line.substring(0, colon).strip(), Text.of(line.substring(colon + 1).strip()));
  }

  private static Items items(ListBlock list) {
    if (!(list instanceof BulletList) && !(list instanceof OrderedList)) {
      throw new IllegalArgumentException(list.getClass().getSimpleName());
    }
    return new Items(
        list instanceof OrderedList, children(list).stream().map(MarkedText::item).toList());
  }

  private static Item item(Node node) {
    List<Run> runs = new ArrayList<>();
    Items below = null;
    for (Node part : children(node)) {
      switch (part) {
        case Paragraph paragraph -> {
          if (!runs.isEmpty()) {
            runs.add(new Run("\n", false, false));
          }
          runs.addAll(text(paragraph).runs());
        }
        case ListBlock list -> below = items(list);
        default -> throw new IllegalArgumentException(part.getClass().getSimpleName());
      }
    }
    return new Item(new Text(runs), below);
  }

  private static Document.Table table(TableBlock table) {
    List<Row> rows = new ArrayList<>();
    List<Align> aligns = new ArrayList<>();
    int heads = 0;
    for (Node part : children(table)) {
      boolean head = part instanceof org.commonmark.ext.gfm.tables.TableHead;
      for (Node row : children(part)) {
        if (row instanceof TableRow) {
          List<Text> cells = new ArrayList<>();
          for (Node cell : children(row)) {
            cells.add(text(cell));
            if (head) {
              aligns.add(align((TableCell) cell));
            }
          }
          rows.add(new Row(cells, false));
          heads += head ? 1 : 0;
        }
      }
    }
    return new Document.Table(widths(rows, aligns.size()), aligns, heads, rows);
  }

  private static Align align(TableCell cell) {
    TableCell.Alignment alignment = cell.getAlignment();
    return alignment == TableCell.Alignment.RIGHT
        ? Align.END
        : alignment == TableCell.Alignment.CENTER ? Align.CENTER : Align.START;
  }

  /** By what stands in the columns: their longest word at least, their usual length as a share. */
  private static List<Integer> widths(List<Row> rows, int columns) {
    List<Integer> widths = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      int column = i;
      List<String> cells =
          rows.stream()
              .filter(row -> row.cells().size() > column && !isTag(row))
              .map(row -> shown(row.cells().get(column).plain()))
              .toList();
      int word =
          cells.stream()
              .flatMap(cell -> List.of(cell.split("[\\s/]+")).stream())
              .mapToInt(String::length)
              .max()
              .orElse(1);
      double usual = cells.stream().mapToInt(String::length).average().orElse(1);
      widths.add((int) Math.clamp(Math.max(word, usual), 3, LONGEST_CELL));
    }
    return widths;
  }

  private static boolean isTag(Row row) {
    return row.cells().get(0).plain().matches("\\{\\{[#/^][^{}]*}}");
  }

  private static String shown(String cell) {
    return cell.replaceAll("\\{\\{[#/^][^{}]*}}", "")
        .replaceAll("\\{\\{(ref|country)}}", "T20")
        .replaceAll("\\{\\{(text|measure|content)}}", "a text ".repeat(9))
        .replaceAll("\\{\\{(basis|statute)}}", "a value of some words")
        .replaceAll("\\{\\{[^{}]*}}", "a value here");
  }

  private static Text text(Node parent) {
    List<Run> runs = new ArrayList<>();
    parent.accept(
        new AbstractVisitor() {
          private boolean strong;
          private boolean emphasis;

          @Override
          public void visit(org.commonmark.node.Text text) {
            add(text.getLiteral());
          }

          @Override
          public void visit(Code code) {
            boolean outer = emphasis;
            emphasis = true;
            add(code.getLiteral());
            emphasis = outer;
          }

          @Override
          public void visit(SoftLineBreak line) {
            add(" ");
          }

          @Override
          public void visit(HardLineBreak line) {
            add("\n");
          }

          @Override
          public void visit(StrongEmphasis node) {
            strong = true;
            visitChildren(node);
            strong = false;
          }

          @Override
          public void visit(Emphasis node) {
            emphasis = true;
            visitChildren(node);
            emphasis = false;
          }

          @Override
          public void visit(org.commonmark.node.HtmlInline html) {
            throw new IllegalArgumentException(html.getLiteral());
          }

          private void add(String words) {
            Run last = runs.isEmpty() ? null : runs.getLast();
            if (last != null && last.strong() == strong && last.emphasis() == emphasis) {
              runs.set(runs.size() - 1, new Run(last.text() + words, strong, emphasis));
            } else {
              runs.add(new Run(words, strong, emphasis));
            }
          }
        });
    return new Text(runs);
  }
}
