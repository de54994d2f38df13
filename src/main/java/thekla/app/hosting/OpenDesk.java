package thekla.app.hosting;

import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;
import thekla.app.DeskFirst;
import thekla.app.DeskSettings;
import thekla.app.Graph;
import thekla.app.cli.CommandLineDoor;
import thekla.app.screens.DeskSession;
import thekla.host.Host;
import thekla.host.OpenThekla;
import thekla.host.PluginRefused;
import thekla.host.TillSale;
import thekla.kernel.BusinessClock;
import thekla.kernel.Fault;
import thekla.kernel.WholeFile;
import thekla.storage.DatabaseInUse;
import thekla.text.Texts;

/**
 * One open Thekla: the database that opens in the background, and the desk once it is asked for.
 */
final class OpenDesk implements OpenThekla {

  private final Host host;
  private final BusinessClock clock = BusinessClock.system();
  final CompletableFuture<Graph> graph = new CompletableFuture<>();
  private final AtomicBoolean closed = new AtomicBoolean();
  private final Thread opening;
  private volatile Texts texts;
  private volatile @Nullable DeskSession session;

  OpenDesk(Host host) {
    this.host = host;
    texts = new Texts(DeskSettings.load(host.dataFolder()).locale(host.locale()));
    opening = new Thread(this::openDatabase, "thekla-opening");
    opening.setDaemon(true);
    if (host instanceof DeskFirst patient) {
      patient.afterDesk(opening::start);
    } else {
      opening.start();
    }
  }

  private void openDatabase() {
    try {
      graph.complete(Graph.open(host, clock, () -> texts));
    } catch (DatabaseInUse e) {
      graph.completeExceptionally(
          new PluginRefused(
              "data-folder-in-use", texts.get("app.in-use", String.valueOf(host.dataFolder())), e));
    } catch (Fault e) {
      graph.completeExceptionally(new PluginRefused(e.code(), cannotOpen(e.code()), e));
    } catch (RuntimeException | Error e) {
      graph.completeExceptionally(e);
    }
  }

  private String cannotOpen(String code) {
    String folder = String.valueOf(host.dataFolder());
    String server = String.valueOf(host.dataFolder().resolve("database.properties"));
    return switch (code) {
      case WholeFile.DISK_FULL -> texts.get("app.disk-full", folder);
      case "database-settings" -> texts.get("app.server-settings", server, code);
      case "database-url" -> texts.get("app.server-url", server, code);
      case "database-unreachable" -> texts.get("app.server-unreachable", server, code);
      case "database-password" -> texts.get("app.server-password", server, code);
      case "database-missing" -> texts.get("app.server-missing", server, code);
      case "database-encoding" -> texts.get("app.server-encoding", server, code);
      case "database-version" -> texts.get("app.server-version", server, code);
      case "database-rights" -> texts.get("app.server-rights", server, code);
      default -> texts.get("app.cannot-open", folder, code);
    };
  }

  @Override
  public CompletionStage<Void> ready() {
    return graph.thenApply(opened -> null);
  }

  @Override
  public JComponent orderDesk() {
    DeskSession open = session;
    if (open == null) {
      open = new DeskSession(host, graph::join, clock, texts, changed -> texts = changed);
      session = open;
    }
    return open.component();
  }

  @Override
  public int run(List<String> command, PrintStream out, PrintStream err) {
    return new CommandLineDoor(graph::join, texts).run(command, out, err);
  }

  @Override
  public List<String> sold(List<TillSale> receipts) {
    return HostsTill.book(graph.join(), receipts);
  }

  @Override
  public boolean hasUnsavedInput() {
    DeskSession open = session;
    return open != null && open.hasUnsavedInput();
  }

  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    DeskSession open = session;
    if (open != null) {
      onEventThread(open::close);
    }
    try {
      Graph opened = graph.join();
      if (open != null) {
        open.finish();
      }
      opened.close();
    } catch (CompletionException e) {
      // it never opened, and whoever waits for ready() was told why
      return;
    }
  }

  private static void onEventThread(Runnable work) {
    if (SwingUtilities.isEventDispatchThread()) {
      work.run();
      return;
    }
    try {
      SwingUtilities.invokeAndWait(work);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (InvocationTargetException e) {
      throw new Fault("close", e);
    }
  }
}
