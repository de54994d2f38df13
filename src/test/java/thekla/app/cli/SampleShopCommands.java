package thekla.app.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import thekla.app.Graph;
import thekla.journey.SampleShop;
import thekla.text.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Commands given to the sample shop. */
abstract class SampleShopCommands {

  @TempDir Path folder;
  Graph shop;

  /** What a command did. */
  record Done(int code, String out, String err) {
    JsonNode json() {
      return JsonMapper.shared().readTree(out);
    }
  }

  @BeforeEach
  final void theSampleShop() {
    shop = SampleShop.open(SampleShop.in(folder));
  }

  @AfterEach
  final void theShopCloses() {
    shop.close();
  }

  final Done run(String... command) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        new CommandLineDoor(() -> shop, new Texts(Locale.GERMANY))
            .run(
                List.of(command),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Done(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
