package thekla.notice;

/** A password or key: shown nowhere. */
public record Secret(String value) {

  public static final Secret NONE = new Secret("");

  public boolean isEmpty() {
    return value.isEmpty();
  }

  @Override
  public String toString() {
    return isEmpty() ? "none" : "hidden";
  }
}
