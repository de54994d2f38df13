package thekla.app.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import thekla.app.Graph;
import thekla.consent.ConsentScope;
import thekla.consent.IndicatedBy;
import thekla.paperwork.FormNumber;
import thekla.paperwork.RecordSignedForm;

/** {@code thekla document signed …} */
@Command(name = "signed")
final class SignedCommand implements Callable<Integer> {

  @ParentCommand DocumentCommands documents;

  @Parameters(paramLabel = "FORM")
  String code;

  @Option(names = "--agree", split = ",", required = true, paramLabel = "SCOPE,…")
  List<ConsentScope> agreed;

  @Option(names = "--obtained", paramLabel = "DATE")
  @Nullable LocalDate on;

  @Option(names = "--by", paramLabel = "subject|parent|proxy")
  @Nullable IndicatedBy by;

  @Option(names = "--paper", defaultValue = "", paramLabel = "PLACE")
  String paper;

  @Option(names = "--evidence", paramLabel = "FILE")
  @Nullable Path evidence;

  @Override
  public Integer call() {
    Root root = documents.root;
    Graph graph = root.graph();
    return switch (graph.paperwork.recordForm.find(code, 0)) {
      case RecordSignedForm.Found.Refused refused -> root.refuse(List.of(refused.reason()));
      case RecordSignedForm.Found.Form found ->
          record(root, graph, found.form().number(), found.customer().number());
    };
  }

  private int record(Root root, Graph graph, FormNumber number, String customer) {
    Set<ConsentScope> ticked = EnumSet.copyOf(agreed);
    LocalDate day = on == null ? graph.clock.today() : on;
    RecordSignedForm.Result result =
        graph.paperwork.recordForm.record(
            new RecordSignedForm.Signed(number, 0, ticked, day, by, paper, evidence),
            graph.actor.get());
    return switch (result) {
      case RecordSignedForm.Result.Refused refused -> root.refuse(refused.reasons());
      case RecordSignedForm.Result.Recorded recorded -> {
        List<String> scopes = ticked.stream().map(ConsentScope::name).toList();
        if (root.json) {
          root.print(Map.of("form", number.code(), "number", customer, "agreed", scopes));
        } else {
          root.out.println(Lines.of(number.code(), customer, String.join(" ", scopes)));
        }
        yield CommandLineDoor.DONE;
      }
    };
  }
}
