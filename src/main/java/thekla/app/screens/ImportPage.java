package thekla.app.screens;

import java.awt.Component;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import thekla.text.Texts;
import thekla.ui.Bindings;
import thekla.ui.Card;
import thekla.ui.Command;
import thekla.ui.FileChoice;
import thekla.ui.FileDrop;
import thekla.ui.KeyCap;
import thekla.ui.KeyPlace;
import thekla.ui.PageFrame;
import thekla.ui.Pages;
import thekla.ui.Plain;
import thekla.ui.Theme;

/** Where files come in: chosen as titles, customers or consents, or dropped here. */
final class ImportPage implements Pages.Page {

  private static final Command CUSTOMERS = Command.of("choose-customers", "F2");
  private static final Command TITLES = Command.of("choose-titles", "F3");
  private static final Command CONSENTS = Command.of("choose-consents", "F4");

  private final FileChoice files;
  private final Consumer<Path> titles;
  private final Consumer<Path> customers;
  private final Consumer<Path> consents;
  private final Consumer<Path> dropped;
  private final Runnable back;
  private @Nullable JComponent first;

  /**
   * @param dropped takes a file of any of these kinds
   */
  ImportPage(
      FileChoice files,
      Consumer<Path> titles,
      Consumer<Path> customers,
      Consumer<Path> consents,
      Consumer<Path> dropped,
      Runnable back) {
    this.files = files;
    this.titles = titles;
    this.customers = customers;
    this.consents = consents;
    this.dropped = dropped;
    this.back = back;
  }

  /** Its keys. */
  static KeyPlace keys() {
    return KeyPlace.of("imports.heading", CUSTOMERS, TITLES, CONSENTS, PageFrame.BACK);
  }

  @Override
  public JComponent build(Texts texts, Theme theme) {
    JPanel middle = new JPanel(new MigLayout("insets 0, fill", "[center]", "[center]"));
    middle.setOpaque(false);
    Bindings bindings =
        new Bindings(texts)
            .on(
                CUSTOMERS,
                () ->
                    files
                        .open(
                            middle,
                            texts,
                            texts.get("imports.customers.files"),
                            List.of("csv", "txt", "xlsx", "vcf"))
                        .ifPresent(customers))
            .on(
                TITLES,
                () ->
                    files
                        .open(
                            middle,
                            texts,
                            texts.get("imports.titles.files"),
                            List.of("xml", "onix", "gz"))
                        .ifPresent(titles))
            .on(
                CONSENTS,
                () ->
                    files
                        .open(
                            middle,
                            texts,
                            texts.get("imports.consents.files"),
                            List.of("csv", "txt", "xlsx"))
                        .ifPresent(consents))
            .on(PageFrame.BACK, back);
    Card card =
        new Card(
            theme,
            new MigLayout(
                theme.layout("insets $28 $32 $28 $32, wrap 1"),
                theme.layout("[$200:$500:$500,fill]"),
                theme.layout("[]$18[]$4[]$18[]$4[]$18[]$4[]$22[]")));
    card.add(Plain.label(theme, "strong", "text", texts.get("imports.what")));
    first = choice(card, CUSTOMERS, "imports.customers", bindings, texts, theme);
    choice(card, TITLES, "imports.titles", bindings, texts, theme);
    choice(card, CONSENTS, "imports.consents", bindings, texts, theme);
    card.add(Plain.words(theme, "plain", "muted", texts.get("imports.drop")), "wmin 0");
    middle.add(card);
    JComponent page =
        new PageFrame(theme, texts, texts.get("imports.heading"), bindings)
            .button(PageFrame.BACK, false)
            .with(middle);
    page.setName("import-page");
    page.setTransferHandler(new FileDrop(dropped));
    return page;
  }

  private static JComponent choice(
      Card card, Command command, String key, Bindings bindings, Texts texts, Theme theme) {
    JButton button = new JButton(bindings.action(command));
    button.setName(command.id());
    button.setFont(theme.font("field"));
    card.add(button, theme.layout("split 2, growx, h $38!"));
    card.add(new KeyCap(theme, command.keyText(texts)), "growx 0, sgx key");
    card.add(Plain.words(theme, "plain", "muted", texts.get(key)), "wmin 0");
    return button;
  }

  @Override
  public Component focus() {
    return Objects.requireNonNull(first, "not built");
  }
}
