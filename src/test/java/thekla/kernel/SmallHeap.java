package thekla.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program of 256 MiB of heap, for measuring. */
public final class SmallHeap {

  private SmallHeap() {}

  /**
   * Runs a class's {@code main} on this class path and waits for its good end.
   *
   * @param options of the virtual machine, beside the heap
   * @param folder for what it says; its first argument, too
   * @param said how the lines begin that are passed on
   */
  public static void run(
      Class<?> main, List<String> options, Path folder, String argument, String said)
      throws Exception {
    Path output = folder.resolve("output.txt");
    ProcessBuilder child =
        new ProcessBuilder(
            Stream.of(
                    Stream.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-Duser.language=de"),
                    options.stream(),
                    Stream.of(main.getName(), folder.toString(), argument))
                .flatMap(part -> part)
                .toList());
    String path = System.getProperty("surefire.test.class.path");
    child
        .environment()
        .put("CLASSPATH", path == null ? System.getProperty("java.class.path") : path);
    child.redirectErrorStream(true).redirectOutput(output.toFile());
    Process process = child.start();
    try {
      assertThat(process.waitFor(30, TimeUnit.MINUTES)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    String all = Files.readString(output);
    all.lines().filter(line -> line.startsWith(said)).forEach(System.out::println);
    assertThat(process.exitValue()).as(all).isZero();
  }
}
