package thekla.customer.ui;

import java.awt.Component;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.List;
import javax.swing.ButtonGroup;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JRadioButton;
import javax.swing.JTextArea;
import net.miginfocom.swing.MigLayout;
import thekla.text.Texts;
import thekla.ui.Card;
import thekla.ui.Downwards;
import thekla.ui.Plain;
import thekla.ui.Theme;

/** What somebody else saved meanwhile, beside what stands here; the clerk chooses. */
final class DifferencesForm {

  private final Theme theme;
  private final Texts texts;
  private final FieldWords words;
  private final CardPresenter presenter;
  private final Card card;
  private final JComponent page;
  private final List<JRadioButton> chosen = new ArrayList<>();
  private List<CardDifference> shown = List.of();

  DifferencesForm(Theme theme, Texts texts, CardPresenter presenter) {
    this.theme = theme;
    this.texts = texts;
    this.presenter = presenter;
    words = new FieldWords(texts);
    card =
        new Card(
            theme,
            new MigLayout(
                theme.layout("insets $12 $14 $12 $14, fillx, wrap 5"),
                theme.layout(
                    "[$110!]$10[]$4[$60::,grow,fill,sg words]$10[]$4[$60::,grow,fill,sg words]"),
                theme.layout("[]$8")));
    JPanel around =
        new JPanel(new MigLayout(theme.layout("insets $8 0 $8 0, fillx"), "[grow,fill]"));
    around.setOpaque(false);
    around.add(card, "wmin 0");
    page = Downwards.scrolling(theme, around);
  }

  JComponent component() {
    return page;
  }

  void show(CardState state) {
    if (state.differences().equals(shown)) {
      return;
    }
    boolean same =
        state.differences().stream()
            .map(CardDifference::field)
            .toList()
            .equals(shown.stream().map(CardDifference::field).toList());
    shown = state.differences();
    if (!same) {
      rebuild(state);
    }
  }

  private void rebuild(CardState state) {
    card.removeAll();
    chosen.clear();
    card.add(
        Plain.words(theme, "plain", "text", texts.get("card.differences")),
        theme.layout("span 5, growx, wmin 0, gapbottom $8"));
    card.add(
        Plain.label(theme, "small", "muted", texts.get("card.differences.theirs")),
        "skip 1, span 2");
    card.add(Plain.label(theme, "small", "muted", texts.get("card.differences.mine")), "span 2");
    for (CardDifference difference : shown) {
      card.add(Plain.label(theme, "strong", "text", words.label(difference.field())), "top");
      ButtonGroup group = new ButtonGroup();
      choice(group, difference, true, state);
      choice(group, difference, false, state);
    }
    card.revalidate();
    card.repaint();
  }

  private void choice(
      ButtonGroup group, CardDifference difference, boolean theirs, CardState state) {
    String value =
        words.shown(
            difference.field(), theirs ? difference.theirs() : difference.mine(), state.kinds());
    JRadioButton button = new JRadioButton();
    button.setOpaque(false);
    button.setName(difference.field() + (theirs ? "-theirs" : "-mine"));
    button
        .getAccessibleContext()
        .setAccessibleName(
            words.label(difference.field())
                + ", "
                + texts.get(theirs ? "card.differences.theirs" : "card.differences.mine")
                + ": "
                + value);
    group.add(button);
    button.setSelected(theirs == difference.takesTheirs());
    button.addActionListener(event -> presenter.choose(difference.field(), theirs));
    JTextArea text = Plain.words(theme, "plain", "text", value);
    text.addMouseListener(
        new MouseAdapter() {
          @Override
          public void mousePressed(MouseEvent event) {
            button.doClick();
            button.requestFocusInWindow();
          }
        });
    if (button.isSelected()) {
      chosen.add(button);
    }
    card.add(button, "top");
    card.add(text, "wmin 0, top");
  }

  Component first() {
    return chosen.isEmpty() ? page : chosen.getFirst();
  }
}
