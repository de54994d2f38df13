package thekla.kernel;

import static org.assertj.core.api.Assertions.assertThat;

/** What a benchmark has filled and the system still has to write: not the time that is measured. */
public final class DiskWrites {

  private DiskWrites() {}

  /** Until all of it is on the disk. */
  public static void await() throws Exception {
    assertThat(new ProcessBuilder("sync").start().waitFor()).isZero();
  }
}
