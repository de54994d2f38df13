package thekla.checkout;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import thekla.checkout.WatchSettings.Watching;
import thekla.kernel.Rounds;

/** Looks into the till's folder in the background, between {@link #start} and {@link #close}. */
public final class TillWatcher implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(TillWatcher.class.getName());

  /** Another workplace may switch it on. */
  private static final Duration IDLE = Duration.ofMinutes(1);

  private final WatchSettings settings;
  private final TillFolder folder;
  private final Duration settling;
  private final Rounds rounds;

  public TillWatcher(WatchSettings settings, TillFolder folder) {
    this(settings, folder, Duration.ofSeconds(3));
  }

  /**
   * @param settling in which the size of a file that is still written changes
   */
  TillWatcher(WatchSettings settings, TillFolder folder, Duration settling) {
    this.settings = settings;
    this.folder = folder;
    this.settling = settling;
    rounds = new Rounds("thekla-till-folder", Duration.ZERO, IDLE, this::look);
  }

  /** Once; a second call changes nothing. */
  public void start() {
    rounds.start();
  }

  /** The settings changed just now. From any thread. */
  public void wake() {
    rounds.wake();
  }

  private Duration look(BooleanSupplier goOn) {
    Watching now = settings.load();
    if (!now.on()) {
      return IDLE;
    }
    TillFolder.Looked looked = folder.look(Path.of(now.folder()), goOn);
    looked
        .problems()
        .forEach(problem -> LOG.log(Level.WARNING, "Thekla till folder {0}", problem.code()));
    return looked.unsettled() ? settling : Duration.ofMinutes(now.minutes());
  }

  /** What is being booked ends with its transaction. Before the database is closed. */
  @Override
  public void close() {
    rounds.close();
  }
}
