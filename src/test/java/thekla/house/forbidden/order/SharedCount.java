package thekla.house.forbidden.order;

/** A number that everybody may change. */
public final class SharedCount {

  @SuppressWarnings("NonFinalStaticField")
  public static int count;

  private SharedCount() {}
}
