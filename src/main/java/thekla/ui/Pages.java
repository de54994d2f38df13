package thekla.ui;

import java.awt.Component;
import java.awt.Container;
import java.awt.KeyboardFocusManager;
import java.awt.event.ActionEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.JTable;
import javax.swing.SwingUtilities;
import thekla.text.Texts;

/**
 * The pages of a desk, one on top of the other; no page is a window. A page's component is built
 * anew from its presenter when language or theme change, so nothing typed may live in it alone.
 */
public final class Pages {

  private final Masking masking = Masking.off();
  private final Layers frame = new Layers(masking);
  private final Peek peek = new Peek(masking, frame);
  private final PeekByMouse mouse = new PeekByMouse(frame, peek::look);
  private final Deque<Page> stack = new ArrayDeque<>();
  private final Deque<FocusPlace> left = new ArrayDeque<>();
  private Keys keys = Keys.SHIPPED;
  private Texts spoken;
  private Texts texts;

  public Pages(Texts texts) {
    spoken = texts;
    this.texts = texts;
    masking.around(this::keepingWhatWasChosen);
    privacyKeys();
  }

  private void privacyKeys() {
    frame.getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).clear();
    key(PrivacyKeys.TOGGLE, () -> masking.turn(!masking.isOn()));
    key(PrivacyKeys.PEEK, peek::look);
  }

  /** These keys hold from now on, on every page of this desk. */
  public void use(Keys chosen) {
    keys = chosen;
    texts = keys.at(spoken);
    privacyKeys();
    if (!stack.isEmpty()) {
      rebuild();
    }
  }

  public Keys keys() {
    return keys;
  }

  private void key(Command command, Runnable what) {
    frame
        .getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT)
        .put(command.key(texts), command.id());
    frame
        .getActionMap()
        .put(
            command.id(),
            new AbstractAction() {
              private static final long serialVersionUID = 1L;

              @Override
              public void actionPerformed(ActionEvent event) {
                what.run();
              }
            });
  }

  /** The privacy screen of this desk. */
  public Masking masking() {
    return masking;
  }

  /**
   * @param what told of every key that is pressed on a page
   */
  public void onKey(Runnable what) {
    frame.onKey(what);
  }

  /**
   * How long one field is shown on request.
   *
   * @param log told the columns of what is shown
   */
  public void peeks(int seconds, Consumer<Set<String>> log) {
    peek.set(seconds, log);
  }

  /** Rows that are shown again are chosen as before, and the focus stays where it is. */
  private void keepingWhatWasChosen(Runnable shows) {
    Map<JTable, Integer> rows = new LinkedHashMap<>();
    tables(frame, rows);
    Component owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
    shows.run();
    rows.forEach(
        (table, row) -> {
          if (row >= 0 && row < table.getRowCount() && table.getSelectedRow() != row) {
            table.setRowSelectionInterval(row, row);
          }
        });
    if (owner != null && SwingUtilities.isDescendingFrom(owner, frame)) {
      owner.requestFocusInWindow();
    }
  }

  private static void tables(Container parent, Map<JTable, Integer> rows) {
    for (Component child : parent.getComponents()) {
      if (child instanceof JTable table) {
        rows.put(table, table.getSelectedRow());
      } else if (child instanceof Container inner) {
        tables(inner, rows);
      }
    }
  }

  /** A page: what it shows is made by {@link #build} and thrown away. */
  public interface Page {
    JComponent build(Texts texts, Theme theme);

    /** Where the focus goes when the page appears. */
    Component focus();

    /** The page is left for good. */
    default void left() {}
  }

  public JComponent component() {
    return frame;
  }

  public Texts texts() {
    return texts;
  }

  public Page top() {
    return stack.getFirst();
  }

  public void open(Page page) {
    if (!stack.isEmpty()) {
      left.push(FocusPlace.in(frame));
    }
    stack.push(page);
    show();
  }

  /**
   * Leaves the top page; the last one stays. The focus returns to where it was on the one below.
   */
  public void back() {
    if (stack.size() > 1) {
      stack.pop().left();
      show();
      left.pop().restore(frame);
    }
  }

  /** Speaks another language from now on. */
  public void speak(Texts other) {
    spoken = other;
    texts = keys.at(other);
    rebuild();
  }

  private void rebuild() {
    FocusPlace before = FocusPlace.in(frame);
    show();
    before.restore(frame);
  }

  private void show() {
    Theme theme = new Theme();
    frame.setLocale(texts.locale());
    Page page = stack.getFirst();
    peek.end();
    masking.forget();
    JComponent built = page.build(texts, theme);
    ReadAloud.in(texts.locale(), built);
    frame.show(built, theme.color("page"));
    mouse.watch(frame.page());
    KeysFirst.in(frame.page(), PrivacyKeys.all().stream().map(one -> one.key(texts)).toList());
    page.focus().requestFocusInWindow();
  }

  /** Takes everything apart. */
  public void close() {
    peek.end();
    masking.forget();
    while (!stack.isEmpty()) {
      stack.pop().left();
    }
    frame.removeAll();
  }
}
