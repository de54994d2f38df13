package thekla.app.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import thekla.app.Graph;
import thekla.customer.Customer;
import thekla.kernel.Refusal;

/** {@code thekla customer interest …} */
@Command(name = "interest")
final class InterestCommand implements Callable<Integer> {

  @ParentCommand CustomerCommands customers;

  @Parameters(paramLabel = "NR")
  String number;

  @Option(names = "--add", paramLabel = "TEXT")
  @Nullable String add;

  @Option(names = "--remove", paramLabel = "TEXT")
  @Nullable String remove;

  @Override
  public Integer call() {
    Root root = customers.root;
    Graph graph = root.graph();
    Optional<Customer> customer = graph.customers.byNumber(number);
    if (customer.isEmpty()) {
      return root.refuse(List.of(Refusal.of("customer-unknown", "customer")));
    }
    long id = customer.get().id();
    if (remove != null) {
      graph.serial.interests.remove(id, remove);
    }
    if (add != null) {
      Optional<Refusal> refused = graph.serial.interests.add(id, add);
      if (refused.isPresent()) {
        return root.refuse(List.of(refused.get()));
      }
    }
    List<String> now = graph.unitOfWork.call(() -> graph.serial.messages.interests.of(id));
    if (root.json) {
      root.print(Map.of("number", number, "interests", now));
    } else {
      now.forEach(interest -> root.out.println(Lines.of(interest)));
    }
    return CommandLineDoor.DONE;
  }
}
