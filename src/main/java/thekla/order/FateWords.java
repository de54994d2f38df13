package thekla.order;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import thekla.text.Texts;

/** What will become of an order's data, in a sentence. */
public record FateWords(Texts texts, ZoneId zone) {

  /** How it came, where that is not the counter, and what becomes of its data. */
  public String sentence(@Nullable Fate fate, Intake intake) {
    String came =
        switch (intake) {
          case COUNTER -> "";
          case PHONE -> texts.get("desk.intake.phone");
          case EMAIL -> texts.get("desk.intake.email");
          case FAX -> texts.get("desk.intake.fax");
          case LETTER -> texts.get("desk.intake.letter");
          case WEB -> texts.get("desk.intake.web");
        };
    return (came + " " + sentence(fate)).strip();
  }

  public String sentence(@Nullable Fate fate) {
    if (fate == null) {
      return "";
    }
    return switch (fate) {
      case Fate.Stays(Instant agreedAt) -> texts.get("desk.fate.stays", texts.date(agreedAt, zone));
      case Fate.Statutory(int years) -> texts.get("desk.fate.statutory", years);
      case Fate.NameGoes ignored -> texts.get("desk.fate.name-goes");
      case Fate.Nameless ignored -> texts.get("desk.fate.nameless");
      case Fate.Goes(int days) -> texts.get("desk.fate.goes", days);
      case Fate.Letter(int years) -> texts.get("desk.fate.letter", years);
      case Fate.Locked ignored -> texts.get("desk.fate.locked");
    };
  }
}
