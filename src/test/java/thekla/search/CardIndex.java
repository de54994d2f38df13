package thekla.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.jooq.impl.DSL;
import thekla.storage.Database;

/** A shop's customers for tests, each found again by its name instead of its id. */
final class CardIndex implements AutoCloseable {

  private final Database database;
  private final WordIndex index;
  private final List<String> cards = new ArrayList<>();

  CardIndex(Database database) {
    this.database = database;
    index = new WordIndex(database::sql, new WordTables("customer_word"), "49");
  }

  CardIndex with(String name, String... numbers) {
    cards.add(name);
    index.write(List.of(row(cards.size() - 1L, name, false, numbers)));
    return this;
  }

  CardIndex withInactive(String name) {
    cards.add(name);
    index.write(List.of(row(cards.size() - 1L, name, true)));
    return this;
  }

  CardIndex withMany(int count, String name) {
    List<IndexedRow> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      cards.add(name);
      rows.add(row(cards.size() - 1L, name, false));
    }
    index.write(rows);
    return this;
  }

  void rename(String from, String to) {
    int id = cards.indexOf(from);
    cards.set(id, to);
    index.write(List.of(row(id, to, false)));
  }

  void erase(String name) {
    index.remove(List.of((long) cards.indexOf(name)));
  }

  private static IndexedRow row(long id, String name, boolean hidden, String... numbers) {
    return new IndexedRow(
        id, hidden, SearchWords.of(name), Arrays.stream(numbers).map(CardIndex::single).toList());
  }

  private static String single(String number) {
    return number.contains("@") ? SearchWords.mail(number) : PhoneNumber.national(number, "49");
  }

  List<String> find(String typed) {
    return names(index.find(typed, 20, false));
  }

  List<String> findAlsoInactive(String typed) {
    return names(index.find(typed, 20, true));
  }

  List<String> findFirst(int limit, String typed) {
    return names(index.find(typed, limit, false));
  }

  private List<String> names(List<Long> ids) {
    return ids.stream().map(id -> cards.get(id.intValue())).toList();
  }

  int storedRows() {
    return database.sql().fetchCount(DSL.table("customer_word"))
        + database.sql().fetchCount(DSL.table("customer_word_row"))
        + database.sql().fetchCount(DSL.table("customer_word_vocabulary"));
  }

  @Override
  public void close() {
    index.remove(LongStream.range(0, cards.size()).boxed().toList());
  }
}
