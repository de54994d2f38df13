package thekla.search;

import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * The three tables of one index, as the migration creates them: {@code customer_word}, {@code
 * customer_word_row} and {@code customer_word_vocabulary} for the name {@code customer_word}.
 */
public record WordTables(String name) {

  static final Name ENTRY = DSL.unquotedName("entry");
  static final Name ROW = DSL.unquotedName("entry_row");

  static final Field<String> TOKEN = column(ENTRY, "token", String.class);
  static final Field<String> MATE = column(ENTRY, "mate", String.class);
  static final Field<Long> ID = column(ENTRY, "id", Long.class);
  static final Field<Short> HIDDEN = column(ENTRY, "hidden", Short.class);
  static final Field<Long> ROW_ID = column(ROW, "id", Long.class);
  static final Field<String> ROW_WORDS = column(ROW, "words", String.class);
  static final Field<String> HEAD = DSL.field(DSL.unquotedName("head"), String.class);
  static final Field<String> WORD = DSL.field(DSL.unquotedName("word"), String.class);

  Table<Record> entries() {
    return plainEntries().as(ENTRY);
  }

  Table<Record> rows() {
    return plainRows().as(ROW);
  }

  /** Without an alias, to insert into. */
  Table<Record> plainEntries() {
    return DSL.table(DSL.unquotedName(name));
  }

  /** Without an alias, to insert into. */
  Table<Record> plainRows() {
    return DSL.table(DSL.unquotedName(name + "_row"));
  }

  Table<Record> vocabulary() {
    return DSL.table(DSL.unquotedName(name + "_vocabulary"));
  }

  private static <T> Field<T> column(Name table, String name, Class<T> type) {
    return DSL.field(table.append(DSL.unquotedName(name)), type);
  }
}
