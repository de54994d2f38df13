package thekla.ui;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The privacy screen: it stands in front of the views, so that none receives what it may not show.
 * Presenters attach their view through {@link #before}, and ask {@link #real} for what a view hands
 * back. For the event thread.
 */
public final class Masking {

  private static final char BEGIN = '\uE000';
  private static final char VALUE = '\uE001';
  private static final char END = '\uE002';

  /** What nobody's name holds, and a value must not end. */
  private static final Pattern MARKS = Pattern.compile("[\uE000-\uE002]");

  private final List<Front> fronts = new ArrayList<>();
  private final List<Consumer<Boolean>> listeners = new ArrayList<>();
  private Masks masks;
  private boolean on;
  private Peeking peeking = Peeking.NOTHING;
  private boolean peeks;
  private Consumer<Runnable> around = Runnable::run;

  public Masking(Masks masks) {
    this.masks = masks;
  }

  /** For a page that stands alone: never on. */
  public static Masking off() {
    return new Masking(new Masks(Map.of()));
  }

  public boolean isOn() {
    return on;
  }

  /** Shows everything that is on the screen again, as it may be read from now on. */
  public void turn(boolean now) {
    peeking = Peeking.NOTHING;
    peeks = false;
    if (on != now) {
      on = now;
      List.copyOf(listeners).forEach(listener -> listener.accept(now));
      replay();
    }
  }

  /** How much may be read from now on. */
  public void use(Masks other) {
    masks = other;
    replay();
  }

  /** Told whenever it is turned on or off, before the views are. */
  public void listen(Consumer<Boolean> listener) {
    listeners.add(listener);
  }

  public void leave(Consumer<Boolean> listener) {
    listeners.remove(listener);
  }

  /**
   * What a presenter shows its view by.
   *
   * @param type of which every argument is a value
   */
  public <V> V before(Class<V> type, V view) {
    Front front = new Front(this, view);
    fronts.add(front);
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, front));
  }

  /** What is behind something a view was shown. */
  public <R> R real(R shown) {
    for (Front front : fronts) {
      Object found = front.real(shown);
      if (found != null) {
        @SuppressWarnings("unchecked")
        R same = (R) found;
        return same;
      }
    }
    return shown;
  }

  /**
   * A personal value as a part of a sentence; the sentence must reach the clerk by a view.
   *
   * @param column of the personal-data map
   */
  public static String part(String column, @Nullable String value) {
    String said = Objects.requireNonNullElse(value, "");
    return BEGIN + column + VALUE + MARKS.matcher(said).replaceAll("") + END;
  }

  /** The views of a page that is taken apart are told nothing any more. */
  void forget() {
    fronts.clear();
    peeking = Peeking.NOTHING;
    peeks = false;
  }

  private void replay() {
    around.accept(() -> List.copyOf(fronts).forEach(Front::replay));
  }

  /** Shows what is on the screen in another way. */
  void show(Peeking other) {
    peeking = other;
    peeks = !other.equals(Peeking.NOTHING);
    replay();
  }

  /** A view is about to be told something new: whoever looks at one field looks no longer. */
  void news() {
    if (peeks) {
      show(Peeking.NOTHING);
    }
  }

  /**
   * @param other runs what shows everything again, and keeps what the clerk had chosen
   */
  void around(Consumer<Runnable> other) {
    around = other;
  }

  String text(Front front, String column, String value) {
    if (!on || value.isEmpty() || !masks.hides(column)) {
      return value;
    }
    return peeking.text(front, front.next(), column, value, masks.of(column).masked(value));
  }

  long number(Front front, String column, long value) {
    if (!on || value == 0 || !masks.hides(column)) {
      return value;
    }
    return peeking.number(front, front.next(), column, value, masks.of(column).masked(value));
  }

  /** A text in which parts may be marked. */
  String sentence(Front front, String text) {
    int begin = text.indexOf(BEGIN);
    if (begin < 0) {
      return text;
    }
    StringBuilder shown = new StringBuilder();
    int done = 0;
    while (begin >= 0) {
      int value = text.indexOf(VALUE, begin);
      int end = text.indexOf(END, value);
      if (value < 0 || end < value) {
        break;
      }
      shown.append(text, done, begin);
      shown.append(text(front, text.substring(begin + 1, value), text.substring(value + 1, end)));
      done = end + 1;
      begin = text.indexOf(BEGIN, done);
    }
    return shown.append(text, done, text.length()).toString();
  }
}
