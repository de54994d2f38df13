package thekla.checkout.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import thekla.checkout.UnreadableTillFile;
import thekla.kernel.Refusal;

/** Bytes that can be read from the beginning more than once. */
interface Source {

  /** A file of more, or one that unpacks to more, is none of a till. */
  long MOST_BYTES = 1L << 30;

  /** Below that size packing well proves nothing. */
  long HARMLESS_BYTES = 16L << 20;

  int MOST_TIMES_PACKED = 200;

  InputStream open() throws IOException;

  static Source of(Path file) {
    return () -> new Bounded(Files.newInputStream(file), MOST_BYTES);
  }

  static Source of(ZipFile zip, ZipEntry entry) {
    long packed = Math.max(1, entry.getCompressedSize());
    long most = Math.min(MOST_BYTES, Math.max(HARMLESS_BYTES, packed * MOST_TIMES_PACKED));
    return () -> new Bounded(zip.getInputStream(entry), most);
  }

  /** It unpacks to more than anybody's day at the till. */
  final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** What went wrong while reading, as the user is told. */
  static UnreadableTillFile unreadable(IOException problem) {
    if (problem instanceof TooLarge) {
      return new UnreadableTillFile(Refusal.of("till-file-too-large", "file"), problem);
    }
    if (problem instanceof NoSuchFileException) {
      return new UnreadableTillFile(Refusal.of("till-file-gone", "file"), problem);
    }
    return new UnreadableTillFile(Refusal.of("till-file-unreadable", "file"), problem);
  }

  /** Counts what really comes; what a ZIP says of itself may be a lie. */
  final class Bounded extends FilterInputStream {
    private long left;

    Bounded(InputStream in, long most) {
      super(in);
      left = most;
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      count(Math.max(0, read));
      return read;
    }

    private void count(int read) throws TooLarge {
      left -= read;
      if (left < 0) {
        throw new TooLarge();
      }
    }
  }
}
