package thekla.app;

/** A host that lets the desk decide theme and size: the stand-alone program, never an ERP. */
public interface Looks {

  /** Applies theme and scale. On the event thread. */
  void apply(DeskSettings settings);
}
