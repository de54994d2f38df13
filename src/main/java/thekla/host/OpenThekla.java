package thekla.host;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.CompletionStage;
import javax.swing.JComponent;

/** Thekla, open. */
public interface OpenThekla extends AutoCloseable {

  /**
   * Done when the database is open; fails with {@link PluginRefused} when the data folder is in use
   * or cannot be written. The desk can be shown and typed into before.
   */
  CompletionStage<Void> ready();

  /** The order desk, made on first call. On the event thread. */
  JComponent orderDesk();

  /**
   * Runs one command of the command line, for example {@code order list --json}, once the database
   * is open. Not on the event thread.
   *
   * @return 0 done, 1 refused, 2 usage, 3 fault
   */
  int run(List<String> command, PrintStream out, PrintStream err);

  /**
   * What the host's till sold just now, once the database is open. A line that comes again changes
   * nothing, so a host that is not sure sends it again. Not on the event thread.
   *
   * @param receipts whole ones
   * @return what came of each line, in their order: {@code collected}, {@code returned}, {@code
   *     exchanged}, {@code no-order} for a sale that is none of Thekla's, or the code of a finding,
   *     for example {@code sale-order-unknown}
   * @throws IllegalArgumentException when a till, receipt or line is missing or too long
   */
  List<String> sold(List<TillSale> receipts);

  /** Whether an order is begun and not yet saved or parked. On the event thread. */
  boolean hasUnsavedInput();

  /**
   * Takes the desk apart and closes the database; no thread, timer, listener or window stays. An
   * order that was begun is parked. From any thread.
   */
  @Override
  void close();
}
