package thekla.customer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import thekla.kernel.Fault;

/**
 * Equal for two cards of the same name in any spelling and order, and the same postcode: what finds
 * look-alikes among a million cards. 32 hexadecimal digits, because an index on folded names would
 * be several times as large.
 */
public final class NameKey {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}]+");

  private NameKey() {}

  public static String of(Customer customer) {
    String postcode = customer.postcode();
    String place = postcode == null ? "" : GAP.matcher(folded(postcode)).replaceAll("");
    return digest(name(customer) + '|' + place);
  }

  static boolean sameName(Customer one, Customer other) {
    return name(one).equals(name(other));
  }

  private static String name(Customer customer) {
    Set<String> words = new TreeSet<>();
    add(words, customer.firstName());
    add(words, customer.lastName());
    add(words, customer.company());
    return String.join(" ", words);
  }

  private static void add(Set<String> words, @Nullable String text) {
    if (text != null) {
      for (String word : GAP.split(folded(text))) {
        if (!word.isEmpty()) {
          words.add(word);
        }
      }
    }
  }

  private static String folded(String text) {
    String lower =
        Normalizer.normalize(text, Normalizer.Form.NFC)
            .toLowerCase(Locale.ROOT)
            .replace("ä", "ae")
            .replace("ö", "oe")
            .replace("ü", "ue")
            .replace("ß", "ss");
    return MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new Fault("no-sha-256", e);
    }
  }
}
