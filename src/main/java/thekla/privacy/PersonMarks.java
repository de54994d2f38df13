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

  /** The longest word of a last name or company. */
  public static final String SURNAME = "SURNAME";

  /** That word and another one of the same name. */
  public static final String PAIR = "PAIR";

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

  /**
   * @param word folded, as {@link NameWords} has it
   */
  String surname(String word) {
    return keyed.apply("surname " + word);
  }

  /** In whichever order they stand. */
  String pair(String one, String other) {
    return keyed.apply(
        one.compareTo(other) < 0 ? "pair " + one + " " + other : "pair " + other + " " + one);
  }

  /** All of one person, each with its kind. */
  Map<String, String> of(ErasureBook.Face face) {
    Map<String, String> marks = new HashMap<>();
    marks.put(card(face), CARD);
    for (NameWords name : NameWords.of(face.firstName(), face.lastName(), face.company())) {
      marks.put(surname(name.key()), SURNAME);
      name.others().forEach(other -> marks.put(pair(name.key(), other), PAIR));
    }
    face.contacts().forEach(contact -> marks.put(contact(contact), CONTACT));
    return marks;
  }
}
