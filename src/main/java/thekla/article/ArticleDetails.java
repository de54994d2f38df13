package thekla.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import thekla.kernel.Fault;
import thekla.kernel.Money;

/** All that a file or a clerk says of one article, in the blocks in which a file may replace it. */
public record ArticleDetails(
    Gtin gtin,
    @Nullable String recordReference,
    Description description,
    Publication publication,
    Supply supply) {

  /** Longest values kept, in characters. */
  public static final int TITLE_LIMIT = 500;

  public static final int SUBTITLE_LIMIT = 500;
  public static final int CONTRIBUTORS_LIMIT = 500;
  public static final int PUBLISHER_LIMIT = 200;
  public static final int REFERENCE_LIMIT = 100;
  public static final int CODE_LIMIT = 4;

  /** A price above this (in the smallest unit) is a slip, not a price. */
  public static final long PRICE_LIMIT = 100_000_000_00L;

  public record Description(
      String title,
      @Nullable String subtitle,
      @Nullable String contributors,
      @Nullable String productForm) {}

  public record Publication(@Nullable String publisher, @Nullable String publishingDate) {}

  /**
   * @param prices at most one for each country and currency, in that order
   */
  public record Supply(@Nullable String availability, List<Price> prices) {
    public Supply {
      prices = List.copyOf(prices);
    }
  }

  /**
   * @param country ISO 3166 code, {@link #EVERYWHERE} or {@link #ELSEWHERE}
   */
  public record Price(String country, Money money) {
    /** For every country that has no price of its own. */
    public static final String EVERYWHERE = "ZZ";

    /** For countries in which no shop of ours stands. */
    public static final String ELSEWHERE = "XX";
  }

  /** Changes with any value: hex MD5 of all of them. */
  public String fingerprint() {
    StringBuilder all = new StringBuilder(300);
    add(all, gtin.digits());
    add(all, recordReference);
    add(all, description.title);
    add(all, description.subtitle);
    add(all, description.contributors);
    add(all, description.productForm);
    add(all, publication.publisher);
    add(all, publication.publishingDate);
    add(all, supply.availability);
    for (Price price : supply.prices) {
      add(all, price.country);
      add(all, price.money.currency().getCurrencyCode());
      all.append(price.money.minor());
    }
    try {
      MessageDigest md5 = MessageDigest.getInstance("MD5");
      return HexFormat.of().formatHex(md5.digest(all.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new Fault("md5", e);
    }
  }

  /** The length goes first, so that no two sets of values read the same. */
  private static void add(StringBuilder all, @Nullable String value) {
    all.append(value == null ? -1 : value.length()).append(':').append(value);
  }
}
