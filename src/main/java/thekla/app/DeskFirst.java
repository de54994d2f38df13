package thekla.app;

/** A host that wants the desk on the screen before the database takes its share of two cores. */
public interface DeskFirst {

  /** Runs it once the desk can be typed into, or at once where no desk is shown. */
  void afterDesk(Runnable openDatabase);
}
