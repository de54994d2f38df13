package thekla.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import thekla.app.cli.CommandLineDoor;
import thekla.app.standalone.StandaloneHost;
import thekla.consent.ConsentShop;
import thekla.customer.Customer;
import thekla.host.OpenThekla;
import thekla.host.PluginRefused;
import thekla.kernel.BusinessClock;
import thekla.kernel.Fault;
import thekla.kernel.Money;
import thekla.kernel.WholeFile;
import thekla.order.Order;
import thekla.order.OrderLine;
import thekla.order.Orderer;
import thekla.order.TakeOrder;
import thekla.privacy.ErasureCause;
import thekla.privacy.Housekeeping;
import thekla.privacy.Sweep;
import thekla.text.Texts;

/** A real disk that is full in the middle of the work: a small one is mounted, which asks root. */
@Timeout(120)
class DiskFullTest {

  /** Longer, and a clerk stands before a window that does nothing. */
  private static final Duration AT_ONCE = Duration.ofSeconds(10);

  private static final int MANY = 20_000;
  private static final int DUE = 300;

  @TempDir Path parent;
  private Path disk;
  private Path filler;
  private ConsentShop shop;
  private Customer anna;

  @BeforeEach
  void a_shop_on_a_small_disk() throws Exception {
    disk = Files.createDirectory(parent.resolve("disk"));
    assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=160m", "tmpfs"), "mounting needs root");
    filler = disk.resolve("filler");
    shop = new ConsentShop(disk);
    anna = shop.customer();
  }

  @AfterEach
  void the_disk_goes() throws Exception {
    if (shop != null) {
      shop.close();
      // also where somebody still looks into it
      run("umount", "-l");
    }
  }

  private boolean run(String... command) throws Exception {
    return new ProcessBuilder(
                Stream.concat(Stream.of(command), Stream.of(disk.toString())).toList())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor()
        == 0;
  }

  private void fill() throws IOException {
    try (OutputStream out = Files.newOutputStream(filler)) {
      byte[] much = new byte[4096];
      while (WholeFile.room(disk) > 0) {
        out.write(much);
      }
    }
  }

  private Order.Placed taken() {
    return ((TakeOrder.Result.Taken)
            shop.graph.takeOrder.take(
                new Order.Draft(
                    0,
                    new Orderer.Known(anna),
                    List.of(OrderLine.free("Heft".repeat(20)), OrderLine.free("Karte")),
                    null,
                    Money.euro(0),
                    null),
                ConsentShop.ANNA))
        .order();
  }

  private static Fault full(ThrowingCallable work) {
    long began = System.nanoTime();
    Fault fault = catchThrowableOfType(Fault.class, work);
    assertThat(fault).isNotNull();
    assertThat(fault.code()).isEqualTo(WholeFile.DISK_FULL);
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(AT_ONCE);
    return fault;
  }

  @Test
  void an_order_is_saved_whole_or_not_and_the_program_goes_on_when_there_is_room()
      throws Exception {
    Order.Placed last = taken();
    fill();
    long saved = 1;
    Fault fault = null;
    while (fault == null && saved < MANY) {
      try {
        last = taken();
        saved++;
      } catch (Fault e) {
        fault = e;
      }
    }
    assertThat(fault).isNotNull().extracting(Fault::code).isEqualTo(WholeFile.DISK_FULL);
    full(this::taken);
    full(() -> shop.graph.customers.byId(anna.id()));

    Files.delete(filler);
    assertThat(shop.graph.orderProgress.byNumber(last.number()).orElseThrow().lines()).hasSize(2);
    assertThat(shop.graph.orderLists.countAll(anna.id())).isEqualTo(saved);
    Order.Placed next = taken();
    assertThat(shop.graph.orderProgress.byNumber(next.number()).orElseThrow().lines()).hasSize(2);

    shop.close();
    shop = new ConsentShop(disk);
    assertThat(shop.graph.orderLists.countAll(anna.id())).isEqualTo(saved + 1);
  }

  @Test
  void a_sweep_undoes_its_batch_and_goes_on_when_there_is_room() throws Exception {
    shop.graph.retention.exchangeDays(0);
    List<Order.Placed> orders = Stream.generate(this::taken).limit(DUE).toList();
    for (Order.Placed order : orders) {
      shop.graph.unitOfWork.run(
          () ->
              shop.graph
                  .orderProgress
                  .byNumber(order.number())
                  .orElseThrow()
                  .lines()
                  .forEach(line -> shop.graph.followOrders.collect(line.key(), 1)));
    }
    shop.wall.pass(Duration.ofDays(2));
    fill();
    full(this::sweep);
    full(this::sweep);

    Files.delete(filler);
    assertThat(sweep().counts()).containsEntry("customer_order", (long) DUE);
    assertThat(shop.graph.privacy.sweep.forecast().orders()).isZero();
    assertThat(shop.graph.customers.byId(anna.id())).isEmpty();
    assertThat(shop.graph.ledger.verify().findings()).isEmpty();
    assertThat(shop.graph.unitOfWork.call(() -> shop.graph.privacy.log.runs(10))).hasSize(1);
  }

