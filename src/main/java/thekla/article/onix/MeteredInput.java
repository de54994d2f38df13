package thekla.article.onix;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts bytes, and refuses a single piece of XML so long that it would fill the memory. */
final class MeteredInput extends FilterInputStream {

  /** More than this between two pieces of XML: a comment, an attribute, a name without end. */
  static final class Excessive extends IOException {
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
    int one = super.read();
    if (one >= 0) {
      add(1);
    }
    return one;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    if (read > 0) {
      add(read);
    }
    return read;
  }

  @Override
  public long skip(long n) throws IOException {
    long skipped = super.skip(n);
    add(skipped);
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void add(long read) throws IOException {
    count += read;
    if (count - mark > longest) {
      throw new Excessive();
    }
  }
}
