package thekla.article;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import thekla.article.ProductFile.Step;
import thekla.kernel.BusinessClock;
import thekla.kernel.UnitOfWork;

/**
 * Takes a file of products into the catalogue, batch by batch. What was read before an error or a
 * cancel stays; the same file a second time changes nothing. Off the event thread only.
 */
public final class ImportArticles {

  private static final int BATCH = 2000;

  /** Called after every batch and at the end, on the thread of the import. */
  @FunctionalInterface
  public interface Progress {
    /**
     * @return false to stop
     */
    boolean at(long products, long bytesRead, long bytesInAll);
  }

  private final Catalogue catalogue;
  private final ProductFile.Format format;
  private final UnitOfWork work;
  private final BusinessClock clock;

  public ImportArticles(
      Catalogue catalogue, ProductFile.Format format, UnitOfWork work, BusinessClock clock) {
    this.catalogue = catalogue;
    this.format = format;
    this.work = work;
    this.clock = clock;
  }

  public ArticleImportReport run(Path file, Progress progress) {
    ImportTally tally = new ImportTally();
    List<Notice> batch = new ArrayList<>(BATCH);
    @Nullable BrokenAt broken = null;
    boolean goOn = true;
    try (ProductFile products = format.open(file, clock.today())) {
      boolean more = true;
      while (more && goOn) {
        switch (products.next()) {
          case Step.Product(Notice notice, List<Finding> findings) -> {
            tally.read(notice, findings);
            if (notice != null) {
              batch.add(notice);
            }
          }
          case Step.Broken(BrokenAt at) -> {
            broken = at;
            more = false;
          }
          case Step.End() -> more = false;
        }
        if (!more || tally.productsRead() % BATCH == 0) {
          store(batch, tally);
          batch.clear();
          goOn = progress.at(tally.productsRead(), products.bytesRead(), products.bytesInAll());
        }
      }
      return tally.report(broken, more);
    }
  }

  private void store(List<Notice> batch, ImportTally tally) {
    if (!batch.isEmpty()) {
      // counted only once the transaction is through
      tally.stored(work.call(() -> new ImportBatch(catalogue, batch).store(clock.now())));
    }
  }
}
