package thekla.app.screens;

import static java.util.Objects.requireNonNull;

import java.awt.Component;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.JComponent;
import javax.swing.JTextArea;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import thekla.kernel.Refusal;
import thekla.text.Texts;
import thekla.ui.Bindings;
import thekla.ui.Card;
import thekla.ui.Command;
import thekla.ui.Editors;
import thekla.ui.KeyField;
import thekla.ui.KeyPlace;
import thekla.ui.Keys;
import thekla.ui.ListTable;
import thekla.ui.PageFrame;
import thekla.ui.Pages;
import thekla.ui.Plain;
import thekla.ui.Theme;

/** Every command of every page with its key; a line is chosen, the new key pressed. */
final class KeysPage implements Pages.Page {

  private static final Command CHANGE = Command.of("change-key", "ENTER");
  private static final Command SHIPPED = Command.of("shipped-key", "F7");
  private static final Command ALL_SHIPPED = Command.of("shipped-keys", "F8");

  private final List<KeyPlace> places;
  private final Supplier<Keys> keys;
  private final Consumer<Keys> changed;
  private final Consumer<Bindings> help;
  private final Runnable back;
  private final List<Line> lines = new ArrayList<>();
  private int chosen;
  private boolean sure;
  private @Nullable Screen screen;

  /** A command, on the first page that has it. */
  private record Line(Command command, String heading) {}

  /**
   * @param changed applies new keys at once; builds this page anew
   * @param help opens the key help
   */
  KeysPage(
      List<KeyPlace> places,
      Supplier<Keys> keys,
      Consumer<Keys> changed,
      Consumer<Bindings> help,
      Runnable back) {
    this.places = places;
    this.keys = keys;
    this.changed = changed;
    this.help = help;
    this.back = back;
    Set<String> listed = new HashSet<>();
    for (KeyPlace place : places) {
      for (Command command : place.all()) {
        if (listed.add(command.id())) {
          lines.add(new Line(command, place.heading()));
        }
      }
    }
  }

  /** Its keys. */
  static KeyPlace keys() {
    return KeyPlace.of(
        "keys.own.heading", CHANGE, SHIPPED, ALL_SHIPPED, PageFrame.BACK, PageFrame.HELP);
  }

  @Override
  public JComponent build(Texts texts, Theme theme) {
    Screen built = new Screen(texts, theme);
    screen = built;
    return built.page;
  }

  @Override
  public Component focus() {
    return requireNonNull(screen, "not built").table;
  }

  /** What {@link #build} made. */
  private final class Screen {
    private final Texts texts;
    private final Theme theme;
    private final ListTable<Line> table;
    private final KeyField field = new KeyField(this::pressed, this::toTable);
    private final JTextArea problem;
    private final Bindings bindings;
    private final PageFrame frame;
    private final JComponent page;

    Screen(Texts texts, Theme theme) {
      this.texts = texts;
      this.theme = theme;
      table =
          new ListTable<>(
              theme,
              texts.get("keys.own.heading"),
              List.of(
                  new ListTable.Column<>(
                      texts.get("keys.own.page"),
                      220,
                      false,
                      "muted",
                      line -> texts.get(line.heading())),
                  new ListTable.Column<>(
                      texts.get("keys.own.command"),
                      280,
                      false,
                      "text",
                      line -> line.command().label(texts)),
                  new ListTable.Column<>(
                      texts.get("keys.own.key"),
                      140,
                      false,
                      "text",
                      line -> line.command().keyText(texts)),
                  new ListTable.Column<>(
                      texts.get("keys.own.shipped"), 140, false, "hint", this::shipped)));
      table.setName("own-keys");
      table.keepsWhole(2, 3);
      problem = Plain.words(theme, "plain", "problem", "");
      problem.setName("new-key-problem");
      bindings = new Bindings(texts);
      bindings
          .on(CHANGE, this::toField)
          .on(
              SHIPPED,
              () -> wanted(line().command().key()),
              () -> !keys.get().isShipped(line().command()))
          .on(ALL_SHIPPED, this::allShipped, () -> !keys.get().equals(Keys.SHIPPED))
          .on(PageFrame.HELP, () -> help.accept(bindings))
          .on(PageFrame.BACK, back);
      frame = new PageFrame(theme, texts, texts.get("keys.own.heading"), bindings);
      frame
          .button(CHANGE, true)
          .button(SHIPPED, false)
          .button(ALL_SHIPPED, false)
          .button(PageFrame.BACK, false);
      table.show(lines);
      table.setRowSelectionInterval(chosen, chosen);
      table
          .getSelectionModel()
          .addListSelectionListener(
              event -> {
                chosen = Math.max(0, table.getSelectedRow());
                said(null);
                bindings.refresh();
              });
      page = frame.with(card());
    }

    private Card card() {
      Card card =
          new Card(
              theme,
              new MigLayout(
                  theme.layout("insets $10 $12 $12 $12, fill, wrap 3"),
                  theme.layout("[]$10[$170!,fill]$10[0::,grow,fill]"),
                  theme.layout("[]$8[grow,fill]$8[$34!]")));
      card.add(
          Plain.words(theme, "plain", "muted", texts.get("keys.own.hint")),
          "span 3, growx, wmin 0");
      card.add(table.scrolling(), "span 3, grow, wmin 0, hmin 0");
      field.setName("new-key");
      field.setFont(theme.font("field"));
      card.add(Editors.label(theme, texts.get("keys.own.new"), field));
      card.add(field, theme.layout("h $32!"));
      card.add(problem, "wmin 0");
      return card;
    }

    private Line line() {
      return lines.get(chosen);
    }

    private String shipped(Line line) {
      return keys.get().isShipped(line.command()) ? "" : Command.cap(line.command().key(), texts);
    }

    private void toField() {
      field.setText("");
      field.requestFocusInWindow();
      frame.status(texts.get("keys.own.press", line().command().label(texts)), "hint");
    }

    private void toTable() {
      frame.status("", "muted");
      table.requestFocusInWindow();
    }

    private void pressed(KeyStroke key) {
      field.setText(Command.cap(key, texts));
      wanted(key);
    }

    private void wanted(KeyStroke key) {
      sure = false;
      Command command = line().command();
      Optional<Refusal> refusal = keys.get().refusal(command, key, places);
      said(refusal.map(reason -> words(reason, key)).orElse(null));
      if (refusal.isEmpty()) {
        use(
            keys.get().with(command, key),
            "keys.own.changed",
            command.label(texts),
            Command.cap(key, texts));
      }
    }

    private String words(Refusal reason, KeyStroke key) {
      String cap = Command.cap(key, texts);
      return reason.details().isEmpty()
          ? texts.get("refusal.key-not-free", cap)
          : texts.get(
              "refusal.key-taken",
              cap,
              texts.get("command." + reason.details().getFirst()),
              texts.get(reason.details().getLast()));
    }

    private void said(@Nullable String why) {
      problem.setText(why == null ? "" : why);
      Editors.mark(theme, field, why);
    }

    private void allShipped() {
      if (sure) {
        sure = false;
        use(Keys.SHIPPED, "keys.own.all-shipped");
      } else {
        sure = true;
        frame.status(texts.get("keys.own.sure", ALL_SHIPPED.keyText(texts)), "hint");
      }
    }

    private void use(Keys wanted, String said, Object... values) {
      changed.accept(wanted);
      Screen now = requireNonNull(screen);
      now.table.scrollRectToVisible(now.table.getCellRect(chosen, 0, true));
      now.table.requestFocusInWindow();
      now.frame.status(now.texts.get(said, values), "accent");
    }
  }
}
