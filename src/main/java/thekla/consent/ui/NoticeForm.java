package thekla.consent.ui;

import java.util.stream.Collectors;
import javax.swing.Action;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import thekla.consent.ConsentWords;
import thekla.consent.TellOfObjection.Result;
import thekla.text.Texts;
import thekla.ui.Command;
import thekla.ui.KeyCap;
import thekla.ui.Plain;
import thekla.ui.Theme;

/** The line below the stamp where a shop advertises to existing customers. */
final class NoticeForm implements NoticePresenter.View {

  static final Command TOLD = Command.of("told-of-objection", "F9");

  private final Theme theme;
  private final Texts texts;
  private final ConsentWords words;
  private final JPanel line;
  private final JTextArea said;

  NoticeForm(Theme theme, Texts texts, ConsentWords words, Action tell) {
    this.theme = theme;
    this.texts = texts;
    this.words = words;
    line =
        new JPanel(
            new MigLayout(
                "insets 0, fillx", theme.layout("[0::,grow,fill]$12[pref!]$4[pref!]"), "[]"));
    line.setOpaque(false);
    line.setVisible(false);
    said = Plain.words(theme, "small", "muted", "");
    said.setName("notice-said");
    JButton button = new JButton(tell);
    button.setName(TOLD.id());
    button.setFont(theme.font("plain"));
    line.add(said, "wmin 0");
    line.add(button, theme.layout("h $30!"));
    line.add(new KeyCap(theme, TOLD.keyText(texts)));
  }

  JComponent component() {
    return line;
  }

  @Override
  public void show(boolean wanted, @Nullable Result result) {
    line.setVisible(wanted);
    said.setText(
        switch (result) {
          case null -> texts.get("consent.notice.when");
          case Result.Told told ->
              texts.get(
                  "consent.notice.told",
                  told.channels().stream()
                      .sorted()
                      .map(words::channel)
                      .collect(Collectors.joining(", ")),
                  String.valueOf(told.orderNumber()));
          case Result.Refused refused -> texts.refusal(refused.reasons().getFirst());
        });
    said.setForeground(
        theme.color(
            switch (result) {
              case null -> "muted";
              case Result.Told told -> "accent";
              case Result.Refused refused -> "problem";
            }));
  }
}
