package thekla.document;

import java.util.List;
import thekla.document.Document.Row;

/**
 * How wide the columns of a table become: as it asks for, but no word is broken while there is room
 * for it, and under a head no column is wider than what stands in it while another needs the room.
 */
public final class ColumnWidths {

  private static final String WORDS = "[\\s/]+|(?<=[-–])(?!\\d)";
  private static final String FIELD = "{{";
  private static final float CLOSE = 0.01f;
  private static final float WIDEST = 0.4f;

  /** So much of a table is left to a column for its fields, that they can be read and edited. */
  private static final float FIELDS = 0.16f;

  /** How wide a word or line is set in a table. */
  public interface Ruler {
    float width(String words, boolean strong);
  }

  private ColumnWidths() {}

  /**
   * @param width of the table, in the ruler's unit
   * @param padding of both sides of a column
   * @return one for each column, together the table's
   */
  public static float[] of(Document.Table table, float width, float padding, Ruler ruler) {
    List<Integer> shares = table.widths();
    int count = shares.size();
    float total = shares.stream().mapToInt(Integer::intValue).sum();
    float[] asked = new float[count];
    float[] least = new float[count];
    float[] most = new float[count];
    for (int i = 0; i < count; i++) {
      asked[i] = width * shares.get(i) / total;
      measure(table, i, padding, ruler, least, most);
      // a word without end leaves the others their room
      least[i] = Math.min(least[i], Math.max(asked[i], width * WIDEST));
      most[i] =
          Math.max(
              least[i],
              table.headerRows() == 0 || isBlank(table, i) || hasField(table, i)
                  ? asked[i]
                  : most[i]);
    }
    readable(table, width, least, most, padding, ruler);
    float needed = sum(least);
    if (needed > width) {
      return scaled(least, width / needed);
    }
    float[] wide = new float[count];
    for (int i = 0; i < count; i++) {
      wide[i] = Math.clamp(asked[i], least[i], most[i]);
    }
    if (sum(wide) > width) {
      return shrunk(wide, least, width);
    }
    return grown(wide, most, width);
  }

  private static void measure(
      Document.Table table, int column, float padding, Ruler ruler, float[] least, float[] most) {
    for (int r = 0; r < table.rows().size(); r++) {
      Row row = table.rows().get(r);
      if (column >= row.cells().size()) {
        continue;
      }
      boolean strong = r < table.headerRows() || row.strong();
      for (Document.Run run : row.cells().get(column).runs()) {
        boolean heavy = strong || run.strong();
        for (String word : Unparted.in(shown(run.text())).split(WORDS)) {
          least[column] = Math.max(least[column], ruler.width(word, heavy) + padding);
        }
      }
      boolean heavy =
          strong || row.cells().get(column).runs().stream().anyMatch(Document.Run::strong);
      for (String line : shown(row.cells().get(column).plain()).split("\n")) {
        most[column] = Math.max(most[column], ruler.width(line, heavy) + padding);
      }
    }
  }

  /** Room for the names of fields, where the words of all columns leave it. */
  private static void readable(
      Document.Table table, float width, float[] least, float[] most, float padding, Ruler ruler) {
    float[] wide = least.clone();
    for (int i = 0; i < wide.length; i++) {
      for (Row row : table.rows()) {
        String cell = i < row.cells().size() ? row.cells().get(i).plain() : "";
        if (!cell.contains(FIELD) || (row.cells().size() > 1 && isEdge(row))) {
          continue;
        }
        for (String word : cell.split("\\s+|(?<=}})")) {
          if (word.contains(FIELD)) {
            wide[i] =
                Math.max(wide[i], Math.min(ruler.width(word, false) + padding, width * FIELDS));
          }
        }
      }
    }
    if (sum(wide) <= width) {
      for (int i = 0; i < wide.length; i++) {
        least[i] = wide[i];
        most[i] = Math.max(most[i], wide[i]);
      }
    }
  }

  /** A row that only begins or ends a section has the whole width. */
  private static boolean isEdge(Row row) {
    return row.cells().stream().skip(1).allMatch(Document.Text::isBlank);
  }

  /** A document that is still to be filled: its fields are no words. */
  private static String shown(String words) {
    return words.contains(FIELD) ? words.replaceAll("\\{\\{[^{}]*}}", " ") : words;
  }

  private static boolean hasField(Document.Table table, int column) {
    return table.rows().stream()
        .filter(row -> column < row.cells().size())
        .anyMatch(row -> row.cells().get(column).plain().contains(FIELD));
  }

  private static boolean isBlank(Document.Table table, int column) {
    return table.rows().stream()
        .skip(table.headerRows())
        .allMatch(
            row ->
                column >= row.cells().size()
                    || row.cells().get(column).plain().replace('\u00a0', ' ').isBlank());
  }

  private static float[] shrunk(float[] wide, float[] least, float width) {
    float room = sum(wide) - sum(least);
    float over = sum(wide) - width;
    float[] now = wide.clone();
    for (int i = 0; i < now.length; i++) {
      now[i] -= over * (wide[i] - least[i]) / room;
    }
    return now;
  }

  /** The rest to those that have a use for it; where nobody has, to all. */
  private static float[] grown(float[] wide, float[] most, float width) {
    float[] now = wide.clone();
    for (float left = width - sum(now); left > CLOSE; left = width - sum(now)) {
      float use = 0;
      for (int i = 0; i < now.length; i++) {
        use += Math.max(0, most[i] - now[i]);
      }
      if (use < CLOSE) {
        return scaled(now, width / sum(now));
      }
      float share = Math.min(1, left / use);
      for (int i = 0; i < now.length; i++) {
        now[i] += Math.max(0, most[i] - now[i]) * share;
      }
    }
    return now;
  }

  private static float[] scaled(float[] wide, float by) {
    float[] now = wide.clone();
    for (int i = 0; i < now.length; i++) {
      now[i] *= by;
    }
    return now;
  }

  private static float sum(float[] wide) {
    float sum = 0;
    for (float one : wide) {
      sum += one;
    }
    return sum;
  }
}
