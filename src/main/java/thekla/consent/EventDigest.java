package thekla.consent;

import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The two hashes of a row. The digest is over its salted fields, the hash over the row before, the
 * place and the digest: so the fields may go and the chain still holds. Not for several threads.
 */
public final class EventDigest {

  public static final String BEFORE_THE_FIRST = "0".repeat(64);
  private static final HexFormat HEX = HexFormat.of();
  private static final byte ABSENT = 0;
  private static final byte NUMBER = 1;
  private static final byte TEXT = 2;
  private static final byte FLAG = 3;

  private final MessageDigest sha = Sha256.digest();
  private final byte[] result = new byte[32];
  private byte[] buffer = new byte[1024];
  private int length;

  /**
   * @param fields Long, Integer, String, Boolean or null, always in the same order
   */
  public byte[] digest(String salt, @Nullable Object... fields) {
    length = 0;
    text(salt);
    for (@Nullable Object field : fields) {
      switch (field) {
        case null -> put(ABSENT);
        case Long number -> number(number);
        case Integer number -> number(number);
        case Boolean flag -> {
          put(FLAG);
          put((byte) (flag ? 1 : 0));
        }
        default -> text(field.toString());
      }
    }
    return hash();
  }

  public byte[] link(byte[] before, long seq, byte[] digest) {
    length = 0;
    bytes(before);
    number(seq);
    bytes(digest);
    return hash();
  }

  private byte[] hash() {
    sha.update(buffer, 0, length);
    try {
      sha.digest(result, 0, result.length);
    } catch (DigestException e) {
      throw new IllegalStateException("32 bytes hold a SHA-256", e);
    }
    return result.clone();
  }

  private void number(long value) {
    room(9);
    buffer[length++] = NUMBER;
    for (int shift = 56; shift >= 0; shift -= 8) {
      buffer[length++] = (byte) (value >>> shift);
    }
  }

  private void text(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    room(5);
    buffer[length++] = TEXT;
    for (int shift = 24; shift >= 0; shift -= 8) {
      buffer[length++] = (byte) (utf8.length >>> shift);
    }
    bytes(utf8);
  }

  private void bytes(byte[] bytes) {
    room(bytes.length);
    System.arraycopy(bytes, 0, buffer, length, bytes.length);
    length += bytes.length;
  }

  private void put(byte value) {
    room(1);
    buffer[length++] = value;
  }

  private void room(int more) {
    if (length + more > buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + more));
    }
  }

  public static String hex(byte[] hash) {
    return HEX.formatHex(hash);
  }

  /**
   * @return empty bytes for what is no hash
   */
  public static byte[] bytes(@Nullable CharSequence hex) {
    try {
      return hex == null ? new byte[0] : HEX.parseHex(hex);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }
}
