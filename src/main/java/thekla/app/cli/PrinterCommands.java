package thekla.app.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import thekla.app.Printing;
import thekla.kernel.Refusal;
import thekla.printing.PrintKind;

/** {@code thekla printers …}: of the workplace where it is typed. */
@Command(name = "printers")
final class PrinterCommands {

  @ParentCommand Root root;

  private String workplace() {
    return root.graph().actor.get().workplace();
  }

  @Command(name = "list")
  int list() {
    Printing printing = root.graph().printing;
    Map<PrintKind, String> chosen =
        root.graph().unitOfWork.call(() -> printing.chosen.of(workplace()));
    List<String> there = printing.printers.names();
    if (root.json) {
      Map<String, Object> kinds = new LinkedHashMap<>();
      for (PrintKind kind : PrintKind.values()) {
        kinds.put(kind.name(), chosen.getOrDefault(kind, ""));
      }
      root.print(Map.of("workplace", workplace(), "chosen", kinds, "printers", there));
      return CommandLineDoor.DONE;
    }
    for (PrintKind kind : PrintKind.values()) {
      root.out.println(
          Lines.of(
              kind,
              root.texts.get("printing.kind." + kind.name()),
              chosen.getOrDefault(kind, root.texts.get("printing.none"))));
    }
    there.forEach(printer -> root.out.println(Lines.of(root.texts.get("printing.there"), printer)));
    return CommandLineDoor.DONE;
  }

  @Command(name = "set")
  int set(
      @Parameters(paramLabel = "KIND") PrintKind kind,
      @Parameters(paramLabel = "PRINTER") String printer) {
    List<Refusal> reasons = root.graph().printing.choose.choose(workplace(), kind, printer);
    return reasons.isEmpty() ? list() : root.refuse(reasons);
  }

  @Command(name = "unset")
  int unset(@Parameters(paramLabel = "KIND") PrintKind kind) {
    root.graph().printing.choose.none(workplace(), kind);
    return list();
  }
}
