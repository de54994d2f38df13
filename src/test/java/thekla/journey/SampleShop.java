package thekla.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import thekla.app.Graph;
import thekla.host.Host;
import thekla.host.StaffMember;
import thekla.host.Workplace;
import thekla.kernel.BusinessClock;
import thekla.storage.ByHand;
import thekla.storage.EmptyShop;
import thekla.text.Texts;

/** The sample shop, imported once and copied for each test that wants one of its own. */
public final class SampleShop {

  private static @Nullable Path original;

  private SampleShop() {}

  /** A data folder with the sample shop in it. */
  public static synchronized Path in(Path folder) {
    if (ByHand.isOnServer(folder)) {
      try (Graph graph = open(folder)) {
        graph.sample.load();
      }
      return folder;
    }
    try {
      Path from = original;
      if (from == null) {
        from = Files.createTempDirectory("thekla-sample-shop");
        original = from;
        try (Graph graph = open(from)) {
          graph.sample.load();
        }
      }
      EmptyShop.copy(from, folder);
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Graph open(Path folder) {
    Texts texts = new Texts(Locale.GERMANY);
    return Graph.open(new AnnaAtTheCounter(folder), BusinessClock.system(), () -> texts);
  }

  /** A host with one clerk at one counter. */
  public record AnnaAtTheCounter(Path dataFolder, Locale locale) implements Host {

    public AnnaAtTheCounter(Path dataFolder) {
      this(dataFolder, Locale.GERMANY);
    }

    @Override
    public StaffMember staffMember() {
      return new StaffMember("7", "Anna", "BÜRO");
    }

    @Override
    public Workplace workplace() {
      return new Workplace("1", "Theke 1");
    }
  }
}
