package thekla.privacy;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Keyed hashes by which an erased person is known again when a backup brings the card back, or when
 * a copy was left somewhere; of the person, never of an order (R-RET-14).
 */
public final class PersonMarks {

  /** The card itself. */
  public static final String CARD = "CARD";

  /** An address or number. */
  public static final String CONTACT = "CONTACT";

  /** Name and postcode. */
  public static final String NAME = "NAME";

  private final UnaryOperator<String> keyed;

  /**
   * @param keyed a hash under the shop's own secret, in hexadecimal
   */
  public PersonMarks(UnaryOperator<String> keyed) {
    this.keyed = keyed;
  }

  /** Numbers are not given twice, and nobody else's card was made in the same moment. */
  public String card(ErasureBook.Face face) {
    return keyed.apply("card " + face.number() + " " + face.createdAt().toEpochMilli());
  }

  public String contact(String canonical) {
    return keyed.apply("contact " + canonical);
  }

  public String name(String nameKey) {
    return keyed.apply("name " + nameKey);
  }

  /** All of one person, each with its kind. */
  Map<String, String> of(ErasureBook.Face face) {
    Map<String, String> marks = new HashMap<>();
    marks.put(card(face), CARD);
    marks.put(name(face.nameKey()), NAME);
    face.contacts().forEach(contact -> marks.put(contact(contact), CONTACT));
    return marks;
  }
}
