package thekla.register;

/** Kinds of file. */
public enum Format {
  PDF("pdf"),
  XLSX("xlsx"),
  JSON("json");

  private final String ending;

  Format(String ending) {
    this.ending = ending;
  }

  /** Without the dot. */
  public String ending() {
    return ending;
  }
}
