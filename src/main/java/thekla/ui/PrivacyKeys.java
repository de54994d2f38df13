package thekla.ui;

import java.util.List;

/** The keys of the privacy screen; they hold on every page. */
public final class PrivacyKeys {

  public static final Command TOGGLE = Command.of("privacy-screen", "F12");
  public static final Command PEEK = Command.of("peek", "shift F12");

  private PrivacyKeys() {}

  public static List<Command> all() {
    return List.of(TOGGLE, PEEK);
  }
}
