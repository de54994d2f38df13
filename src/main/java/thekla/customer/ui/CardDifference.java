package thekla.customer.ui;

import thekla.ui.Masked;

/**
 * A field that somebody else changed while the card was open here.
 *
 * @param field as {@link CardField#field} or, for contact points, the kind in lower case
 * @param theirs as it is on the disk now
 * @param mine as it stands on the form
 */
record CardDifference(String field, String theirs, String mine, boolean takesTheirs)
    implements Masked<CardDifference> {

  @Override
  public CardDifference masked(By by) {
    String column = CardField.columnOf(field);
    return new CardDifference(field, by.mask(column, theirs), by.mask(column, mine), takesTheirs);
  }
}
