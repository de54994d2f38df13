package thekla.ui;

import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.swing.KeyStroke;
import thekla.kernel.Refusal;
import thekla.text.Texts;

/**
 * The keys that the clerks of one workplace chose in place of the shipped ones. Immutable.
 *
 * @param chosen by the id of the command; what is missing is as shipped
 */
public record Keys(Map<String, KeyStroke> chosen) {

  public static final Keys SHIPPED = new Keys(Map.of());

  static final String KEY = "key.";
  static final String CAP = "cap.";

  private static final int HELD =
      InputEvent.CTRL_DOWN_MASK
          | InputEvent.ALT_DOWN_MASK
          | InputEvent.SHIFT_DOWN_MASK
          | InputEvent.META_DOWN_MASK
          | InputEvent.ALT_GRAPH_DOWN_MASK;

  /** With Ctrl: select all, copy, paste, cut. */
  private static final Set<Integer> FIELDS_OWN =
      Set.of(KeyEvent.VK_A, KeyEvent.VK_C, KeyEvent.VK_V, KeyEvent.VK_X);

  public Keys {
    chosen = Map.copyOf(chosen);
  }

  public KeyStroke of(Command command) {
    return chosen.getOrDefault(command.id(), command.key());
  }

  public boolean isShipped(Command command) {
    return !chosen.containsKey(command.id());
  }

  public Keys with(Command command, KeyStroke key) {
    Map<String, KeyStroke> now = new HashMap<>(chosen);
    if (key.equals(command.key())) {
      now.remove(command.id());
    } else {
      now.put(command.id(), key);
    }
    return new Keys(now);
  }

  /** The texts of a desk with these keys: caps, and sentences that name a key. */
  public Texts at(Texts texts) {
    Map<String, String> own = new HashMap<>();
    chosen.forEach(
        (command, key) -> {
          own.put(KEY + command, key.toString());
          own.put(CAP + command, Command.cap(key, texts));
        });
    return texts.with(own);
  }

  /**
   * Why a command cannot have a key: fields or the system need it, or it is that of another command
   * that is bound at the same time. The shipped key is never one that fields need.
   *
   * @return its details are the other command's id and the heading of their page
   */
  public Optional<Refusal> refusal(Command command, KeyStroke key, List<KeyPlace> places) {
    if (!key.equals(command.key()) && !isFree(key)) {
      return Optional.of(Refusal.of("key-not-free", command.id()));
    }
    for (KeyPlace place : places) {
      for (List<Command> together : place.together()) {
        if (together.contains(command)) {
          for (Command other : together) {
            if (!other.id().equals(command.id()) && of(other).equals(key)) {
              return Optional.of(
                  Refusal.of("key-taken", command.id(), other.id(), place.heading()));
            }
          }
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Whether no field and no window needs a key: function keys, and Ctrl or Alt with a letter or a
   * digit. Ctrl and Alt together are AltGr, which types letters.
   */
  static boolean isFree(KeyStroke key) {
    int held = key.getModifiers() & HELD;
    int code = key.getKeyCode();
    if ((held & (InputEvent.META_DOWN_MASK | InputEvent.ALT_GRAPH_DOWN_MASK)) != 0) {
      return false;
    }
    boolean alt = (held & InputEvent.ALT_DOWN_MASK) != 0;
    boolean control = (held & InputEvent.CTRL_DOWN_MASK) != 0;
    if (code >= KeyEvent.VK_F1 && code <= KeyEvent.VK_F12) {
      return !(alt && code == KeyEvent.VK_F4);
    }
    boolean letter = code >= KeyEvent.VK_A && code <= KeyEvent.VK_Z;
    boolean digit = code >= KeyEvent.VK_0 && code <= KeyEvent.VK_9;
    return (letter || digit) && control != alt && !(control && FIELDS_OWN.contains(code));
  }

  /** As far as these keys can stand side by side on their pages; the others are shipped again. */
  public Keys thatHold(List<KeyPlace> places) {
    Map<String, Command> known = new TreeMap<>();
    places.stream()
        .flatMap(place -> place.together().stream())
        .flatMap(List::stream)
        .forEach(command -> known.put(command.id(), command));
    for (String id : new TreeMap<>(chosen).keySet()) {
      Command command = known.get(id);
      if (command == null || refusal(command, of(command), places).isPresent()) {
        Map<String, KeyStroke> fewer = new HashMap<>(chosen);
        fewer.remove(id);
        return new Keys(fewer).thatHold(places);
      }
    }
    return this;
  }
}
