package thekla.document.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import thekla.document.Document;
import thekla.document.Document.Block;
import thekla.document.Document.Item;
import thekla.document.Document.Items;
import thekla.document.Document.Row;
import thekla.document.Document.Run;
import thekla.document.Document.Text;

/**
 * Puts values into a document. A paragraph, a list item or a row that its conditions leave empty
 * goes; a section can be one paragraph alone, then what stands up to its end belongs to it.
 */
public final class Fill {

  /** Room to write by hand, where a form has no value. */
  private static final String BLANK = "_".repeat(28);

  private final Blanks blanks;
  private final List<Gap> gaps = new ArrayList<>();
  private Place place = Place.START;

  private Fill(Blanks blanks) {
    this.blanks = blanks;
  }

  /** What a field without a value becomes. */
  public enum Blanks {
    /** A gap: the document is not printed. */
    REFUSED,
    /** Room to write by hand. */
    ROOM,
    /** Nothing, where its name is known: not every customer has a first name. */
    NOTHING
  }

  /** The document with these values. */
  public static Filled fill(Document document, Values values, Blanks blanks) {
    Fill fill = new Fill(blanks);
    fill.place = Place.below(document.title());
    List<Block> blocks = fill.blocks(document.blocks(), values);
    return new Filled(document.with(blocks), fill.gaps);
  }

  private List<Block> blocks(List<Block> blocks, Values values) {
    return Sections.of(blocks, Fill::alone).each(values, this::block, this::gap);
  }

  private static Optional<Tag> alone(Block block) {
    return block instanceof Document.Paragraph paragraph
        ? alone(paragraph.text())
        : Optional.empty();
  }

  private static Optional<Tag> alone(Text text) {
    List<Tag> tags = Tag.of(text.plain().strip());
    return tags.size() == 1 && (tags.get(0) instanceof Tag.Open || tags.get(0) instanceof Tag.Close)
        ? Optional.of(tags.get(0))
        : Optional.empty();
  }

  private List<Block> block(Block block, Values values) {
    return switch (block) {
      case Document.Heading heading -> {
        Text text = text(heading.text(), values);
        place = Place.below(text.plain());
        yield kept(heading.text(), text, new Document.Heading(text, heading.level()));
      }
      case Document.Paragraph paragraph -> {
        Text text = text(paragraph.text(), values);
        yield kept(
            paragraph.text(),
            text,
            new Document.Paragraph(text, paragraph.size(), paragraph.align()));
      }
      case Items items -> {
        Items filled = items(items, values);
        yield filled.items().isEmpty() ? List.of() : List.of(filled);
      }
      case Document.Table table -> {
        List<Row> rows = Sections.of(table.rows(), Fill::alone).each(values, this::row, this::gap);
        yield List.of(new Document.Table(table.widths(), table.aligns(), table.headerRows(), rows));
      }
      case Document.Box box -> {
        List<Block> inside = blocks(box.blocks(), values);
        yield inside.isEmpty() ? List.of() : List.of(new Document.Box(inside));
      }
      case Document.Fields fields ->
          List.of(
              new Document.Fields(
                  fields.fields().stream()
                      .map(field -> new Document.Field(field.label(), field(field.value(), values)))
                      .toList()));
      case Document.AddressWindow window ->
          List.of(
              new Document.AddressWindow(
                  line(window.sender(), values),
                  window.lines().stream()
                      .flatMap(line -> line(line, values).lines())
                      .filter(line -> !line.isBlank())
                      .toList()));
      case Document.Barcode barcode -> barcode(barcode, values);
      case Document.Signatures signatures ->
          List.of(
              new Document.Signatures(
                  signatures.labels().stream().map(label -> line(label, values)).toList()));
      case Document.Contents contents -> List.of(contents);
      case Document.NewPage page -> List.of(page);
      case Document.Rule rule -> List.of(rule);
    };
  }

  private static <T> List<T> kept(Text before, Text after, T block) {
    return after.isBlank() && conditional(before) ? List.of() : List.of(block);
  }

  private static boolean conditional(Text text) {
    return Tag.of(text.plain()).stream().anyMatch(Tag.Open.class::isInstance);
  }

  /** A form's line or a cell without a value has its room by itself. */
  private Text field(Text value, Values values) {
    return hasRoom(value.plain().strip(), values) ? Text.EMPTY : text(value, values);
  }

