package thekla.ui;

import java.awt.Component;
import java.awt.Container;
import java.awt.event.KeyEvent;
import java.awt.event.KeyListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.swing.JComboBox;
import javax.swing.JTable;
import javax.swing.text.JTextComponent;
import org.jspecify.annotations.Nullable;

/**
 * Hears a barcode of one kind wherever the focus is inside a component: the scanner types it and
 * ends with Enter. What the focused field held before stands there again. For the event thread.
 */
public final class Scans implements KeyListener {

  private static final int LONGEST = 64;

  /** As fast as scanners type and nobody else. */
  private static final int LETTERS = 6;

  private static final int MILLIS_A_LETTER = 40;

  private final Ours ours;
  private final boolean onlyFast;
  private final BooleanSupplier when;
  private final Consumer<String> heard;
  private final StringBuilder typed = new StringBuilder();
  private final List<Long> moments = new ArrayList<>();
  private final List<Runnable> before = new ArrayList<>();
  private @Nullable Runnable pressed;

  /** Which barcodes are heard. */
  @FunctionalInterface
  public interface Ours {
    /**
     * @param fast whether only a scanner types so fast
     * @return the barcode at the end of what was typed, as it was typed; empty when there is none
     */
    Optional<String> atEnd(String typed, boolean fast);
  }

  private Scans(Ours ours, boolean onlyFast, BooleanSupplier when, Consumer<String> heard) {
    this.ours = ours;
    this.onlyFast = onlyFast;
    this.when = when;
    this.heard = heard;
  }

  /**
   * @param ours the barcode at the end of what was typed, as it was typed; empty when there is none
   * @param when whether one may be heard now; else Enter does what it does
   */
  public static void hear(
      Container within,
      Function<String, Optional<String>> ours,
      BooleanSupplier when,
      Consumer<String> heard) {
    hear(within, (typed, fast) -> ours.apply(typed), when, heard);
  }

  /**
   * @param when whether one may be heard now; else Enter does what it does
   */
  public static void hear(
      Container within, Ours ours, BooleanSupplier when, Consumer<String> heard) {
    Parts.each(within, new Scans(ours, false, when, heard)::listen);
  }

  /**
   * Hears what only a scanner can have typed.
   *
   * @param ours whether all of it, as it was typed, is a barcode
   * @param when whether one may be heard now; else Enter does what it does
   */
  public static void hearFast(
      Container within, Predicate<String> ours, BooleanSupplier when, Consumer<String> heard) {
    Ours whole = (typed, fast) -> fast && ours.test(typed) ? Optional.of(typed) : Optional.empty();
    Parts.each(within, new Scans(whole, true, when, heard)::listen);
  }

  private void listen(Component to) {
    // before the component's own, which may act on the key
    KeyListener[] others = to.getKeyListeners();
    for (KeyListener other : others) {
      to.removeKeyListener(other);
    }
    to.addKeyListener(this);
    for (KeyListener other : others) {
      if (!other.equals(this)) {
        to.addKeyListener(other);
      }
    }
  }

  @Override
  public void keyPressed(KeyEvent event) {
    if (event.getKeyCode() == KeyEvent.VK_ENTER && event.getModifiersEx() == 0) {
      end(event);
    } else if (event.getKeyChar() != KeyEvent.CHAR_UNDEFINED) {
      pressed = memory(event.getComponent());
    }
  }

  @Override
  public void keyTyped(KeyEvent event) {
    char letter = event.getKeyChar();
    if (Character.isISOControl(letter) || event.isControlDown() || event.isAltDown()) {
      forget();
      return;
    }
    if (typed.length() == LONGEST) {
      typed.deleteCharAt(0);
      moments.removeFirst();
      before.removeFirst();
    }
    Runnable asPressed = pressed;
    typed.append(letter);
    moments.add(event.getWhen());
    before.add(asPressed == null ? memory(event.getComponent()) : asPressed);
    pressed = null;
  }

  @Override
  public void keyReleased(KeyEvent event) {
    // a scanner is done with the key
  }

  private void end(KeyEvent event) {
    if (event.isConsumed()) {
      // a scan that somebody else heard
      forget();
      return;
    }
    String seen = onlyFast ? typed.substring(typed.length() - fastAtEnd()) : typed.toString();
    Optional<String> code = ours.atEnd(seen, isFast());
    if (code.isPresent() && when.getAsBoolean()) {
      event.consume();
      before.get(typed.length() - code.get().length()).run();
      forget();
      heard.accept(code.get());
    } else {
      forget();
    }
  }

  private boolean isFast() {
    int last = moments.size() - 1;
    return last >= LETTERS - 1
        && moments.get(last) - moments.get(last - LETTERS + 1)
            <= (long) MILLIS_A_LETTER * (LETTERS - 1);
  }

  /** How many letters at the end were typed without a pause. */
  private int fastAtEnd() {
    int first = moments.size() - 1;
    while (first > 0 && moments.get(first) - moments.get(first - 1) <= MILLIS_A_LETTER) {
      first--;
    }
    return moments.size() - Math.max(first, 0);
  }

  private void forget() {
    typed.setLength(0);
    moments.clear();
    before.clear();
    pressed = null;
  }

  /** What makes a component again what it is now. */
  private static Runnable memory(Component component) {
    return switch (component) {
      case JTextComponent field -> {
        String text = field.getText();
        int from = field.getSelectionStart();
        int to = field.getSelectionEnd();
        yield () -> {
          if (!field.getText().equals(text)) {
            field.setText(text);
            field.select(from, to);
          }
        };
      }
      case JComboBox<?> box -> {
        int chosen = box.getSelectedIndex();
        yield () -> {
          if (box.getSelectedIndex() != chosen) {
            box.setSelectedIndex(chosen);
          }
        };
      }
      case JTable table -> {
        boolean editing = table.isEditing();
        yield () -> {
          if (!editing && table.isEditing()) {
            table.getCellEditor().cancelCellEditing();
          }
        };
      }
      default -> () -> {};
    };
  }
}
