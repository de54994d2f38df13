package thekla.customer.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;
import thekla.customer.CustomerHit;
import thekla.customer.MessageKind;
import thekla.customer.ui.CardState.Said;
import thekla.kernel.Personal;
import thekla.ui.Masked;

/**
 * What the page shows on which two cards become one.
 *
 * @param left null until it is read
 * @param right null until it is chosen
 * @param keepsLeft which of the two stays
 * @param fields what at least one of the cards says
 * @param parts what is added up: contact points and notes
 * @param lines what later rooms say of both
 * @param orders how many move
 * @param sure whether the next F10 does it
 */
record MergeState(
    String typed,
    List<CustomerHit> hits,
    @Nullable Head left,
    @Nullable Head right,
    boolean keepsLeft,
    List<Field> fields,
    List<Part> parts,
    List<Line> lines,
    long orders,
    boolean sure,
    List<MessageKind> kinds,
    Said said) {

  record Head(
      @Personal("customer.number") String number, @Personal("customer.last_name") String name) {}

  /**
   * A value of which one card's stays.
   *
   * @param open whether there is anything to choose
   */
  record Field(CardField field, String left, String right, boolean takesLeft, boolean open)
      implements Masked<Field> {
    @Override
    public Field masked(By by) {
      return new Field(
          field, by.mask(field.column(), left), by.mask(field.column(), right), takesLeft, open);
    }

    boolean same() {
      return left.equals(right);
    }
  }

  /**
   * Something both cards may have and that is kept unless it is unticked.
   *
   * @param field the name of a kind of contact points, or of the note
   * @param left "" where the left card does not have it
   */
  record Part(
      String field,
      @Personal("contact_point.canonical") String key,
      String left,
      String right,
      boolean kept)
      implements Masked<Part> {
    @Override
    public Part masked(By by) {
      String column = CardField.columnOf(field);
      return new Part(field, key, by.mask(column, left), by.mask(column, right), kept);
    }
  }

  /** A {@link MergeRemarks.Remark}, by the sides of the page. */
  record Line(String what, String left, String right, String wins) {
    boolean differs() {
      return !left.equals(wins) || !right.equals(wins);
    }
  }

  Head kept() {
    return head(keepsLeft);
  }

  Head dropped() {
    return head(!keepsLeft);
  }

  private Head head(boolean ofLeft) {
    Head head = ofLeft ? left : right;
    return head == null ? new Head("", "") : head;
  }

  boolean complete() {
    return left != null && right != null;
  }
}
