package thekla.privacy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import thekla.kernel.Fault;

/**
 * Every column of the schema and what erasure does to it; {@code db/personal-data.csv}.
 *
 * @param columns in the order of the map
 */
public record PersonalDataMap(List<Column> columns) {

  private static final String FILE = "/thekla/db/personal-data.csv";

  public PersonalDataMap {
    columns = List.copyOf(columns);
  }

  /** What becomes of a column's value when its person or order goes. */
  public enum Erasure {
    /** Nobody's data. */
    NONE,
    /** Goes with its row. */
    DELETE_ROW,
    /** The row goes with the customer this column names. */
    ROW_OF_CUSTOMER,
    /** The row goes with the order this column names. */
    ROW_OF_ORDER,
    /** Emptied with the row's person. */
    CLEAR,
    /** Emptied when the order it names loses its person; the row stays. */
    CLEAR_OF_ORDER,
    /** Stays; of an order's rows: goes on in the anonymous line. */
    KEEP,
    /** The day goes on in the anonymous line, the time of day does not. */
    KEEP_DATE,
    /** Goes on in the anonymous line if it stands in the catalogue; else it is free text. */
    KEEP_OF_CATALOGUE,
    /** Emptied through the ledger's own door. */
    DOOR_LEDGER,
    /** Emptied by the index of words. */
    DOOR_WORDS;

    static Erasure read(String written) {
      return written.isEmpty()
          ? NONE
          : Erasure.valueOf(written.replace('-', '_').toUpperCase(Locale.ROOT));
    }
  }

  /**
   * One column.
   *
   * @param category of data; with purpose, basis and retention empty where nobody's data stand
   * @param purpose a code of privacy-rules 3
   * @param retention how long: a class
   */
  public record Column(
      String table,
      String name,
      boolean personal,
      String category,
      String purpose,
      String basis,
      String retention,
      Erasure erasure,
      String mask) {}

  /** The one that ships; read once. */
  public static PersonalDataMap load() {
    return Shipped.MAP;
  }

  private static final class Shipped {
    static final PersonalDataMap MAP = readShipped();
  }

  private static PersonalDataMap readShipped() {
    try (InputStream in = PersonalDataMap.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new Fault("personal-data-map-gone", null);
      }
      return read(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new Fault("personal-data-map", e);
    }
  }

  static PersonalDataMap read(Reader csv) throws IOException {
    List<Column> columns = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(csv)) {
      for (NamedCsvRecord line : lines) {
        columns.add(
            new Column(
                line.getField("table"),
                line.getField("column"),
                line.getField("personal").equals("yes"),
                line.getField("category"),
                line.getField("purpose"),
                line.getField("legal_basis"),
                line.getField("retention"),
                Erasure.read(line.getField("erasure")),
                line.getField("mask")));
      }
    }
    return new PersonalDataMap(columns);
  }

  /** The columns that end so, by table and in the map's order. */
  public List<Column> with(Erasure... erasures) {
    Set<Erasure> wanted = Set.of(erasures);
    return columns.stream().filter(column -> wanted.contains(column.erasure())).toList();
  }

  public List<Column> of(String table) {
    return columns.stream().filter(column -> column.table().equals(table)).toList();
  }

  public Set<String> tables() {
    return columns.stream().map(Column::table).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * Tables that hold somebody's data and that no erasure reaches.
   *
   * @return empty when every person can leave
   */
  public List<String> unreached() {
    Set<Erasure> reaching =
        Set.of(
            Erasure.ROW_OF_CUSTOMER,
            Erasure.ROW_OF_ORDER,
            Erasure.CLEAR_OF_ORDER,
            Erasure.DOOR_LEDGER,
            Erasure.DOOR_WORDS);
    return tables().stream()
        .filter(
            table ->
                of(table).stream().anyMatch(column -> goes(column))
                    && of(table).stream().noneMatch(column -> reaching.contains(column.erasure())))
        .toList();
  }

  private static boolean goes(Column column) {
    return column.personal()
        && !Arrays.asList(Erasure.KEEP, Erasure.NONE).contains(column.erasure());
  }
}
