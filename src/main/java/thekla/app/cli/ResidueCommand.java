package thekla.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import thekla.kernel.Refusal;
import thekla.privacy.ResidueCheck;

/** {@code thekla privacy residue}: by a file of terms, or by what erasures remember. */
@Command(name = "residue")
final class ResidueCommand implements Callable<Integer> {

  @ParentCommand PrivacyCommands privacy;

  @Option(names = "--terms", paramLabel = "FILE")
  @Nullable Path terms;

  @Override
  public Integer call() {
    ResidueCheck residue = privacy.root.graph().privacy.residue;
    Path file = terms;
    if (file != null) {
      return byTerms(residue, file);
    }
    if (!residue.remembersAnybody()) {
      return refuse(Refusal.of("marks-missing", "marks"));
    }
    return tell(residue.checkRemembered(place -> true).orElseThrow());
  }

  private int byTerms(ResidueCheck residue, Path file) {
    List<String> wanted;
    try {
      wanted = Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      return refuse(Refusal.of("terms-unreadable", "terms"));
    }
    if (wanted.stream().noneMatch(ResidueCheck::isLongEnough)) {
      return refuse(Refusal.of("terms-missing", "terms", ResidueCheck.SHORTEST));
    }
    return tell(residue.check(wanted, place -> true).orElseThrow());
  }

  private int refuse(Refusal reason) {
    return privacy.root.refuse(List.of(reason));
  }

  private int tell(ResidueCheck.Outcome outcome) {
    Root root = privacy.root;
    if (root.json) {
      root.print(shape(outcome));
    } else {
      outcome.hits().forEach(hit -> root.out.println(Lines.of(hit.terms(), hit.place())));
      root.out.println(outcome.told(root.texts));
      root.out.println(outcome.certificate());
    }
    return outcome.clean() ? CommandLineDoor.DONE : CommandLineDoor.REFUSED;
  }

  private static Map<String, Object> shape(ResidueCheck.Outcome outcome) {
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("way", outcome.way().name().toLowerCase(Locale.ROOT));
    shape.put("terms", outcome.terms());
    shape.put("borne", outcome.borne());
    shape.put("columns", outcome.columns());
    shape.put("values", outcome.values());
    shape.put("files", outcome.files());
    shape.put("bytes", outcome.bytes());
    shape.put("hits", outcome.hits());
    shape.put("certificate", outcome.certificate().toString());
    return shape;
  }
}
