package thekla.article.onix;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import thekla.article.ArticleProblem;

/**
 * The letters of an XML file in the encoding it says. What is not in that encoding is an error, not
 * a question mark; all that stands before the error is given out first, so that its line is known.
 */
final class StrictText extends Reader {

  private static final int HEAD = 256;
  private static final Pattern DECLARED =
      Pattern.compile("^<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([^\"']{1,40})[\"']");

  private final InputStream in;
  private final CharsetDecoder decoder;
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 14).limit(0);
  private @Nullable CoderResult error;
  private boolean atEnd;

  private StrictText(InputStream in, Charset charset) {
    this.in = in;
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /**
   * @throws Refused when the file names an encoding that does not exist
   */
  static Reader of(InputStream in) throws IOException, Refused {
    byte[] head = in.readNBytes(HEAD);
    Encoding encoding = encoding(head);
    StrictText text = new StrictText(in, encoding.charset);
    text.bytes.limit(head.length).put(head).flip().position(encoding.mark);
    return text;
  }

  /**
   * @param mark length of the byte order mark
   */
  private record Encoding(Charset charset, int mark) {}

  private static Encoding encoding(byte[] head) throws Refused {
    if (begins(head, 0xef, 0xbb, 0xbf)) {
      return new Encoding(StandardCharsets.UTF_8, 3);
    }
    if (begins(head, 0xff, 0xfe)) {
      return new Encoding(StandardCharsets.UTF_16LE, 2);
    }
    if (begins(head, 0xfe, 0xff)) {
      return new Encoding(StandardCharsets.UTF_16BE, 2);
    }
    if (begins(head, '<', 0)) {
      return new Encoding(StandardCharsets.UTF_16LE, 0);
    }
    if (begins(head, 0, '<')) {
      return new Encoding(StandardCharsets.UTF_16BE, 0);
    }
    Matcher declared = DECLARED.matcher(new String(head, StandardCharsets.ISO_8859_1));
    if (!declared.find()) {
      return new Encoding(StandardCharsets.UTF_8, 0);
    }
    String name = declared.group(1);
    if (name.toUpperCase(Locale.ROOT).startsWith("UTF-16")) {
      // could be read as single bytes up to here
      throw new Refused(ArticleProblem.ENCODING_WRONG.of("file"));
    }
    try {
      return new Encoding(Charset.forName(name), 0);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new Refused(ArticleProblem.ENCODING_UNKNOWN.of("file", name));
    }
  }

  private static boolean begins(byte[] head, int... start) {
    if (head.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if ((head[i] & 0xff) != start[i]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    CharBuffer chars = CharBuffer.wrap(target, offset, length);
    while (true) {
      if (error != null) {
        error.throwException();
      }
      CoderResult result = decoder.decode(bytes, chars, atEnd);
      if (result.isError()) {
        error = result;
      }
      if (chars.position() > offset) {
        return chars.position() - offset;
      }
      if (result.isUnderflow()) {
        if (atEnd) {
          return -1;
        }
        fill();
      }
    }
  }

  private void fill() throws IOException {
    bytes.compact();
    int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
    if (read < 0) {
      atEnd = true;
    } else {
      bytes.position(bytes.position() + read);
    }
    bytes.flip();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
