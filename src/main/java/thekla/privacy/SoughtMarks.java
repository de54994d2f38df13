package thekla.privacy;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import thekla.privacy.RememberedMarks.Bearing;

/**
 * Looks for whom erasures remember, by their marks. Reads bytes as they come, never a whole file.
 */
final class SoughtMarks implements Sought {

  /** What Derby writes is UTF-8; other programs' files may be anything. */
  private static final String ENGINE = "database/";

  private static final int CHUNK = 1 << 16;
  private static final int SNIFFED = 4096;

  /** Bytes that are no text spell short names by chance. */
  private static final int SHORTEST_IN_BYTES = 6;

  private static final int SHORTEST_KEY_IN_BYTES = 5;
  private static final int HORIZONTAL_TAB = 9;

  /** Letters of European names, and the marks that stand above them. */
  private static final int LETTERS = 0x250;

  private final RememberedMarks marks;
  private final MarkScan.Shared shared;

  /**
   * @param country where a number without a country code is dialled
   */
  SoughtMarks(RememberedMarks marks, String country) {
    this.marks = marks;
    this.shared = new MarkScan.Shared(marks, country);
  }

  int size() {
    return marks.size();
  }

  int borne() {
    return marks.borne();
  }

  @Override
  public Set<String> in(String text) {
    return in(text, Bearing.NOBODY);
  }

  Set<String> in(String text, Bearing bearing) {
    return new MarkScan(shared, bearing, NameWords.SHORTEST, NameWords.SHORTEST).in(text);
  }

  @Override
  public Set<String> in(InputStream bytes, String name) throws IOException {
    boolean engine = name.startsWith(ENGINE);
    boolean markup = name.toLowerCase(Locale.ROOT).matches(".*\\.(xml|html?|svg)");
    BufferedInputStream in = new BufferedInputStream(bytes, CHUNK);
    boolean text = isText(in);
    Bytes reader = new Bytes(!engine, markup, text, engine);
    byte[] chunk = new byte[CHUNK];
    for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
      for (int i = 0; i < read; i++) {
        reader.accept(chunk[i] & 0xff);
      }
    }
    return reader.end();
  }

  private static boolean isText(BufferedInputStream in) throws IOException {
    in.mark(SNIFFED);
    byte[] begin = in.readNBytes(SNIFFED);
    in.reset();
    for (byte one : begin) {
      if (one >= 0 && one < HORIZONTAL_TAB) {
        return false;
      }
    }
    return true;
  }

  /**
   * UTF-8, and what is none as Latin-1; where wanted also both kinds of UTF-16, from any byte on.
   */
  private final class Bytes {
    private final MarkScan single;
    private final MarkScan[] doubled;
    private final boolean markup;
    private boolean inTag;
    private int before;
    private long at;
    private int wanted;
    private int begun;
    private final int[] pending = new int[2];
    private int pendings;

    Bytes(boolean alsoDoubled, boolean markup, boolean text, boolean engine) {
      int alone = text ? NameWords.SHORTEST : SHORTEST_IN_BYTES;
      int key = text || engine ? NameWords.SHORTEST : SHORTEST_KEY_IN_BYTES;
      this.markup = markup;
      single = new MarkScan(shared, Bearing.NOBODY, alone, key);
      doubled = new MarkScan[alsoDoubled ? 4 : 0];
      for (int i = 0; i < doubled.length; i++) {
        doubled[i] = new MarkScan(shared, Bearing.NOBODY, SHORTEST_IN_BYTES, SHORTEST_KEY_IN_BYTES);
      }
    }

    void accept(int one) {
      decode(one);
      if (doubled.length > 0) {
        int place = (int) (at & 1);
        doubled[place].accept(letter((before << 8) | one));
        doubled[2 + place].accept(letter((one << 8) | before));
        before = one;
        at++;
      }
    }

    private static char letter(int code) {
      return code < LETTERS || (code >= 0x300 && code < 0x370) ? (char) code : '\0';
    }

    private void decode(int one) {
      if (wanted > 0) {
        if ((one & 0xc0) == 0x80) {
          begun = (begun << 6) | (one & 0x3f);
          wanted--;
          if (wanted == 0) {
            pendings = 0;
            emit((char) begun);
          } else {
            pending[pendings++] = one;
          }
          return;
        }
        asTheyAre();
      }
      if (one >= 0xc2 && one < 0xe0) {
        begin(one, one & 0x1f, 1);
      } else if (one >= 0xe0 && one < 0xf0) {
        begin(one, one & 0xf, 2);
      } else {
        emit((char) one);
      }
    }

    private void begin(int one, int bits, int more) {
      begun = bits;
      wanted = more;
      pending[0] = one;
      pendings = 1;
    }

    private void asTheyAre() {
      wanted = 0;
      for (int i = 0; i < pendings; i++) {
        emit((char) pending[i]);
      }
      pendings = 0;
    }

    private void emit(char letter) {
      if (!markup) {
        single.accept(letter);
        return;
      }
      if (letter == '<') {
        inTag = true;
      }
      single.accept(inTag ? ' ' : letter);
      if (letter == '>') {
        inTag = false;
      }
    }

    Set<String> end() {
      asTheyAre();
      Set<String> found = new HashSet<>(single.end());
      for (MarkScan scan : doubled) {
        found.addAll(scan.end());
      }
      return found;
    }
  }
}
