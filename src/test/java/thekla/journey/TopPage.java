package thekla.journey;

import java.lang.reflect.Field;
import thekla.host.OpenThekla;
import thekla.ui.Pages;

/** Which page of an open desk is seen; no program asks so, hence the detour. */
final class TopPage {

  private TopPage() {}

  static String of(OpenThekla thekla) {
    return ((Pages) field(field(thekla, "session"), "pages")).top().getClass().getName();
  }

  private static Object field(Object owner, String name) {
    try {
      Field field = owner.getClass().getDeclaredField(name);
      field.setAccessible(true);
      return field.get(owner);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }
}
