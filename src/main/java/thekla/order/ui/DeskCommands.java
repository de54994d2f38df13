package thekla.order.ui;

import thekla.ui.Command;
import thekla.ui.KeyPlace;
import thekla.ui.PageFrame;

/** What can be done at the order desk; keys, buttons and the key help come from here. */
public final class DeskCommands {

  public static final Command HELP = PageFrame.HELP;
  public static final Command CUSTOMER = Command.of("customer", "F2");
  public static final Command EDIT_CUSTOMER = Command.of("edit-customer", "shift F2");
  public static final Command TITLE = Command.of("title", "F3");
  public static final Command ORDERS = Command.of("orders", "F4");
  public static final Command PARK = Command.of("park", "F5");
  public static final Command MESSAGE = Command.of("message", "F6");
  public static final Command INTAKE = Command.of("intake", "shift F6");
  public static final Command NEW_CUSTOMER = Command.of("new-customer", "F7");
  public static final Command WALK_IN = Command.of("walk-in", "shift F7");
  public static final Command CONSENT = Command.of("consent", "F8");
  public static final Command SHOW_CONSENT = Command.of("show-consent", "shift F8");
  public static final Command CONSENT_FORM = Command.of("consent-form", "ctrl F8");
  public static final Command SLIP = Command.of("slip", "F9");
  public static final Command PRINT_SLIP = Command.of("print", "shift F9");
  public static final Command SAVE = Command.of("save", "F10");
  public static final Command DISCARD = Command.of("discard", "ESCAPE");
  public static final Command UNDO = Command.of("undo", "ctrl Z");
  public static final Command FREE_LINE = Command.of("free-line", "shift ENTER");
  public static final Command REMOVE_LINE = Command.of("remove-line", "ctrl DELETE");
  public static final Command MORE = Command.of("more", "alt UP");
  public static final Command LESS = Command.of("less", "alt DOWN");
  public static final Command MERGE = Command.of("merge-card", "ctrl M");
  public static final Command GOODS_RECEIPT = Command.of("goods-receipt", "ctrl W");
  public static final Command HOLD_SHELF = Command.of("what-waits", "ctrl F");
  public static final Command PICK_UP = Command.of("pick-up", "F11");
  public static final Command TILL_FILES = Command.of("till-files", "ctrl T");
  public static final Command IMPORT = Command.of("import", "ctrl I");
  public static final Command NOTICES = Command.of("notices", "ctrl B");
  public static final Command SETTINGS = Command.of("settings", "ctrl E");

  private DeskCommands() {}

  /** The keys of the desk. */
  public static KeyPlace keys() {
    return KeyPlace.of(
        "desk.heading",
        CUSTOMER,
        EDIT_CUSTOMER,
        TITLE,
        ORDERS,
        PARK,
        MESSAGE,
        INTAKE,
        NEW_CUSTOMER,
        WALK_IN,
        CONSENT,
        SHOW_CONSENT,
        CONSENT_FORM,
        SLIP,
        PRINT_SLIP,
        SAVE,
        DISCARD,
        UNDO,
        FREE_LINE,
        REMOVE_LINE,
        MORE,
        LESS,
        MERGE,
        GOODS_RECEIPT,
        HOLD_SHELF,
        PICK_UP,
        TILL_FILES,
        IMPORT,
        NOTICES,
        SETTINGS,
        HELP);
  }
}
