package thekla.printing.ui;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import thekla.kernel.Refusal;
import thekla.printing.ChoosePrinter;
import thekla.printing.PrintKind;
import thekla.ui.Background;

/** Which printer prints what at this workplace. Without Swing, for the event thread. */
public final class PrintersPresenter {

  /**
   * What the page works with; asked inside background jobs only.
   *
   * @param chosen of this workplace
   * @param there the printers of the computer; may take seconds
   */
  public record Work(
      Supplier<Map<PrintKind, String>> chosen,
      Supplier<List<String>> there,
      ChoosePrinter choose,
      Supplier<String> workplace) {}

  private final Supplier<Work> work;
  private final Background background;
  private Map<PrintKind, String> chosen = Map.of();
  private List<String> there = List.of();
  private boolean loaded;
  private @Nullable View view;

  public PrintersPresenter(Supplier<Work> work, Background background) {
    this.work = work;
    this.background = background;
  }

  /** The screen. */
  interface View {
    void show(State state);

    void refused(Refusal reason);
  }

  /**
   * What it shows.
   *
   * @param offered the printers there are, and those chosen once that are gone
   * @param loaded false while the computer is asked for its printers
   */
  record State(Map<PrintKind, String> chosen, List<String> offered, boolean loaded) {}

  private record Asked(Map<PrintKind, String> chosen, List<String> there) {}

  void attach(View shown) {
    view = shown;
    show();
    background.newest(
        "printers",
        () -> new Asked(work.get().chosen().get(), work.get().there().get()),
        asked -> {
          chosen = asked.chosen();
          there = asked.there();
          loaded = true;
          show();
        });
  }

  State state() {
    List<String> offered = new ArrayList<>(there);
    chosen.values().stream().filter(name -> !offered.contains(name)).forEach(offered::add);
    return new State(Map.copyOf(chosen), List.copyOf(offered), loaded);
  }

  private void show() {
    View shown = view;
    if (shown != null) {
      shown.show(state());
    }
  }

  /**
   * Takes effect at once.
   *
   * @param printer "" for none
   */
  void choose(PrintKind kind, String printer) {
    if (printer.equals(chosen.getOrDefault(kind, ""))) {
      return;
    }
    background.run(
        () -> {
          Work now = work.get();
          String here = now.workplace().get();
          if (printer.isEmpty()) {
            now.choose().none(here, kind);
            return List.<Refusal>of();
          }
          return now.choose().choose(here, kind, printer);
        },
        reasons -> chosen(kind, printer, reasons));
  }

  private void chosen(PrintKind kind, String printer, List<Refusal> reasons) {
    if (reasons.isEmpty()) {
      Map<PrintKind, String> now = new EnumMap<>(PrintKind.class);
      now.putAll(chosen);
      if (printer.isEmpty()) {
        now.remove(kind);
      } else {
        now.put(kind, printer);
      }
      chosen = now;
    }
    show();
    View shown = view;
    if (shown != null && !reasons.isEmpty()) {
      shown.refused(reasons.getFirst());
    }
  }
}
