package thekla.customer;

import java.util.List;

/**
 * What holds for all rows of one import.
 *
 * @param blank the card that a new row's values are put on
 */
record ImportRules(CardRules cards, RowWords words, ImportOptions options, Customer blank) {

  static ImportRules of(List<MessageKind> kinds, ImportOptions options) {
    Customer blank =
        new Customer(
            0,
            "",
            CustomerKind.ORDER_CUSTOMER,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            options.country(),
            options.language(),
            MessageKind.NONE,
            null,
            false,
            Minor.UNKNOWN,
            false,
            0,
            List.of());
    return new ImportRules(new CardRules(kinds), new RowWords(kinds), options, blank);
  }
}
