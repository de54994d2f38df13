package thekla.checkout;

import java.time.LocalDate;
import java.util.Optional;
import thekla.order.PartingDay;
import thekla.text.Texts;

/** What becomes of an order's person, in one sentence; R-RET-20. */
public final class PartingWords {

  private PartingWords() {}

  /**
   * @param parting empty while something of the order is open
   */
  public static String of(Optional<PartingDay> parting, LocalDate today, Texts texts) {
    if (parting.isEmpty()) {
      return texts.get("checkout.parting.open");
    }
    LocalDate on = parting.get().on();
    if (on == null) {
      return texts.get("checkout.parting.card");
    }
    String day = texts.date(on);
    return switch (parting.get().rule()) {
      case VOUCHERS -> texts.get("checkout.parting.vouchers", day);
      case LETTER -> texts.get("checkout.parting.letter", day);
      case CARD, COLLECTED, CANCELLED ->
          on.isAfter(today)
              ? texts.get("checkout.parting.on", day)
              : texts.get("checkout.parting.today");
    };
  }
}
