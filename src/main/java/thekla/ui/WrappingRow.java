package thekla.ui;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.util.ArrayList;
import java.util.List;
import javax.swing.SwingUtilities;

/** From left to right, and on in a next row where the parent is too narrow. */
public final class WrappingRow extends FlowLayout {

  private static final long serialVersionUID = 1L;
  private int measured;

  /**
   * @param gap in pixels, between parts and rows
   */
  public WrappingRow(int gap) {
    super(LEADING, gap, gap);
    setAlignOnBaseline(false);
  }

  @Override
  public Dimension preferredLayoutSize(Container target) {
    measured = target.getWidth();
    Container parent = target.getParent();
    int room = measured;
    if (room == 0) {
      room = parent == null || parent.getWidth() == 0 ? Integer.MAX_VALUE : width(parent);
    }
    int width = 0;
    int row = 0;
    int height = 0;
    int rowHeight = 0;
    for (Component part : target.getComponents()) {
      Dimension size = part.getPreferredSize();
      if (row > 0 && row + getHgap() + size.width > room) {
        height += rowHeight + getVgap();
        row = 0;
        rowHeight = 0;
      }
      row += (row == 0 ? 0 : getHgap()) + size.width;
      rowHeight = Math.max(rowHeight, size.height);
      width = Math.max(width, row);
    }
    return new Dimension(width, height + rowHeight);
  }

  private static int width(Container parent) {
    return parent.getWidth() - parent.getInsets().left - parent.getInsets().right;
  }

  @Override
  public Dimension minimumLayoutSize(Container target) {
    return new Dimension(0, preferredLayoutSize(target).height);
  }

  /** Rows from top to bottom; in each, what is lower than the others stands in the middle. */
  @Override
  public void layoutContainer(Container target) {
    List<Component> row = new ArrayList<>();
    int left = 0;
    int top = 0;
    for (Component part : target.getComponents()) {
      int width = part.getPreferredSize().width;
      if (left > 0 && left + width > target.getWidth()) {
        top += place(row, top) + getVgap();
        row.clear();
        left = 0;
      }
      row.add(part);
      left += width + getHgap();
    }
    int needed = top + place(row, top);
    if (measured != target.getWidth() && needed != target.getHeight()) {
      // its height was asked for before its width was known
      SwingUtilities.invokeLater(target::revalidate);
    }
  }

  private int place(List<Component> row, int top) {
    int height = row.stream().mapToInt(part -> part.getPreferredSize().height).max().orElse(0);
    int left = 0;
    for (Component part : row) {
      Dimension size = part.getPreferredSize();
      part.setBounds(left, top + (height - size.height) / 2, size.width, size.height);
      left += size.width + getHgap();
    }
    return height;
  }
}
