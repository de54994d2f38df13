package thekla.shop;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The shop.
 *
 * @param address one line, may be empty
 * @param contact phone, e-mail or web, one line, may be empty
 * @param country "DE", "AT" or "FR": prices, phone numbers, later periods and holidays
 * @param since its first day, where it is known: nobody agreed to anything before
 */
public record Shop(
    String name, String address, String contact, String country, @Nullable LocalDate since) {

  /** A shop whose first day is not known. */
  public Shop(String name, String address, String contact, String country) {
    this(name, address, contact, country, null);
  }
}
