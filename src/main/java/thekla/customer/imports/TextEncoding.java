package thekla.customer.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mozilla.universalchardet.UniversalDetector;
import thekla.customer.UnreadableFile;
import thekla.kernel.Refusal;

/**
 * The character set of a text file.
 *
 * @param mark how many bytes a byte order mark takes at the file's beginning
 */
record TextEncoding(Charset charset, int mark) {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** What old programs on a Mac and under DOS write; no guesser tells them from Windows. */
  private static final List<String> ELDERS = List.of("x-MacRoman", "IBM850");

  private static final String LETTERS = "äöüÄÖÜßéèêëàâçîïôùûœÉÈÀÇ€";
  private static final int SAMPLE = 1 << 18;

  String name() {
    return charset.name();
  }

  /** Fails on bytes that are none of this character set, so that nothing is read wrongly. */
  Reader reader(Path file) throws IOException {
    InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    bytes.skipNBytes(mark);
    return new InputStreamReader(
        bytes,
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(
                charset.equals(WINDOWS) ? CodingErrorAction.REPLACE : CodingErrorAction.REPORT));
  }

  static TextEncoding of(Path file, Optional<Charset> told) {
    try {
      byte[] start = start(file);
      Optional<TextEncoding> marked = marked(start);
      if (told.isPresent()) {
        boolean same = marked.isPresent() && marked.get().charset().equals(told.get());
        return new TextEncoding(told.get(), same ? marked.get().mark() : 0);
      }
      return marked.isPresent() ? marked.get() : guessed(file, start);
    } catch (IOException e) {
      throw new UnreadableFile(Refusal.of("file-unreadable", "file"), e);
    }
  }

  private static byte[] start(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      return bytes.readNBytes(SAMPLE);
    }
  }

  private static Optional<TextEncoding> marked(byte[] start) {
    if (begins(start, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(new TextEncoding(StandardCharsets.UTF_8, 3));
    }
    if (begins(start, 0xFF, 0xFE)) {
      return Optional.of(new TextEncoding(StandardCharsets.UTF_16LE, 2));
    }
    if (begins(start, 0xFE, 0xFF)) {
      return Optional.of(new TextEncoding(StandardCharsets.UTF_16BE, 2));
    }
    return Optional.empty();
  }

  private static boolean begins(byte[] start, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (start.length <= i || (start[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static TextEncoding guessed(Path file, byte[] start) throws IOException {
    Optional<Charset> wide = wide(start);
    if (wide.isPresent()) {
      return new TextEncoding(wide.get(), 0);
    }
    TextEncoding utf8 = new TextEncoding(StandardCharsets.UTF_8, 0);
    if (utf8.fits(file)) {
      return utf8;
    }
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(start, 0, start.length);
    detector.dataEnd();
    String name = detector.getDetectedCharset();
    if (name != null && name.startsWith("UTF-") && Charset.isSupported(name)) {
      return new TextEncoding(Charset.forName(name), 0);
    }
    return new TextEncoding(western(start), 0);
  }

  /** Two bytes a character without a mark: every other byte is zero. */
  private static Optional<Charset> wide(byte[] start) {
    int even = 0;
    int odd = 0;
    for (int i = 0; i < start.length; i++) {
      if (start[i] == 0) {
        if (i % 2 == 0) {
          even++;
        } else {
          odd++;
        }
      }
    }
    if (even == 0 && odd == 0) {
      return Optional.empty();
    }
    int half = start.length / 2;
    if (odd > half * 0.7 && even < half * 0.1) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    if (even > half * 0.7 && odd < half * 0.1) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    throw UnreadableFile.because("file-format-unknown");
  }

  private boolean fits(Path file) throws IOException {
    try (Reader text = reader(file)) {
      char[] buffer = new char[1 << 16];
      int read = 0;
      while (read >= 0) {
        read = text.read(buffer);
      }
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** The set in which the bytes beyond ASCII are most often letters of our languages. */
  private static Charset western(byte[] start) {
    Charset best = WINDOWS;
    long most = letters(start, WINDOWS);
    for (String name : ELDERS) {
      if (Charset.isSupported(name)) {
        long count = letters(start, Charset.forName(name));
        if (count > most) {
          most = count;
          best = Charset.forName(name);
        }
      }
    }
    return best;
  }

  private static long letters(byte[] start, Charset charset) {
    return new String(start, charset).chars().filter(c -> LETTERS.indexOf(c) >= 0).count();
  }
}
