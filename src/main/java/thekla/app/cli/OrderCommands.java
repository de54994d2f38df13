package thekla.app.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import thekla.app.Graph;
import thekla.article.Gtin;
import thekla.customer.Customer;
import thekla.kernel.Money;
import thekla.kernel.Refusal;
import thekla.order.CancelOrder;
import thekla.order.Intake;
import thekla.order.MessageWords;
import thekla.order.Order;
import thekla.order.OrderLine;
import thekla.order.OrderLists;
import thekla.order.Orderer;
import thekla.order.TakeOrder;

/** {@code thekla order …} */
@Command(
    name = "order",
    subcommands = {OrderCommands.Take.class})
final class OrderCommands {

  @ParentCommand Root root;

  @Command(name = "list")
  int list(
      @Option(names = "--state", defaultValue = "PLACED", paramLabel = "STATE")
          OrderLists.State state,
      @Option(names = "--limit", defaultValue = "100", paramLabel = "N") int limit) {
    List<OrderLists.Row> rows = root.graph().orderLists.list(state, limit);
    if (root.json) {
      root.print(rows.stream().map(Shapes::row).toList());
    } else {
      for (OrderLists.Row row : rows) {
        root.out.println(
            Lines.of(
                row.number(),
                row.pickupNumber(),
                MessageWords.brief(row.message(), root.texts),
                row.name(),
                row.titles(),
                root.texts.money(row.total())));
      }
    }
    return CommandLineDoor.DONE;
  }

  @Command(name = "show")
  int show(@Parameters(paramLabel = "NR") long number, @Option(names = "--slip") boolean slip) {
    Graph graph = root.graph();
    Optional<Order.Numbered> found = graph.orderBook.byNumber(number);
    if (found.isEmpty()) {
      return root.refuse(List.of(Refusal.of("order-unknown", "number")));
    }
    return tell(graph, found.get(), slip);
  }

  @Command(name = "cancel")
  int cancel(@Parameters(paramLabel = "NR") long number) {
    Graph graph = root.graph();
    return switch (graph.cancelOrder.cancel(number)) {
      case CancelOrder.Result.Done done -> tell(graph, done.order(), false);
      case CancelOrder.Result.Refused refused -> root.refuse(refused.reasons());
    };
  }

  /** "M (laut Karte)", "K (keine Zustimmung)". */
  private String said(Order.Placed order) {
    return order.message().kind()
        + " ("
        + MessageWords.why(order.message().reason(), root.texts)
        + ")";
  }

  private int tell(Graph graph, Order.Numbered order, boolean slip) {
    var shape = Shapes.order(order);
    String file = slip ? graph.slips.write(order.placed()).toString() : "";
    if (root.json) {
      if (!file.isEmpty()) {
        shape.put("slip", file);
      }
      root.print(shape);
      return CommandLineDoor.DONE;
    }
    root.out.println(
        Lines.of(
            shape.get("number"),
            shape.get("pickupNumber"),
            shape.get("state"),
            said(order.placed()),
            order.orderer().name(),
            root.texts.money(order.total())));
    for (OrderLine line : order.lines()) {
      Money price = line.price();
      root.out.println(
          Lines.of(
              "",
              line.quantity() + " x",
              line.gtin(),
              line.title(),
              price == null ? "" : root.texts.money(price)));
    }
    if (!file.isEmpty()) {
      root.out.println(file);
    }
    return CommandLineDoor.DONE;
  }

  /** {@code thekla order take …} */
  @Command(name = "take")
  static final class Take implements Callable<Integer> {

    @ParentCommand OrderCommands orders;

    @ArgGroup(multiplicity = "1")
    Whom whom;

    @Option(names = "--line", required = true, paramLabel = "ISBN[:QTY]")
    List<String> lines;

    @Option(names = "--message", paramLabel = "K")
    @Nullable String message;

    @Option(names = "--note", paramLabel = "TEXT")
    @Nullable String note;

    @Option(names = "--deposit", defaultValue = "0", paramLabel = "EURO")
    BigDecimal deposit;

    @Option(names = "--intake", defaultValue = "COUNTER", paramLabel = "INTAKE")
    Intake intake;

    @Option(names = "--slip")
    boolean slip;

    @picocli.CommandLine.Spec picocli.CommandLine.Model.CommandSpec spec;

    /** Either a customer with a card, or somebody without. */
    static final class Whom {
      @Option(names = "--customer", required = true, paramLabel = "NR")
      @Nullable String customer;

      @Option(names = "--walk-in", required = true, paramLabel = "NAME")
      @Nullable String walkIn;
    }

    @Override
    public Integer call() {
      Root root = orders.root;
      Graph graph = root.graph();
      List<Refusal> reasons = new ArrayList<>();
      Orderer orderer = orderer(graph, reasons);
      List<OrderLine> ordered = new ArrayList<>();
      for (String line : lines) {
        line(graph, line, reasons).ifPresent(ordered::add);
      }
      String letter = message == null ? null : message.toUpperCase(Locale.ROOT);
      if (letter != null
          && graph.customers.messageKinds().stream().noneMatch(k -> k.letter().equals(letter))) {
        reasons.add(Refusal.of("message-unknown", "message"));
      }
      if (!reasons.isEmpty() || orderer == null) {
        return root.refuse(reasons);
      }
      Order.Draft draft = new Order.Draft(0, orderer, ordered, letter, paid(), note, intake);
      return switch (graph.takeOrder.take(draft, graph.actor.get())) {
        case TakeOrder.Result.Taken taken -> orders.tell(graph, taken.order(), slip);
        case TakeOrder.Result.Refused refused -> root.refuse(refused.reasons());
      };
    }

    private Money paid() {
      try {
        return Money.of(deposit, Money.EURO);
      } catch (ArithmeticException e) {
        throw new ParameterException(spec.commandLine(), "--deposit: " + deposit, e);
      }
    }

    private @Nullable Orderer orderer(Graph graph, List<Refusal> reasons) {
      String number = whom.customer;
      if (number == null) {
        String name = whom.walkIn;
        return new Orderer.WalkIn(name == null ? "" : name.strip());
      }
      Optional<Customer> customer = graph.customers.byNumber(number);
      if (customer.isEmpty()) {
        reasons.add(Refusal.of("customer-unknown", "customer"));
        return null;
      }
      return new Orderer.Known(customer.get());
    }

    private Optional<OrderLine> line(Graph graph, String text, List<Refusal> reasons) {
      int colon = text.lastIndexOf(':');
      String number = colon < 0 ? text : text.substring(0, colon);
      int quantity = 1;
      if (colon >= 0) {
        try {
          quantity = Integer.parseInt(text.substring(colon + 1));
        } catch (NumberFormatException e) {
          throw new ParameterException(spec.commandLine(), "--line: " + text, e);
        }
      }
      if (!(Gtin.read(number) instanceof Gtin.Reading.Valid(Gtin gtin))) {
        reasons.add(Refusal.of("check-digit", "line"));
        return Optional.empty();
      }
      int pieces = quantity;
      Optional<OrderLine> found = graph.titles.byGtin(gtin).map(l -> l.withQuantity(pieces));
      if (found.isEmpty()) {
        reasons.add(Refusal.of("title-not-in-catalogue", "line", gtin.digits()));
      }
      return found;
    }
  }
}
