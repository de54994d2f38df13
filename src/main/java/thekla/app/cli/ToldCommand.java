package thekla.app.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import thekla.app.Graph;
import thekla.consent.TellOfObjection;
import thekla.customer.Channel;
import thekla.customer.Customer;

/** {@code thekla consent told …} */
@Command(name = "told")
final class ToldCommand implements Callable<Integer> {

  @ParentCommand ConsentCommands consents;

  @Parameters(paramLabel = "NR")
  String number;

  @Option(names = "--order", required = true, paramLabel = "NR")
  long order;

  @Override
  public Integer call() {
    return consents.withCustomer(number, this::told);
  }

  private int told(Customer customer) {
    Root root = consents.root;
    Graph graph = root.graph();
    return switch (graph.tellOfObjection.told(customer.id(), order, graph.actor.get())) {
      case TellOfObjection.Result.Refused refused -> root.refuse(refused.reasons());
      case TellOfObjection.Result.Told told -> {
        List<String> channels = told.channels().stream().sorted().map(Channel::name).toList();
        if (root.json) {
          Map<String, Object> shape = new LinkedHashMap<>();
          shape.put("number", customer.number());
          shape.put("order", told.orderNumber());
          shape.put("channels", channels);
          root.print(shape);
        } else {
          root.out.println(Lines.of(told.orderNumber(), String.join(" ", channels)));
        }
        yield CommandLineDoor.DONE;
      }
    };
  }
}
