package thekla.article;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file of products, read from front to back. */
public interface ProductFile extends AutoCloseable {

  /** Knows one file format. */
  @FunctionalInterface
  interface Format {
    /**
     * Opens the file; what is wrong with it comes from {@link ProductFile#next}.
     *
     * @param today prices are read as they are valid on this day
     */
    ProductFile open(Path file, LocalDate today);
  }

  Step next();

  /** Bytes of the file read so far, as they lie on the disk. */
  long bytesRead();

  long bytesInAll();

  @Override
  void close();

  /** What comes next in the file. */
  sealed interface Step {
    /**
     * @param notice null when the product was refused; the findings say why
     */
    record Product(@Nullable Notice notice, List<Finding> findings) implements Step {}

    record End() implements Step {}

    record Broken(BrokenAt at) implements Step {}
  }
}
