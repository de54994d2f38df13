package thekla.checkout;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds an order's number in what a till keeps of a line. A number of six or seven digits that
 * stands alone in the article number or is all there is of the text, also with up to three letters
 * before it: {@code 100234}, {@code B100234}, {@code B-100234}, {@code *100234*} as some scanners
 * send the slip's Code 128. Or any number after a word that announces it: {@code Abholfach 100234},
 * {@code Bestellung Nr. 100234}.
 */
final class OrderNumbers {

  private static final Pattern ALONE =
      Pattern.compile("\\s*\\*?\\p{Alpha}{0,3}[-# ]?(\\d{6,7})\\*?\\s*");

  private static final Pattern ANNOUNCED =
      Pattern.compile(
          "(?<!\\p{L})(?:abholfach|abholung|abholschein|bestellung|bestellnr|best|besorgung"
              + "|kundenbestellung|commande|retrait|casier|order|pick-?up)"
              + "(?:[-.\\s]*(?:nr|no|n°|nummer|number))?[-.:#\\s]*(\\d{1,12})(?!\\d)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private OrderNumbers() {}

  static OptionalLong in(Sale sale) {
    Sale.Named named = sale.order();
    if (named != null) {
      return OptionalLong.of(named.number());
    }
    OptionalLong article = in(sale.article());
    return article.isPresent() ? article : in(sale.text());
  }

  private static OptionalLong in(String text) {
    if (text.isBlank()) {
      return OptionalLong.empty();
    }
    Matcher alone = ALONE.matcher(text);
    if (alone.matches()) {
      return OptionalLong.of(Long.parseLong(alone.group(1)));
    }
    Matcher announced = ANNOUNCED.matcher(text);
    return announced.find()
        ? OptionalLong.of(Long.parseLong(announced.group(1)))
        : OptionalLong.empty();
  }
}