  private Sweep.Result.Done sweep() {
    return (Sweep.Result.Done)
        shop.graph.privacy.sweep.run(
            ErasureCause.CHECKOUT, ConsentShop.ANNA, true, Sweep.Progress.SILENT);
  }

  @Test
  void writing_the_files_anew_can_be_done_again() throws Exception {
    taken();
    fill();
    // room for the tables, none for the log that is rolled on after them
    shorten(filler);
    full(() -> shop.graph.privacy.housekeeping.run(ConsentShop.ANNA, (a, b, c) -> true));
    Files.delete(filler);
    assertThat(shop.graph.privacy.housekeeping.run(ConsentShop.ANNA, (a, b, c) -> true))
        .isEqualTo(Housekeeping.Result.DONE);
  }

  private static void shorten(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(channel.size() - 8 * 1024 * 1024);
    }
  }

  @Test
  void a_document_is_whole_or_not_there() throws Exception {
    Order.Placed order = taken();
    Path slip = shop.graph.slips.write(order);
    byte[] before = Files.readAllBytes(slip);
    Order.Placed next = taken();
    fill();
    full(() -> shop.graph.slips.write(order));
    full(() -> shop.graph.slips.write(next));
    full(() -> shop.graph.privacy.sheets.write(LocalDate.of(2026, 11, 21), german()));
    assertThat(Files.readAllBytes(slip)).isEqualTo(before);
    try (Stream<Path> files = Files.list(slip.resolveSibling(""))) {
      assertThat(files).containsExactly(slip);
    }
    try (Stream<Path> files = Files.list(disk.resolve("sheets"))) {
      assertThat(files).isEmpty();
    }

    Files.delete(filler);
    assertThat(shop.graph.slips.write(next)).isNotEmptyFile();
  }

  @Test
  void a_clerk_is_told_what_to_do() throws Exception {
    taken();
    fill();
    Fault fault = null;
    for (int i = 0; fault == null && i < MANY; i++) {
      fault = catchThrowableOfType(Fault.class, this::taken);
    }
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(err, true, StandardCharsets.UTF_8);
    int code =
        new CommandLineDoor(() -> shop.graph, german())
            .run(List.of("customer", "find", "Kunde"), print, print);
    assertThat(code).isEqualTo(3);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("Festplatte ist voll", "100 MB", "nicht neu gestartet")
        .doesNotContain(WholeFile.DISK_FULL);
  }

  @Test
  void a_start_on_a_full_disk_says_so_and_touches_nothing() throws Exception {
    Order.Placed order = taken();
    shop.close();
    fill();
    full(() -> new ConsentShop(disk));
    // what is free is too little to open with
    shorten(filler);
    full(() -> new ConsentShop(disk));

    StandaloneHost host = new StandaloneHost(disk, Locale.GERMANY);
    try (OpenThekla opening = Main.plugin().open(host)) {
      assertThat(opening.ready())
          .failsWithin(AT_ONCE)
          .withThrowableThat()
          .havingCause()
          .isInstanceOfSatisfying(
              PluginRefused.class, e -> assertThat(e.code()).isEqualTo(WholeFile.DISK_FULL))
          .withMessageContainingAll("Festplatte", "voll", "100 MB", disk.toString());
    }
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(err, true, StandardCharsets.UTF_8);
    assertThat(Main.run(host, List.of("customer", "find", "Kunde"), print, print)).isEqualTo(3);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("Festplatte", "Nichts ist verloren", "100 MB")
        .doesNotContain(WholeFile.DISK_FULL);
    StandaloneHost fresh = new StandaloneHost(disk.resolve("neu"), Locale.GERMANY);
    full(() -> Graph.open(fresh, BusinessClock.system(), DiskFullTest::german));
    assertThat(disk.resolve("neu/database")).doesNotExist();

    Files.delete(filler);
    shop = new ConsentShop(disk);
    assertThat(shop.graph.orderProgress.byNumber(order.number()).orElseThrow().lines()).hasSize(2);
    assertThat(taken().number()).isGreaterThan(order.number());
  }

  private static Texts german() {
    return new Texts(Locale.GERMANY);
  }
}
