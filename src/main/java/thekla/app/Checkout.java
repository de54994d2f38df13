package thekla.app;

import java.util.function.Supplier;
import thekla.checkout.BookSales;
import thekla.checkout.BookTillFile;
import thekla.checkout.PickUp;
import thekla.checkout.SetWatch;
import thekla.checkout.TillFolder;
import thekla.checkout.TillImports;
import thekla.checkout.TillWatcher;
import thekla.checkout.WatchSettings;
import thekla.checkout.files.TillFileReader;
import thekla.checkout.store.TillBookingStore;
import thekla.checkout.store.TillImportStore;
import thekla.checkout.store.WalkInStore;
import thekla.checkout.store.WatchStore;
import thekla.customer.Customers;
import thekla.kernel.BusinessClock;
import thekla.order.FollowOrders;
import thekla.order.OrderLists;
import thekla.order.OrderProgress;
import thekla.order.RetentionSettings;
import thekla.storage.Database;
import thekla.text.Texts;

/** The parts that book what was sold. */
public final class Checkout implements AutoCloseable {

  public final BookSales bookSales;
  public final BookTillFile bookFile;
  public final PickUp pickUp;
  public final TillImports imports;
  public final WatchSettings watchSettings;
  public final SetWatch setWatch;
  public final TillWatcher watcher;

  Checkout(
      Database database,
      Customers customers,
      OrderLists lists,
      OrderProgress progress,
      FollowOrders follow,
      RetentionSettings retention,
      BusinessClock clock,
      Supplier<Texts> texts) {
    TillBookingStore bookings = new TillBookingStore(database::sql);
    bookSales = new BookSales(database, progress, follow, retention, bookings);
    imports = new TillImportStore(database::sql);
    bookFile = new BookTillFile(new TillFileReader(clock.zone()), bookSales, imports, clock);
    pickUp =
        new PickUp(
            customers, lists, progress, new WalkInStore(database::sql), bookSales, bookings, clock);
    watchSettings = new WatchStore(database::sql, database);
    watcher = new TillWatcher(watchSettings, new TillFolder(bookFile, texts));
    setWatch = new SetWatch(watchSettings, watcher::wake);
  }

  @Override
  public void close() {
    watcher.close();
  }
}
