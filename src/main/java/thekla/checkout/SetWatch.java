package thekla.checkout;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import thekla.checkout.WatchSettings.Watching;
import thekla.kernel.Refusal;

/** Sets which folder is watched, and how often. */
public final class SetWatch {

  private final WatchSettings settings;
  private final Runnable changed;

  /**
   * @param changed tells the one who watches
   */
  public SetWatch(WatchSettings settings, Runnable changed) {
    this.settings = settings;
    this.changed = changed;
  }

  /**
   * @return why not; empty when it is set
   */
  public List<Refusal> set(Watching wanted) {
    List<Refusal> reasons = new ArrayList<>();
    if (wanted.minutes() < WatchSettings.FEWEST_MINUTES
        || wanted.minutes() > WatchSettings.MOST_MINUTES) {
      reasons.add(
          Refusal.of(
              "watch-minutes",
              "minutes",
              WatchSettings.FEWEST_MINUTES,
              WatchSettings.MOST_MINUTES));
    }
    if (wanted.on() && !isFolder(wanted.folder())) {
      reasons.add(Refusal.of("watch-folder", "folder"));
    }
    if (reasons.isEmpty()) {
      settings.save(wanted);
      changed.run();
    }
    return reasons;
  }

  private static boolean isFolder(String folder) {
    try {
      return !folder.isBlank() && Files.isDirectory(Path.of(folder));
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
