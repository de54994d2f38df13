package thekla.app.screens;

import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.Supplier;
import thekla.app.Graph;
import thekla.printing.PrintKind;
import thekla.printing.PrintPdf;
import thekla.text.Texts;

/** Puts a file on paper where the workplace chose a printer for its kind. Off the event thread. */
final class PrintOut {

  private PrintOut() {}

  /** Prints it, or opens it where no printer is chosen, and says in words what was done. */
  static String print(Graph graph, Supplier<Texts> texts, PrintKind kind, Path file) {
    return print(graph, texts, kind, file, PdfProgram::open);
  }

  /**
   * @param otherwise what is done where no printer is chosen
   */
  static String print(
      Graph graph,
      Supplier<Texts> texts,
      PrintKind kind,
      Path file,
      Function<Path, String> otherwise) {
    return switch (graph.printing.print.print(graph.actor.get().workplace(), kind, file)) {
      case PrintPdf.Result.NoPrinter ignored -> otherwise.apply(file);
      case PrintPdf.Result.Printed printed ->
          texts.get().get("printing.printed", printed.printer());
      case PrintPdf.Result.Failed failed -> texts.get().refusal(failed.reason()) + " " + file;
    };
  }
}
