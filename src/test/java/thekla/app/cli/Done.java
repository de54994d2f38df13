package thekla.app.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import thekla.app.Graph;
import thekla.text.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a command did. */
record Done(int code, String out, String err) {

  static Done by(Graph shop, Locale locale, String... command) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        new CommandLineDoor(() -> shop, new Texts(locale))
            .run(
                List.of(command),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Done(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  JsonNode json() {
    return JsonMapper.shared().readTree(out);
  }

  /** The codes of the reasons. */
  List<String> refused() {
    return json().at("/refused").valueStream().map(one -> one.at("/code").asString()).toList();
  }
}
