package thekla.customer.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import thekla.customer.CardWords;
import thekla.customer.Customer;
import thekla.customer.CustomerWords;
import thekla.search.IndexedRow;
import thekla.search.SearchWords;
import thekla.search.WordIndex;
import thekla.search.WordTables;

/** The words of cards in the index of {@code thekla.search}. */
public final class CustomerWordIndex implements CustomerWords {

  private final WordIndex index;

  /**
   * @param sql the statements of the current transaction
   * @param callingCode of the shop's country, for example "49"
   */
  public CustomerWordIndex(Supplier<DSLContext> sql, String callingCode) {
    index = new WordIndex(sql, new WordTables("customer_word"), callingCode);
  }

  @Override
  public void add(List<Customer> cards) {
    index.add(rows(cards));
  }

  @Override
  public void replace(List<Customer> cards) {
    index.write(rows(cards));
  }

  @Override
  public void remove(Collection<Long> ids) {
    index.remove(ids);
  }

  @Override
  public List<Long> find(String typed, int limit, boolean withInactive) {
    return index.find(typed, limit, withInactive);
  }

  /** Telephone numbers cost most of it: by all processors. */
  private static List<IndexedRow> rows(List<Customer> cards) {
    return cards.parallelStream().map(CustomerWordIndex::row).toList();
  }

  private static IndexedRow row(Customer card) {
    CardWords words = CardWords.of(card);
    List<String> single = new ArrayList<>(words.phones());
    words.codes().stream().map(SearchWords::code).forEach(single::add);
    words.mails().stream().map(SearchWords::mail).forEach(single::add);
    return new IndexedRow(
        card.id(),
        card.inactive() || card.restricted(),
        SearchWords.of(words.names()),
        single.stream().filter(word -> !word.isEmpty()).distinct().toList());
  }
}
