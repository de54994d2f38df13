package thekla.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.app.cli.CommandLineDoor;
import thekla.text.Texts;

/** A small disk of its own runs full; only where a disk can be mounted. */
class FullDiskTest {

  private static final String NOVEL = "9783426282618";
  private static final long ROOM_LEFT = 700_000;
  private static final int MOST_STEPS = 3_000;

  @TempDir Path folder;
  private Path disk;
  private boolean mounted;

  /** What a command did. */
  private record Done(int code, String out, String err) {}

  @BeforeEach
  void aSmallDisk() throws Exception {
    disk = Files.createDirectory(folder.resolve("disk"));
    mounted = run("mount", "-t", "tmpfs", "-o", "size=48m", "thekla-test", disk.toString());
    assumeTrue(mounted, "a disk can be mounted");
  }

  @AfterEach
  void theDiskGoes() throws Exception {
    if (mounted) {
      assertThat(run("umount", disk.toString())).isTrue();
    }
  }

  private static boolean run(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static Done run(Graph graph, List<String> command) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        new CommandLineDoor(() -> graph, new Texts(Locale.GERMANY))
            .run(
                command,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Done(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private Path fill() throws IOException {
    Path filler = disk.resolve("filler");
    long room = Files.getFileStore(disk).getUsableSpace() - ROOM_LEFT;
    try (RandomAccessFile file = new RandomAccessFile(filler.toFile(), "rw")) {
      byte[] block = new byte[64 * 1024];
      for (long written = 0; written + block.length < room; written += block.length) {
        file.write(block);
      }
    }
    return filler;
  }

  private long count(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:derby:" + disk.resolve("shop/database"));
        Statement reading = connection.createStatement();
        ResultSet rows = reading.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static String number(Done taken) {
    return taken.out().split("\t")[0];
  }

  @Test
  void receiving_on_a_full_disk_says_so_and_what_was_acknowledged_stays() throws Exception {
    Path filler;
    List<String> taken = new ArrayList<>();
    long scanned = 0;
    Done failed = null;
    try (Graph graph = BusyShop.open(disk.resolve("shop"), 0)) {
      filler = fill();
      for (int step = 0; failed == null && step < MOST_STEPS; step++) {
        Done order = run(graph, List.of("order", "take", "--walk-in", "Eilig", "--line", NOVEL));
        if (order.code() == 0) {
          taken.add(number(order));
          Done scan = run(graph, List.of("receive", NOVEL));
          scanned += scan.code() == 0 ? 1 : 0;
          failed = scan.code() == 0 ? null : scan;
        } else {
          failed = order;
        }
      }
    }
    isTold(failed);
    Files.delete(filler);
    try (Graph graph = BusyShop.open(disk.resolve("shop"), 0)) {
      for (String order : taken) {
        assertThat(graph.orderBook.byNumber(Long.parseLong(order))).isPresent();
      }
      assertThat(count("select coalesce(sum(arrived), 0) from order_line"))
          .isEqualTo(count("select coalesce(sum(pieces), 0) from shelf_item"))
          .isEqualTo(count("select coalesce(sum(pieces), 0) from receipt_row"))
          .isBetween(scanned, scanned + 1);
      assertThat(run(graph, List.of("receive", "--close")).code()).isZero();
    }
  }

  @Test
  void booking_on_a_full_disk_says_so_and_the_file_can_be_booked_again() throws Exception {
    Path filler;
    Path file = folder.resolve("kasse.csv");
    String order;
    Done failed = null;
    int files = 0;
    try (Graph graph = BusyShop.open(disk.resolve("shop"), 0)) {
      order =
          number(
              run(graph, List.of("order", "take", "--walk-in", "Eilig", "--line", NOVEL + ":900")));
      filler = fill();
      for (; failed == null && files < MOST_STEPS; files++) {
        sales(file, order, files);
        Done booked = run(graph, List.of("sale", "book", file.toString()));
        failed = booked.code() == 3 ? booked : null;
      }
    }
    isTold(failed);
    Files.delete(filler);
    try (Graph graph = BusyShop.open(disk.resolve("shop"), 0)) {
      sumsAgree();
      for (int again = 0; again < files; again++) {
        sales(file, order, again);
        run(graph, List.of("sale", "book", file.toString()));
      }
      sumsAgree();
      assertThat(count("select count(*) from till_booking")).isEqualTo(100L * files);
    }
  }

  private static void sales(Path file, String order, int nth) throws IOException {
    StringBuilder text = new StringBuilder("receipt;time;article;gtin;pieces\n");
    for (int sale = 1; sale <= 100; sale++) {
      text.append("V%d-%d;2026-11-21;%s;%s;1\n".formatted(nth, sale, order, NOVEL));
    }
    Files.writeString(file, text);
  }

  private void sumsAgree() throws SQLException {
    assertThat(count("select sum(collected) from order_line"))
        .isEqualTo(
            count("select coalesce(sum(pieces), 0) from till_booking where outcome = 'COLLECTED'"));
  }

  private static void isTold(@org.jspecify.annotations.Nullable Done failed) {
    assertThat(failed).as("the disk ran full").isNotNull();
    assertThat(failed.code()).isEqualTo(3);
    assertThat(failed.err()).contains("Code", "Gespeichertes ist nicht betroffen");
    System.out.println("TOLD " + failed.err());
  }
}
