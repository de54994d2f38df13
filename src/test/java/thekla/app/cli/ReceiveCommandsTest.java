package thekla.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReceiveCommandsTest extends SampleShopCommands {

  private static final String FIRST = "9783426282618";
  private static final String SECOND = "9783492318570";

  private String ordered(String... lines) {
    List<String> command = new ArrayList<>(List.of("order", "take", "--json"));
    command.addAll(List.of("--customer", "10482"));
    for (String line : lines) {
      command.addAll(List.of("--line", line));
    }
    return run(command.toArray(String[]::new)).json().at("/number").asString();
  }

  @Test
  void titles_are_received_taken_back_and_the_receipt_is_closed() {
    String order = ordered(FIRST + ":2", SECOND);
    Done received = run("receive", FIRST + ":3", SECOND, "--json");
    assertThat(received.code()).isZero();
    assertThat(received.json().at("/arrived").asInt()).isEqualTo(3);
    assertThat(received.json().at("/surplus").asInt()).isEqualTo(1);
    assertThat(received.json().at("/rows/0/order").asString()).isEqualTo(order);
    assertThat(received.json().at("/rows/0/shelf").asString()).isEqualTo("1");
    assertThat(received.json().at("/rows/0/message").asString()).isEqualTo("M");

    assertThat(run("receive", "undo", "--json").json().at("/undone/0/isbn").asString())
        .isEqualTo(SECOND);
    Done closed = run("receive", SECOND, "--close");
    assertThat(closed.code()).isZero();
    assertThat(closed.out()).contains("3 Stück für Kunden");
    assertThat(run("receive", "undo").err()).startsWith("receipt-none-open");
    assertThat(run("receive", "--close", "--json").json().at("/refused/0/code").asString())
        .isEqualTo("receipt-none-open");
    assertThat(run("order", "list", "--state", "ARRIVED").out()).contains(order);
  }

  @Test
  void nonsense_is_refused_with_its_code() {
    assertThat(run("receive", "9783426282610").err()).startsWith("check-digit");
    assertThat(run("receive", FIRST + ":viele").code()).isEqualTo(2);
    assertThat(run("receive", "report", "1", FIRST, "--code", "51").code()).isEqualTo(1);
    assertThat(run("shelf", "remind", "1").err()).startsWith("customer-unknown");
  }

  @Test
  void a_report_ends_the_waiting() {
    String order = ordered(FIRST);
    Done report = run("receive", "report", order, FIRST, "--code", "51", "--json");
    assertThat(report.json().at("/reports").asInt()).isEqualTo(1);
    assertThat(run("order", "show", order, "--json").json().at("/state").asString())
        .isEqualTo("CANCELLED");
    assertThat(run("receive", "codes").out()).contains("51\tVergriffen");
    run("receive", "code", "99", "--german", "Weg", "--french", "Parti", "--english", "Gone");
    assertThat(run("receive", "codes", "--json").out()).contains("Parti");
  }

  @Test
  void a_delivery_note_is_booked_once() throws IOException {
    ordered(FIRST);
    Path note = Files.writeString(folder.resolve("ls.csv"), "EAN;Menge\n" + FIRST + ";1\n");
    assertThat(run("receive", "--file", note.toString(), "--json").json().at("/arrived").asInt())
        .isEqualTo(1);
    assertThat(run("receive", "--file", note.toString()).err()).startsWith("note-booked-before");
    assertThat(run("receive", "--file", note.toString(), "--again").code()).isZero();
  }

  @Test
  void the_shelf_is_listed_moved_labelled_and_set_up() {
    String order = ordered(FIRST);
    run("receive", FIRST, "--close");
    JsonNode listed = run("shelf", "list", "--json").json();
    assertThat(listed.at("/0/order").asString()).isEqualTo(order);
    assertThat(listed.at("/0/todo").asString()).isEqualTo("TOLD");
    assertThat(run("shelf", "list", "--only", "silent").out()).isEmpty();
    assertThat(run("shelf", "move", order, "Tresen").code()).isZero();
    assertThat(run("shelf", "list").out()).startsWith("Tresen\t");
    assertThat(Path.of(run("shelf", "label", order, "--json").json().at("/label").asString()))
        .exists();
    assertThat(run("shelf", "cancel", order).err()).startsWith("shelf-too-early");
    assertThat(run("shelf", "remind", "10482").code()).isZero();
    assertThat(run("shelf", "settings", "--shelves", "12", "--json").json().at("/shelves").asInt())
        .isEqualTo(12);
    assertThat(run("shelf", "settings", "--days", "0").err()).startsWith("number-range");
    assertThat(run("receive", "forgotten", "--json").json().at("/closed").asInt()).isZero();
  }
}
