package thekla.app.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import thekla.app.GoodsIn;
import thekla.customer.Customer;
import thekla.goodsreceipt.ReceiptWords;
import thekla.goodsreceipt.ShelfOverview;
import thekla.goodsreceipt.ShelfSettings;
import thekla.kernel.Refusal;
import thekla.order.Orderer;
import thekla.order.TrackedOrder;

/** {@code thekla shelf …} */
@Command(name = "shelf")
final class ShelfCommands {

  @ParentCommand Root root;

  /** What the list shows. */
  enum Which {
    ALL,
    SILENT,
    OVERDUE
  }

  @Command(name = "list")
  int list(@Option(names = "--only", defaultValue = "ALL", paramLabel = "WHICH") Which which) {
    List<ShelfOverview.Row> rows =
        root.graph().goodsIn.overview.rows().stream()
            .filter(
                row ->
                    switch (which) {
                      case ALL -> true;
                      case SILENT -> row.todo() != ShelfOverview.Todo.TOLD;
                      case OVERDUE -> row.overdue();
                    })
            .toList();
    if (root.json) {
      root.print(
          rows.stream()
              .map(row -> ReceiptShapes.waiting(row.waiting(), row.until(), row.todo().name()))
              .toList());
      return CommandLineDoor.DONE;
    }
    for (ShelfOverview.Row row : rows) {
      var waiting = row.waiting();
      root.out.println(
          Lines.of(
              waiting.item().shelf(),
              LocalDate.ofInstant(waiting.item().since(), root.graph().clock.zone()),
              waiting.whom().orderNumber(),
              waiting.whom().pickupNumber(),
              waiting.whom().name(),
              waiting.item().pieces(),
              waiting.title(),
              ReceiptWords.told(waiting.whom().message(), root.texts),
              ReceiptWords.todo(row.todo(), root.texts)));
    }
    if (rows.isEmpty()) {
      root.err.println(root.texts.get("cli.nothing-found"));
    }
    return CommandLineDoor.DONE;
  }

  @Command(name = "remind")
  int remind(@Parameters(paramLabel = "NR") String number) {
    Optional<Customer> customer = root.graph().customers.byNumber(number);
    if (customer.isEmpty()) {
      return root.refuse(List.of(Refusal.of("customer-unknown", "customer")));
    }
    return done(
        root.graph().goodsIn.clear.remind(customer.get().id(), root.graph().actor.get()),
        Map.of("reminded", number));
  }

  @Command(name = "cancel")
  int cancel(@Parameters(paramLabel = "NR") long order) {
    return done(root.graph().goodsIn.clear.callOff(order), Map.of("cancelled", order));
  }

  @Command(name = "move")
  int move(
      @Parameters(paramLabel = "NR") long order, @Parameters(paramLabel = "SHELF") String where) {
    Optional<TrackedOrder> known = root.graph().orderProgress.byNumber(order);
    if (known.isEmpty()) {
      return root.refuse(List.of(Refusal.of("order-unknown", "number")));
    }
    Long customer =
        known.get().order().orderer() instanceof Orderer.Known one ? one.customer().id() : null;
    return done(
        root.graph().goodsIn.giveShelf.move(known.get().id(), customer, where),
        Map.of("shelf", where));
  }

  @Command(name = "label")
  int label(@Parameters(paramLabel = "NR") long order) {
    Optional<Path> file = root.graph().goodsIn.labels.write(order);
    if (file.isEmpty()) {
      return root.refuse(List.of(Refusal.of("shelf-nothing-waits", "number")));
    }
    return done(List.of(), Map.of("label", file.get().toString()));
  }

  @Command(name = "settings")
  int settings(
      @Option(names = "--shelves", paramLabel = "N") @Nullable Integer shelves,
      @Option(names = "--days", paramLabel = "N") @Nullable Integer days,
      @Option(names = "--minutes", paramLabel = "N") @Nullable Integer minutes,
      @Option(names = "--label-names", paramLabel = "true|false") @Nullable Boolean names) {
    GoodsIn goodsIn = root.graph().goodsIn;
    ShelfSettings before = goodsIn.setUp.load();
    ShelfSettings wanted =
        new ShelfSettings(
            shelves == null ? before.shelves() : shelves,
            days == null ? before.keepDays() : days,
            minutes == null ? before.idleMinutes() : minutes,
            names == null ? before.names() : names);
    boolean asked = Stream.of(shelves, days, minutes, names).allMatch(one -> one == null);
    return done(asked ? List.of() : goodsIn.setUp.save(wanted), ReceiptShapes.settings(wanted));
  }

  private int done(List<Refusal> reasons, Map<String, Object> shape) {
    if (!reasons.isEmpty()) {
      return root.refuse(reasons);
    }
    if (root.json) {
      root.print(shape);
    } else {
      root.out.println(Lines.of(shape.values().toArray()));
    }
    return CommandLineDoor.DONE;
  }
}
