package thekla.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import thekla.order.OrderProgress;
import thekla.order.TrackedOrder;

class SaleCommandsTest extends SampleShopCommands {

  private static final String NOVEL = "9783426282618";
  private static final String OTHER = "9783492318570";

  private String taken(String... further) {
    List<String> command =
        new ArrayList<>(List.of("order", "take", "--walk-in", "Eilig", "--line", NOVEL + ":2"));
    command.addAll(List.of(further));
    command.addAll(List.of("--line", OTHER, "--json"));
    String number = run(command.toArray(String[]::new)).json().at("/number").asString();
    OrderProgress progress = shop.orderProgress;
    TrackedOrder order = progress.byNumber(Long.parseLong(number)).orElseThrow();
    shop.unitOfWork.run(
        () ->
            order
                .lines()
                .forEach(line -> shop.followOrders.arrive(line.key(), line.progress().awaited())));
    return number;
  }

  @Test
  void an_order_is_handed_out_in_parts_and_brought_back() {
    String number = taken();

    Done part = run("sale", "pick-up", number, "--line", "1:1", "--receipt", "4711", "--json");
    assertThat(part.code()).isZero();
    assertThat(part.json().at("/receipt").asString()).isEqualTo("4711");
    assertThat(part.json().at("/progress/0/collected").asInt()).isEqualTo(1);
    assertThat(part.json().at("/state").asString()).isEqualTo("ARRIVED");

    Done again = run("sale", "pick-up", number, "--line", "1:1", "--receipt", "4711");
    assertThat(again.code()).isEqualTo(1);
    assertThat(again.err()).startsWith("pickup-receipt-used");

    Done rest = run("sale", "pick-up", number, "--paid", "card", "--amount", "24.00", "--json");
    assertThat(rest.json().at("/state").asString()).isEqualTo("COLLECTED");
    assertThat(rest.json().at("/receipt").asString()).startsWith("PICKUP-");
    assertThat(rest.json().at("/parting").asString()).contains("wird am");
    assertThat(rest.json().at("/partingRule").asString()).isEqualTo("COLLECTED");

    Done back = run("sale", "return", number, "--line", "2", "--receipt", "4712", "--json");
    assertThat(back.json().at("/progress/1/returned").asInt()).isEqualTo(1);
    assertThat(run("sale", "pick-up", "999999").err()).startsWith("order-unknown");
    assertThat(run("sale", "return", number, "--line", "2:9").err())
        .startsWith("sale-more-than-collected");
  }

  /** R-RET-2: what came in writing is a trade letter. */
  @Test
  void an_order_that_came_by_letter_is_kept_as_a_letter() {
    String number = taken("--intake", "letter");
    Done done = run("sale", "pick-up", number, "--json");
    assertThat(done.json().at("/intake").asString()).isEqualTo("LETTER");
    assertThat(done.json().at("/partingRule").asString()).isEqualTo("LETTER");
    assertThat(done.json().at("/parting").asString()).contains("schriftlich");
  }

  @Test
  void a_till_file_is_looked_at_booked_and_booked_again() throws IOException {
    String number = taken();
    Path file =
        Files.writeString(
            folder.resolve("sales.csv"),
            "receipt;time;article;gtin;pieces\n1;2026-11-21;%s;%s;2\n2;2026-11-21;999999;;1\n"
                .formatted(number, NOVEL));

    Done would = run("sale", "book", file.toString(), "--dry-run", "--json");
    assertThat(would.json().at("/collected").asInt()).isEqualTo(1);
    assertThat(would.json().at("/dryRun").asBoolean()).isTrue();

    Done booked = run("sale", "book", file.toString(), "--json");
    assertThat(booked.code()).isZero();
    assertThat(booked.json().at("/collected").asInt()).isEqualTo(1);
    assertThat(booked.json().at("/findings/0/code").asString()).isEqualTo("sale-order-unknown");
    assertThat(run("sale", "book", file.toString()).out()).contains("2 schon früher gebucht");

    Done gone = run("sale", "book", folder.resolve("gone.csv").toString());
    assertThat(gone.code()).isEqualTo(1);
    assertThat(gone.err()).startsWith("till-file-gone");
  }

  @Test
  void a_folder_is_watched_and_no_longer_watched() {
    assertThat(run("sale", "watch", "--json").json().at("/on").asBoolean()).isFalse();
    Done on = run("sale", "watch", "--folder", folder.toString(), "--minutes", "5", "--json");
    assertThat(on.json().at("/on").asBoolean()).isTrue();
    assertThat(on.json().at("/minutes").asInt()).isEqualTo(5);
    assertThat(run("sale", "watch", "--folder", folder.toString(), "--minutes", "0").err())
        .startsWith("watch-minutes");
    assertThat(run("sale", "watch", "--off").out()).contains("kein Ordner");
  }
}
