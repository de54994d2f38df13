package thekla.ui;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.FlowLayout;

/** From left to right, and on in a next row where the parent is too narrow. */
public final class WrappingRow extends FlowLayout {

  private static final long serialVersionUID = 1L;

  /**
   * @param gap in pixels, between parts and rows
   */
  public WrappingRow(int gap) {
    super(LEADING, gap, gap);
    setAlignOnBaseline(false);
  }

  @Override
  public Dimension preferredLayoutSize(Container target) {
    Container parent = target.getParent();
    int room = parent == null || parent.getWidth() == 0 ? Integer.MAX_VALUE : width(parent);
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

  @Override
  public void layoutContainer(Container target) {
    int left = 0;
    int top = 0;
    int rowHeight = 0;
    for (Component part : target.getComponents()) {
      Dimension size = part.getPreferredSize();
      if (left > 0 && left + size.width > target.getWidth()) {
        left = 0;
        top += rowHeight + getVgap();
        rowHeight = 0;
      }
      part.setBounds(left, top, size.width, size.height);
      left += size.width + getHgap();
      rowHeight = Math.max(rowHeight, size.height);
    }
  }
}
