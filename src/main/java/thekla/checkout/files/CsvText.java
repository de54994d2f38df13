package thekla.checkout.files;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import thekla.checkout.TillFile;
import thekla.checkout.UnreadableTillFile;
import thekla.kernel.Refusal;

/** A file of lines with columns, in UTF-8 or else Windows-1252. */
final class CsvText {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final String DELIMITERS = ";,\t|";
  private static final int BYTE_ORDER_MARK = '\uFEFF';

  /** Characters; no line of a till is longer. */
  static final int LONGEST_LINE = 1 << 16;

  private final Source source;
  private final Charset charset;
  private final char delimiter;

  private CsvText(Source source, Charset charset, char delimiter) {
    this.source = source;
    this.charset = charset;
    this.delimiter = delimiter;
  }

  /**
   * @param told the delimiter, null where it is to be seen from the first line
   */
  static CsvText of(Source source, @Nullable Character told) {
    try {
      Charset charset = fits(source) ? StandardCharsets.UTF_8 : WINDOWS;
      return new CsvText(source, charset, told == null ? delimiter(source, charset) : told);
    } catch (IOException e) {
      throw Source.unreadable(e);
    }
  }

  private static boolean fits(Source source) throws IOException {
    try (Reader text = reader(source, StandardCharsets.UTF_8)) {
      char[] buffer = new char[LONGEST_LINE];
      int read = 0;
      while (read >= 0) {
        read = text.read(buffer);
      }
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static Reader reader(Source source, Charset charset) throws IOException {
    InputStream bytes = new BufferedInputStream(source.open(), LONGEST_LINE);
    return new InputStreamReader(
        bytes,
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(
                charset.equals(WINDOWS) ? CodingErrorAction.REPLACE : CodingErrorAction.REPORT));
  }

  private static char delimiter(Source source, Charset charset) throws IOException {
    try (Reader text = reader(source, charset)) {
      int[] counts = new int[DELIMITERS.length()];
      int next = text.read();
      for (int i = 0; i < LONGEST_LINE && next >= 0 && next != '\n' && next != '\r'; i++) {
        int which = DELIMITERS.indexOf(next);
        if (which >= 0) {
          counts[which]++;
        }
        next = text.read();
      }
      int best = 0;
      for (int i = 1; i < counts.length; i++) {
        best = counts[i] > counts[best] ? i : best;
      }
      return DELIMITERS.charAt(best);
    }
  }

  /** Told each record. */
  interface Each {
    /**
     * @param fileLine on which it begins, from 1
     * @return false to stop
     */
    boolean record(List<String> cells, long fileLine);
  }

  /**
   * @param reader told of a line that breaks off
   * @return whether the file ends with the end of a line, as every till writes it
   */
  boolean read(Each each, TillFile.Reader reader) {
    Ending text = null;
    CsvRecord held = null;
    try {
      text = new Ending(reader(source, charset));
      try (CsvReader<CsvRecord> records = records(text)) {
        for (CsvRecord next : records) {
          if (held != null && !each.record(held.getFields(), held.getStartingLineNumber())) {
            return false;
          }
          held = next;
        }
      }
    } catch (CsvParseException e) {
      throwIfUnreadable(e);
      return broken(each, reader, held);
    } catch (UncheckedIOException e) {
      throw Source.unreadable(new IOException(e));
    } catch (IOException e) {
      throw Source.unreadable(e);
    }
    if (held == null) {
      return true;
    }
    if (!text.ended()) {
      reader.broken(held.getStartingLineNumber(), Refusal.of("till-line-cut", "file"));
      return false;
    }
    return each.record(held.getFields(), held.getStartingLineNumber());
  }

  private static void throwIfUnreadable(CsvParseException problem) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException io) {
        throw Source.unreadable(io);
      }
    }
  }

  /** A quote that nobody closes, or a line without an end: what follows cannot be told apart. */
  private static boolean broken(Each each, TillFile.Reader reader, @Nullable CsvRecord held) {
    long at = 1;
    if (held != null) {
      if (!each.record(held.getFields(), held.getStartingLineNumber())) {
        return false;
      }
      at = held.getStartingLineNumber() + 1;
    }
    reader.broken(at, Refusal.of("till-line-cut", "file"));
    return false;
  }

  private CsvReader<CsvRecord> records(Reader text) {
    return CsvReader.builder()
        .fieldSeparator(delimiter)
        .commentStrategy(CommentStrategy.NONE)
        .skipEmptyLines(true)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .allowExtraCharsAfterClosingQuote(true)
        .maxBufferSize(LONGEST_LINE)
        .ofCsvRecord(text);
  }

  /** Remembers how it ends, and leaves out the byte order mark. */
  private static final class Ending extends FilterReader {
    private boolean begun;
    private int last = '\n';

    Ending(Reader in) {
      super(in);
    }

    boolean ended() {
      return last == '\n' || last == '\r';
    }

    @Override
    public int read() throws IOException {
      char[] one = new char[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      if (!begun && read > 0) {
        begun = true;
        if (buffer[offset] == BYTE_ORDER_MARK) {
          System.arraycopy(buffer, offset + 1, buffer, offset, read - 1);
          return read == 1 ? read(buffer, offset, length) : read - 1;
        }
      }
      if (read > 0) {
        last = buffer[offset + read - 1];
      }
      return read;
    }
  }

  static UnreadableTillFile columnsMissing(List<String> names) {
    return UnreadableTillFile.because("till-columns-missing", String.join(", ", names));
  }
}
