package thekla.order;

import java.util.Arrays;
import java.util.List;

/**
 * The state of an order that reached the shop in writing, is done, and that only the law still
 * keeps: it stands in no search, list or count any more (R-RET-5). A state of its own, so that no
 * list of orders by their state can forget it.
 */
public enum Locked {
  LOCKED_SOLD("COLLECTED"),
  LOCKED_OFF("CANCELLED");

  /** As rows have them. */
  public static final List<String> STATES = Arrays.stream(values()).map(Enum::name).toList();

  private final String before;

  Locked(String before) {
    this.before = before;
  }

  /** The state it had. */
  public String before() {
    return before;
  }

  /** What a row's state was before it was locked, if it is. */
  public static String unlocked(String state) {
    return STATES.contains(state) ? valueOf(state).before : state;
  }
}
