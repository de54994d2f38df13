package thekla.shop;

/**
 * The shop.
 *
 * @param address one line, may be empty
 * @param contact phone, e-mail or web, one line, may be empty
 * @param country "DE", "AT" or "FR": prices, phone numbers, later periods and holidays
 */
public record Shop(String name, String address, String contact, String country) {}
