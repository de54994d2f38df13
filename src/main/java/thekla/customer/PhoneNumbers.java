package thekla.customer;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Phone numbers: which are ones, which are the same, by which digits they are found. */
final class PhoneNumbers {

  private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
  private static final int LONGEST_INPUT = 60;

  private PhoneNumbers() {}

  /**
   * E.164; empty when nobody could be called there.
   *
   * @param country where a number without a country code is dialled
   */
  static Optional<String> canonical(String written, String country) {
    if (written.length() > LONGEST_INPUT) {
      return Optional.empty();
    }
    try {
      PhoneNumber number = PHONES.parse(written, country);
      return PHONES.isPossibleNumber(number)
          ? Optional.of(PHONES.format(number, PhoneNumberFormat.E164))
          : Optional.empty();
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }

  /** As it is dialled within its country, and without the area code. */
  static Set<String> digits(String canonical) {
    Set<String> digits = new LinkedHashSet<>();
    try {
      PhoneNumber number = PHONES.parse(canonical, null);
      String significant = PHONES.getNationalSignificantNumber(number);
      digits.add("0" + significant);
      int area = PHONES.getLengthOfGeographicalAreaCode(number);
      if (area > 0 && area < significant.length()) {
        digits.add(significant.substring(area));
      }
    } catch (NumberParseException e) {
      digits.add(canonical.replace("+", "00"));
    }
    return digits;
  }
}
