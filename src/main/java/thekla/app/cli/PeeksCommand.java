package thekla.app.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import thekla.privacy.Peeks;

/** {@code thekla privacy peeks} */
@Command(name = "peeks")
final class PeeksCommand implements Callable<Integer> {

  @ParentCommand PrivacyCommands privacy;

  @Option(names = "--limit", paramLabel = "N", defaultValue = "100")
  int limit;

  @Override
  public Integer call() {
    Root root = privacy.root;
    List<Peeks.Peek> peeks = root.graph().privacy.peeks.newest(limit);
    if (root.json) {
      root.print(peeks.stream().map(PeeksCommand::shape).toList());
      return CommandLineDoor.DONE;
    }
    peeks.forEach(
        peek ->
            root.out.println(
                Lines.of(peek.at(), peek.by().clerk(), peek.by().workplace(), peek.field())));
    root.out.println(root.texts.get("cli.privacy.peeks.count", peeks.size()));
    return CommandLineDoor.DONE;
  }

  private static Map<String, Object> shape(Peeks.Peek peek) {
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("at", peek.at().toString());
    shape.put("clerk", peek.by().clerk());
    shape.put("workplace", peek.by().workplace());
    shape.put("field", peek.field());
    return shape;
  }
}
