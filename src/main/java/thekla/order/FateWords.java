package thekla.order;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import thekla.text.Texts;

/** What will become of an order's data, in a sentence. */
public record FateWords(Texts texts, ZoneId zone) {

  public String sentence(@Nullable Fate fate) {
    return switch (fate) {
      case null -> "";
      case Fate.Stays(Instant agreedAt) -> texts.get("desk.fate.stays", texts.date(agreedAt, zone));
      case Fate.Statutory(int years) -> texts.get("desk.fate.statutory", years);
      case Fate.NameGoes ignored -> texts.get("desk.fate.name-goes");
      case Fate.Nameless ignored -> texts.get("desk.fate.nameless");
      case Fate.Goes(int days) -> texts.get("desk.fate.goes", days);
      case Fate.Locked ignored -> texts.get("desk.fate.locked");
    };
  }
}
