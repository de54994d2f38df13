package thekla.kernel;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** A small file of names and values, in UTF-8. */
public final class PropertiesFile {

  private PropertiesFile() {}

  /**
   * @throws IOException also when there is none
   * @throws IllegalArgumentException when it is no such file
   */
  public static Properties read(Path file) throws IOException {
    Properties values = new Properties();
    try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      values.load(in);
    }
    return values;
  }

  /**
   * Whole or not at all.
   *
   * @param fault the code of the fault where it cannot be written
   */
  public static void write(Path file, Properties values, String fault) {
    StringWriter text = new StringWriter();
    try {
      values.store(text, null);
      Path unused =
          WholeFile.write(file, out -> out.write(text.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new Fault(fault, e);
    }
  }
}
