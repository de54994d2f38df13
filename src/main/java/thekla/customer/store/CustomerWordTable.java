package thekla.customer.store;

import static thekla.schema.Tables.CUSTOMER;
import static thekla.schema.Tables.CUSTOMER_WORD;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.jooq.BatchBindStep;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import thekla.customer.CardWords;
import thekla.customer.Customer;
import thekla.customer.CustomerWords;

/** Search words in a table of their own; a typed word finds what begins with it. */
public final class CustomerWordTable implements CustomerWords {

  private record Word(String word, long customerId) {}

  private final Supplier<DSLContext> sql;
  private final Slices slices;

  /**
   * @param sql the statements of the current transaction
   */
  public CustomerWordTable(Supplier<DSLContext> sql) {
    this.sql = sql;
    this.slices = new Slices(sql);
  }

  @Override
  public void add(List<Customer> cards) {
    List<Word> found = new ArrayList<>();
    for (Customer card : cards) {
      FoldedWords.of(CardWords.of(card)).forEach(word -> found.add(new Word(word, card.id())));
    }
    if (found.isEmpty()) {
      return;
    }
    // in the order of the index, neighbours meet the same page
    found.sort(Comparator.comparing(Word::word));
    DSLContext database = sql.get();
    BatchBindStep batch =
        database.batch(
            database
                .insertInto(CUSTOMER_WORD)
                .columns(CUSTOMER_WORD.WORD, CUSTOMER_WORD.CUSTOMER_ID)
                .values("", 0L));
    for (Word word : found) {
      batch = batch.bind(word.word(), word.customerId());
    }
    batch.execute();
  }

  @Override
  public void replace(List<Customer> cards) {
    remove(cards.stream().map(Customer::id).toList());
    add(cards);
  }

  @Override
  public void remove(Collection<Long> ids) {
    for (List<Long> slice : slices.of(ids)) {
      slices.sql().deleteFrom(CUSTOMER_WORD).where(CUSTOMER_WORD.CUSTOMER_ID.in(slice)).execute();
    }
  }

  @Override
  public List<Long> find(String typed, int limit, boolean withInactive) {
    List<String> words = FoldedWords.typed(typed);
    if (words.isEmpty()) {
      return List.of();
    }
    Condition all = withInactive ? DSL.noCondition() : CUSTOMER.INACTIVE.isFalse();
    for (String word : words) {
      all =
          all.and(
              CUSTOMER.ID.in(
                  DSL.select(CUSTOMER_WORD.CUSTOMER_ID)
                      .from(CUSTOMER_WORD)
                      .where(CUSTOMER_WORD.WORD.between(word, word + '\uFFFF'))));
    }
    return sql.get()
        .select(CUSTOMER.ID)
        .from(CUSTOMER)
        .where(all)
        .orderBy(CUSTOMER.LAST_NAME, CUSTOMER.FIRST_NAME, CUSTOMER.ID)
        .limit(limit)
        .fetch(CUSTOMER.ID);
  }
}
