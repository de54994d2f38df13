package thekla.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.formdev.flatlaf.FlatLightLaf;
import java.io.BufferedReader;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.miginfocom.layout.ConstraintParser;
import net.miginfocom.swing.MigLayout;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From a program's start to a desk one can type into, beside a bare window of the same toolkit
 * without a start-up cache. Needs {@code target/thekla} and a display.
 */
@Tag("benchmark")
class StartBenchmark {

  private static final int PAIRS = 15;
  private static final double BAR = 1.3;
  private static final Path PROGRAM = Path.of("target/thekla");
  private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

  @TempDir Path folder;

  @BeforeEach
  void the_program_is_built_and_trained() throws Exception {
    assumeTrue(
        Files.exists(PROGRAM.resolve("lib/thekla.jar")), "mvn package first: no target/thekla");
    thekla("sample").start().waitFor();
    ProcessBuilder training = thekla("--training");
    training.environment().put("THEKLA_RECORD_CACHE", "1");
    assertThat(training.start().waitFor()).as("recording the start-up cache").isZero();
  }

  @Test
  void the_desk_starts_about_as_fast_as_a_bare_window() throws Exception {
    double[] bare = new double[PAIRS];
    double[] desk = new double[PAIRS];
    double[] ratio = new double[PAIRS];
    readyAfter(bareWindow());
    readyAfter(thekla("open", "--ready-marker"));
    for (int i = 0; i < PAIRS; i++) {
      bare[i] = readyAfter(bareWindow());
      desk[i] = readyAfter(thekla("open", "--ready-marker"));
      ratio[i] = desk[i] / bare[i];
    }
    System.out.printf(
        Locale.ROOT,
        "start.ratio %.2f (bar %.1f; desk %.0f ms, bare window %.0f ms; pairs %s)%n",
        median(ratio),
        BAR,
        median(desk),
        median(bare),
        Arrays.stream(ratio)
            .sorted()
            .mapToObj(pair -> String.format(Locale.ROOT, "%.2f", pair))
            .collect(Collectors.joining(" ")));
    assertThat(median(ratio)).isLessThanOrEqualTo(BAR);
  }

  private ProcessBuilder bareWindow() throws Exception {
    List<Path> path = new ArrayList<>();
    for (Class<?> used :
        List.of(BareWindow.class, FlatLightLaf.class, MigLayout.class, ConstraintParser.class)) {
      path.add(Path.of(used.getProtectionDomain().getCodeSource().getLocation().toURI()));
    }
    return quietly(
        List.of(
            JAVA_HOME.resolve("bin/java").toString(),
            "-cp",
            path.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
            BareWindow.class.getName()));
  }

  private ProcessBuilder thekla(String... arguments) {
    return quietly(
        Stream.concat(
                Stream.of(
                    PROGRAM.resolve("bin/thekla").toAbsolutePath().toString(),
                    "--data",
                    folder.resolve("shop").toString()),
                Stream.of(arguments))
            .toList());
  }

  private ProcessBuilder quietly(List<String> command) {
    ProcessBuilder process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output.txt").toFile());
    process.environment().put("JAVA_HOME", JAVA_HOME.toString());
    return process;
  }

  /** Milliseconds from the process's start to its line "ready"; then it is ended. */
  private static double readyAfter(ProcessBuilder program) throws Exception {
    long began = System.nanoTime();
    Process process = program.redirectOutput(ProcessBuilder.Redirect.PIPE).start();
    try (BufferedReader said = process.inputReader(UTF_8)) {
      String line = said.readLine();
      double millis = (System.nanoTime() - began) / 1e6;
      assertThat(line).isEqualTo("ready");
      return millis;
    } finally {
      process.destroy();
      if (!process.waitFor(Duration.ofSeconds(10).toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly().waitFor();
      }
    }
  }

  private static double median(double[] values) {
    return Arrays.stream(values).sorted().skip(values.length / 2).findFirst().orElseThrow();
  }
}
