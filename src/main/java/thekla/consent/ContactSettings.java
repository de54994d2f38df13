package thekla.consent;

/**
 * What the shop has switched on beyond consent; both off by default.
 *
 * @param country where the shop is: "DE", "AT" or "FR"
 * @param softOptIn advertising for similar goods after a sale (R-CON-11)
 * @param frenchBusiness advertising by e-mail to French businesses until they object
 */
public record ContactSettings(String country, boolean softOptIn, boolean frenchBusiness) {

  public static ContactSettings of(String country) {
    return new ContactSettings(country, false, false);
  }
}
