package thekla.consent.ui;

import java.util.EnumSet;
import java.util.Set;
import thekla.consent.ConsentScope;
import thekla.consent.Way;

/** What was ticked and typed for one customer and is not recorded yet. */
final class Unstamped {
  final Set<ConsentScope> ticked = EnumSet.noneOf(ConsentScope.class);
  final TypedStamp typed = new TypedStamp();
  Way way = Way.ORAL;
  boolean told;

  void tick(ConsentScope scope, boolean on) {
    if (on) {
      ticked.add(scope);
    } else {
      ticked.remove(scope);
    }
  }

  boolean isEmpty() {
    return ticked.isEmpty() && !typed.edited() && !told && way == Way.ORAL;
  }
}
