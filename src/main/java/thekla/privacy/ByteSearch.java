package thekla.privacy;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks for many short runs of bytes in a stream, ASCII letters in either case. */
final class ByteSearch {

  private static final int CHUNK = 1 << 20;
  private static final int PAIRS = 1 << 16;

  /** A run of bytes that spells a term. */
  private static final class Pattern {
    private final String term;
    private final byte[] bytes;

    Pattern(String term, byte[] bytes) {
      this.term = term;
      this.bytes = bytes;
    }
  }

  /** By their first two bytes: nearly every place in a file begins none of them. */
  @SuppressWarnings({"unchecked", "rawtypes"}) // an array of lists
  private final @Nullable List<Pattern>[] byPair = new List[PAIRS];

  private int longest = 2;

  ByteSearch(Map<String, List<byte[]>> patterns) {
    patterns.forEach(
        (term, all) -> {
          for (byte[] bytes : all) {
            int pair = pair(bytes[0], bytes[1]);
            List<Pattern> same = byPair[pair];
            if (same == null) {
              same = new ArrayList<>();
              byPair[pair] = same;
            }
            same.add(new Pattern(term, bytes));
            longest = Math.max(longest, bytes.length);
          }
        });
  }

  private static int pair(byte one, byte other) {
    return ((one & 0xff) << 8) | (other & 0xff);
  }

  private static byte lower(byte one) {
    return one >= 'A' && one <= 'Z' ? (byte) (one + 'a' - 'A') : one;
  }

  /** The terms that stand in it. */
  Set<String> in(InputStream stream) throws IOException {
    Set<String> found = new LinkedHashSet<>();
    byte[] window = new byte[CHUNK + longest];
    int kept = 0;
    while (true) {
      int read = stream.readNBytes(window, kept, CHUNK);
      int length = kept + read;
      for (int i = kept; i < length; i++) {
        window[i] = lower(window[i]);
      }
      for (int i = 0; i + 1 < length; i++) {
        List<Pattern> beginning = byPair[pair(window[i], window[i + 1])];
        if (beginning != null) {
          look(beginning, window, i, length, found);
        }
      }
      if (read < CHUNK) {
        return found;
      }
      kept = Math.min(longest - 1, length);
      System.arraycopy(window, length - kept, window, 0, kept);
    }
  }

  private static void look(
      List<Pattern> beginning, byte[] window, int at, int length, Set<String> found) {
    for (Pattern pattern : beginning) {
      byte[] bytes = pattern.bytes;
      int i = 2;
      while (i < bytes.length && at + i < length && window[at + i] == bytes[i]) {
        i++;
      }
      if (i == bytes.length) {
        found.add(pattern.term);
      }
    }
  }
}
