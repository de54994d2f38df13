package thekla.privacy;

import java.util.Arrays;
import java.util.Optional;

/**
 * A retention class of the personal-data map that is a log, and how long it is kept (privacy-rules
 * 8.2); periods in months.
 */
public enum LogClass {
  /** Kind and time of a notice, from the end of its orders on. */
  NOTICE("notice-log", 6, 1, 24),
  /** Who of the staff did something, from that moment on. */
  AUDIT("audit-log", 12, 6, 36);

  private final String written;
  private final int usual;
  private final int least;
  private final int most;

  LogClass(String written, int usual, int least, int most) {
    this.written = written;
    this.usual = usual;
    this.least = least;
    this.most = most;
  }

  /** As the map has it. */
  public String written() {
    return written;
  }

  public int usual() {
    return usual;
  }

  public int least() {
    return least;
  }

  public int most() {
    return most;
  }

  static Optional<LogClass> of(String written) {
    return Arrays.stream(values()).filter(one -> one.written.equals(written)).findFirst();
  }
}
