package thekla.register;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import thekla.shop.Profile;

/** Where customers can complain (Art. 77): Germany has an authority for each Land. */
public final class Authorities {

  private static final List<Entry> ALL =
      List.of(RegisterJson.read(Example.resource("authorities.json"), Entry[].class));

  private Authorities() {}

  /**
   * One of them.
   *
   * @param land "NW"; empty for a whole country
   * @param landName by language
   */
  public record Entry(
      String country, String land, Map<String, String> landName, String name, String web) {

    /** For the profile; its address is left to the shop. */
    public Profile.Authority chosen() {
      return new Profile.Authority(name, "", web);
    }
  }

  public static List<Entry> of(String country) {
    return ALL.stream().filter(one -> one.country().equals(country)).toList();
  }

  /**
   * @param key "AT", "FR", or a German Land, "DE-NW"
   */
  public static Optional<Entry> byKey(String key) {
    return ALL.stream()
        .filter(
            one ->
                (one.land().isEmpty() ? one.country() : one.country() + "-" + one.land())
                    .equalsIgnoreCase(key.strip()))
        .findFirst();
  }
}
