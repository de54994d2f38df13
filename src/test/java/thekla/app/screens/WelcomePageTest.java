package thekla.app.screens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.awt.Component;
import java.awt.Container;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import thekla.text.Texts;
import thekla.ui.Theme;

/** What an empty shop is greeted with, while the sample is loaded too. */
class WelcomePageTest {

  private final List<String> done = new ArrayList<>();
  private final WelcomePage page =
      new WelcomePage(
          new WelcomePage.Ways(
              () -> done.add("load"),
              () -> done.add("import"),
              () -> done.add("stop"),
              () -> done.add("back")));

  private static @Nullable Component find(Container in, String name) {
    for (Component child : in.getComponents()) {
      if (name.equals(child.getName())) {
        return child;
      }
      Component found = child instanceof Container inner ? find(inner, name) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static JButton button(JComponent built, String name) {
    return (JButton) Objects.requireNonNull(find(built, name));
  }

  private static String status(JComponent built) {
    return ((JLabel) Objects.requireNonNull(find(built, "status"))).getText();
  }

  @Test
  void escape_stops_the_sample_that_is_being_loaded_and_leaves_only_afterwards() {
    execute(
        () -> {
          JComponent built = page.build(new Texts(Locale.GERMANY), new Theme());
          JButton escape = button(built, "start-empty");
          String leaves = escape.getText();
          button(built, "load-sample").doClick();
          assertThat(status(built)).contains("Schritt 1 von 3");
          page.at(2);
          assertThat(status(built)).contains("Schritt 2 von 3");
          assertThat(button(built, "load-sample").isEnabled()).isFalse();
          assertThat(button(built, "welcome-import").isEnabled()).isFalse();
          assertThat(escape.isEnabled()).isTrue();
          assertThat(escape.getText()).isEqualTo("Anhalten");
          escape.doClick();
          assertThat(done).containsExactly("load", "stop");
          assertThat(status(built)).isEqualTo("Wird angehalten …");
          page.over("welcome.stopped");
          assertThat(status(built)).isEqualTo("Angehalten. Nichts ist geladen.");
          assertThat(escape.getText()).isEqualTo(leaves);
          assertThat(button(built, "load-sample").isEnabled()).isTrue();
          escape.doClick();
          assertThat(done).containsExactly("load", "stop", "back");
        });
  }
}
