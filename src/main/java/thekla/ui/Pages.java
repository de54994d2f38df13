package thekla.ui;

import java.awt.Component;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.swing.JComponent;
import thekla.text.Texts;

/**
 * The pages of a desk, one on top of the other; no page is a window. A page's component is built
 * anew from its presenter when language or theme change, so nothing typed may live in it alone.
 */
public final class Pages {

  private final Layers frame = new Layers();
  private final Deque<Page> stack = new ArrayDeque<>();
  private Texts texts;

  public Pages(Texts texts) {
    this.texts = texts;
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
    stack.push(page);
    show();
  }

  /** Leaves the top page; the last one stays. */
  public void back() {
    if (stack.size() > 1) {
      stack.pop().left();
      show();
    }
  }

  /** Speaks another language from now on. */
  public void speak(Texts other) {
    texts = other;
    show();
  }

  /** Builds the top page anew. */
  public void show() {
    Theme theme = new Theme();
    frame.setLocale(texts.locale());
    Page page = stack.getFirst();
    frame.show(page.build(texts, theme), theme.color("page"));
    page.focus().requestFocusInWindow();
  }

  /** Takes everything apart. */
  public void close() {
    while (!stack.isEmpty()) {
      stack.pop().left();
    }
    frame.removeAll();
  }
}