  private boolean hasRoom(String text, Values values) {
    List<Tag> tags = Tag.of(text);
    return blanks == Blanks.ROOM
        && tags.stream().anyMatch(Tag.Field.class::isInstance)
        && tags.stream()
            .allMatch(
                tag ->
                    switch (tag) {
                      case Tag.Field field -> values.words(field.name()) == null;
                      case Tag.Words words -> words.text().chars().noneMatch(Character::isLetter);
                      default -> false;
                    });
  }

  /** A blank barcode is none. */
  private List<Block> barcode(Document.Barcode barcode, Values values) {
    return hasRoom(barcode.code().strip(), values)
        ? List.of()
        : List.of(new Document.Barcode(line(barcode.code(), values)));
  }

  private Items items(Items items, Values values) {
    List<Item> filled =
        Sections.of(
                items.items(),
                item -> item.below() == null ? alone(item.text()) : Optional.<Tag>empty())
            .each(
                values,
                (item, scope) -> {
                  Text text = text(item.text(), scope);
                  Items under = item.below();
                  Items below = under == null ? null : items(under, scope);
                  return kept(item.text(), text, new Item(text, below));
                },
                this::gap);
    return new Items(items.numbered(), filled);
  }

  private static Optional<Tag> alone(Row row) {
    return row.cells().stream().skip(1).allMatch(Text::isBlank) && !row.cells().isEmpty()
        ? alone(row.cells().get(0))
        : Optional.empty();
  }

  /** A section that begins in a row's first cell and ends in its last stands for the row. */
  private List<Row> row(Row row, Values values) {
    Optional<RowSection> section = RowSection.of(row);
    if (section.isPresent()) {
      Tag.Open open = section.get().open();
      if (!values.knows(open.name())) {
        gap(Gap.Why.UNKNOWN, open.name());
      }
      return values.section(open.name(), open.inverted()).stream()
          .flatMap(scope -> row(section.get().row(), scope).stream())
          .toList();
    }
    List<Text> cells = row.cells().stream().map(cell -> field(cell, values)).toList();
    boolean emptied =
        cells.stream().allMatch(Text::isBlank) && row.cells().stream().anyMatch(Fill::conditional);
    return emptied ? List.of() : List.of(new Row(cells, row.strong()));
  }

  private String line(String line, Values values) {
    return text(Text.of(line), values).plain();
  }

  private record Piece(Tag tag, Run run) {}

  private Text text(Text text, Values values) {
    if (text.runs().stream()
        .noneMatch(run -> run.text().contains("{{") || run.text().contains("}}"))) {
      return text;
    }
    List<Piece> pieces = new ArrayList<>();
    for (Run run : text.runs()) {
      for (Tag tag : Tag.of(run.text())) {
        pieces.add(new Piece(tag, run));
      }
    }
    List<Run> runs =
        Sections.of(
                pieces,
                piece ->
                    piece.tag() instanceof Tag.Open || piece.tag() instanceof Tag.Close
                        ? Optional.of(piece.tag())
                        : Optional.<Tag>empty())
            .each(values, this::run, this::gap);
    return new Text(runs);
  }

  private List<Run> run(Piece piece, Values values) {
    Function<String, List<Run>> as =
        words ->
            words.isEmpty()
                ? List.of()
                : List.of(new Run(words, piece.run().strong(), piece.run().emphasis()));
    return switch (piece.tag()) {
      case Tag.Words words -> as.apply(words.text());
      case Tag.Field field -> as.apply(value(field.name(), values));
      case Tag.Broken broken -> {
        gap(Gap.Why.BROKEN, broken.text());
        yield List.of();
      }
      case Tag.Open open -> throw new IllegalStateException(open.name());
      case Tag.Close close -> throw new IllegalStateException(close.name());
    };
  }

  private String value(String name, Values values) {
    String words = values.words(name);
    if (words != null && !words.isBlank()) {
      return words;
    }
    if (blanks == Blanks.ROOM) {
      return BLANK;
    }
    if (blanks == Blanks.NOTHING && values.knows(name)) {
      return "";
    }
    gap(values.knows(name) ? Gap.Why.EMPTY : Gap.Why.UNKNOWN, name);
    return "";
  }

  private void gap(Gap.Why why, String field) {
    Gap gap = new Gap(why, field, place);
    if (!gaps.contains(gap)) {
      gaps.add(gap);
    }
  }
}
