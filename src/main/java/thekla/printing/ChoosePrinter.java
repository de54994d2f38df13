package thekla.printing;

import java.util.List;
import java.util.Optional;
import thekla.kernel.Refusal;
import thekla.kernel.UnitOfWork;

/** Chooses the printer of a kind of document for one workplace, or none. */
public final class ChoosePrinter {

  private final UnitOfWork work;
  private final ChosenPrinters chosen;
  private final Printers printers;

  public ChoosePrinter(UnitOfWork work, ChosenPrinters chosen, Printers printers) {
    this.work = work;
    this.chosen = chosen;
    this.printers = printers;
  }

  /**
   * @param printer its name in the system, in capital or small letters
   * @return empty when it is done
   */
  public List<Refusal> choose(String workplace, PrintKind kind, String printer) {
    Optional<String> name =
        printers.names().stream()
            .filter(known -> known.equalsIgnoreCase(printer.strip()))
            .findFirst();
    if (name.isEmpty()) {
      return List.of(Refusal.of("printer-unknown", "printer"));
    }
    work.run(() -> chosen.choose(workplace, kind, name.get()));
    return List.of();
  }

  /** From now on files of this kind are opened again. */
  public void none(String workplace, PrintKind kind) {
    work.run(() -> chosen.choose(workplace, kind, null));
  }
}
