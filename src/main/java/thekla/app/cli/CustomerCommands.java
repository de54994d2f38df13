package thekla.app.cli;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import thekla.customer.ContactPoint;
import thekla.customer.Customer;
import thekla.customer.CustomerHit;
import thekla.customer.Customers;
import thekla.customer.MergeCustomers;
import thekla.customer.TwoCards;
import thekla.kernel.Refusal;

/** {@code thekla customer …} */
@Command(name = "customer", subcommands = InterestCommand.class)
final class CustomerCommands {

  @ParentCommand Root root;

  @Command(name = "find")
  int find(
      @Parameters(arity = "1..*", paramLabel = "TEXT") List<String> words,
      @Option(names = "--inactive") boolean inactive,
      @Option(names = "--limit", defaultValue = "20", paramLabel = "N") int limit) {
    List<CustomerHit> found = root.graph().customers.find(String.join(" ", words), limit, inactive);
    if (root.json) {
      root.print(Shapes.hits(found));
    } else {
      for (CustomerHit hit : found) {
        root.out.println(Lines.of(hit.number(), hit.name(), hit.place(), hit.contact()));
      }
      if (found.isEmpty()) {
        root.err.println(root.texts.get("cli.nothing-found"));
      }
    }
    return CommandLineDoor.DONE;
  }

  @Command(name = "show")
  int show(@Parameters(paramLabel = "NR") String number) {
    Optional<Customer> found = root.graph().customers.byNumber(number);
    if (found.isEmpty()) {
      return root.refuse(List.of(Refusal.of("customer-unknown", "customer")));
    }
    return tell(found.get());
  }

  @Command(name = "merge")
  int merge(
      @Parameters(paramLabel = "KEPT") String keptNumber,
      @Parameters(paramLabel = "DROPPED") String droppedNumber) {
    Customers customers = root.graph().customers;
    Optional<Customer> kept = customers.byNumber(keptNumber);
    Optional<Customer> dropped = customers.byNumber(droppedNumber);
    if (kept.isEmpty() || dropped.isEmpty()) {
      return root.refuse(
          List.of(Refusal.of("customer-unknown", kept.isEmpty() ? "kept" : "dropped")));
    }
    Customer together = new TwoCards(kept.get(), dropped.get()).together();
    return switch (root.graph().mergeCustomers.merge(together, dropped.get())) {
      case MergeCustomers.Result.Merged merged -> tell(merged.customer());
      case MergeCustomers.Result.Refused refused -> root.refuse(refused.reasons());
    };
  }

  private int tell(Customer customer) {
    if (root.json) {
      root.print(Shapes.customer(customer));
    } else {
      root.out.println(Lines.of(customer.number(), customer.name(), customer.address()));
      for (ContactPoint point : customer.contactPoints()) {
        root.out.println(
            Lines.of(root.texts.get("contact." + point.kind().name()), point.written()));
      }
    }
    return CommandLineDoor.DONE;
  }
}
