package thekla.article.onix;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts bytes, and refuses a single piece of XML so long that it would fill the memory. */
final class MeteredInput extends FilterInputStream {

  /** More than this between two pieces of XML: a comment, an attribute, a name without end. */
  static final class Excessive extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** A compressed file without its end; the parser would take it for the end of the XML. */
  static final class Truncated extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private final long longest;
  private long count;
  private long mark;

  MeteredInput(InputStream in, long longest) {
    super(in);
    this.longest = longest;
  }

  long count() {
    return count;
  }

  /** A piece of XML is complete. */
  void pieceRead() {
    mark = count;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read;
    try {
      read = super.read(buffer, offset, length);
    } catch (EOFException e) {
      throw new Truncated();
    }
    if (read > 0) {
      count += read;
      if (count - mark > longest) {
        throw new Excessive();
      }
    }
    return read;
  }

  /** What is skipped is read and counted, a piece at a time. */
  @Override
  public long skip(long n) throws IOException {
    byte[] piece = new byte[Math.clamp(n, 0, 8192)];
    return Math.max(0, read(piece, 0, piece.length));
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
