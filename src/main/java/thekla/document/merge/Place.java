package thekla.document.merge;

import java.util.ArrayList;
import java.util.List;
import thekla.text.Texts;

/**
 * Where something stands in a document.
 *
 * @param heading the one above it; empty where there is none
 * @param table the how manieth table of its part; 0 outside tables
 * @param row of that table; 0 outside rows
 */
public record Place(Part part, String heading, int table, int row) {

  /** The beginning of the text. */
  public static final Place START = new Place(Part.TEXT, "", 0, 0);

  private static final int LONGEST_HEADING = 60;

  /** Parts of a document. */
  public enum Part {
    TEXT,
    HEADER,
    FOOTER,
    NOTE,
    TEXT_BOX,
    /** A chart or a drawn list. */
    DRAWING,
    /** What is said of a picture or table to who cannot see it. */
    DESCRIPTION
  }

  /** In the text below a heading. */
  public static Place below(String heading) {
    return START.under(heading);
  }

  /** Below another heading. */
  public Place under(String other) {
    String shown = other.strip();
    return new Place(
        part, shown.substring(0, Math.min(shown.length(), LONGEST_HEADING)), table, row);
  }

  /** In another part, below the same heading. */
  public Place in(Part other) {
    return new Place(other, heading, table, row);
  }

  /** In a row of a table. */
  public Place at(int otherTable, int otherRow) {
    return new Place(part, heading, otherTable, otherRow);
  }

  /** As the shop reads it: "header, table 2, row 3". */
  public String text(Texts texts) {
    List<String> words = new ArrayList<>();
    if (!heading.isEmpty()) {
      words.add(texts.get("document.place.heading", heading));
    }
    if (part != Part.TEXT) {
      words.add(texts.get("document.place." + part.name()));
    }
    if (table > 0) {
      words.add(texts.get("document.place.table", table));
    }
    if (row > 0) {
      words.add(texts.get("document.place.row", row));
    }
    return words.isEmpty() ? texts.get("document.place.start") : String.join(", ", words);
  }
}
