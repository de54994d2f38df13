package thekla.customer.ui;

import java.awt.CardLayout;
import java.awt.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.swing.JComponent;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import thekla.customer.Customer;
import thekla.text.Texts;
import thekla.ui.Bindings;
import thekla.ui.Command;
import thekla.ui.KeyPlace;
import thekla.ui.PageFrame;
import thekla.ui.Pages;
import thekla.ui.Tab;
import thekla.ui.Tabs;
import thekla.ui.Theme;

/** The customer screen: number and name above, tabs below. It decides nothing. */
public final class CardPage implements Pages.Page {

  static final Command SAVE = Command.of("save-card", "F10");
  static final Command RELOAD = Command.of("reload-card", "F5");
  static final Command MERGE = Command.of("merge-card", "ctrl M");

  private final CardPresenter presenter;
  private final List<Tab> further;
  private final @Nullable Tab underContacts;
  private final Ways ways;
  private @Nullable Screen screen;

  /**
   * Where one can go from the card.
   *
   * @param merge with the card as it is on the disk, to make one of it and another
   */
  public record Ways(Consumer<Bindings> help, Consumer<Customer> merge, Runnable back) {}

  /**
   * @param further tabs of later rooms, after this room's own
   * @param underContacts what a later room shows below the contact points, or nothing
   */
  public CardPage(
      CardPresenter presenter, List<Tab> further, @Nullable Tab underContacts, Ways ways) {
    this.presenter = presenter;
    this.further = List.copyOf(further);
    this.underContacts = underContacts;
    this.ways = ways;
  }

  /**
   * Its keys.
   *
   * @param everywhere those of later rooms that work on the whole page
   * @param contacts those of later rooms below the contact points
   * @param further those of later rooms, by tab
   */
  public static KeyPlace keys(
      List<Command> everywhere, List<Command> contacts, List<List<Command>> further) {
    List<List<Command>> inTurn = new ArrayList<>();
    inTurn.add(
        Stream.concat(Stream.of(ContactsForm.ADD, ContactsForm.REMOVE), contacts.stream())
            .toList());
    inTurn.addAll(further);
    List<Command> always = new ArrayList<>(List.of(SAVE, RELOAD, MERGE));
    always.addAll(everywhere);
    always.addAll(Tabs.keys());
    always.addAll(List.of(PageFrame.BACK, PageFrame.HELP));
    return new KeyPlace("card.heading", always, inTurn);
  }

  @Override
  public JComponent build(Texts texts, Theme theme) {
    Screen built = new Screen(texts, theme);
    screen = built;
    presenter.attach(built);
    return built.page;
  }

  @Override
  public Component focus() {
    Screen built = screen;
    if (built == null) {
      throw new IllegalStateException("not built");
    }
    return built.first();
  }

  /** A tab of this room. */
  private record Own(String key, JComponent component, Supplier<Component> first) implements Tab {
    @Override
    public JComponent build(Texts texts, Theme theme) {
      return component;
    }

    @Override
    public Component focus() {
      return first.get();
    }
  }

  /** What {@link #build} made. */
  private final class Screen implements CardView {
    private final Texts texts;
    private final CardForm form;
    private final ContactsForm contacts;
    private final DifferencesForm differences;
    private final Tabs tabs;
    private final PageFrame frame;
    private final Bindings bindings;
    private final JPanel body = new JPanel(new CardLayout());
    private final JComponent page;
    private boolean comparing;

    Screen(Texts texts, Theme theme) {
      this.texts = texts;
      bindings = new Bindings(texts);
      bindings
          .on(SAVE, presenter::save)
          .on(PageFrame.BACK, this::leave)
          .on(ContactsForm.ADD, presenter::addContact, this::showsContacts)
          .on(ContactsForm.REMOVE, this::removeContact, this::showsContacts)
          .on(RELOAD, presenter::reload, presenter::isStored)
          .on(
              MERGE,
              () -> presenter.saveAndStay(ways.merge()),
              () -> !comparing && presenter.isStored());
      form = new CardForm(theme, texts, presenter);
      contacts = new ContactsForm(theme, texts, presenter, bindings.action(ContactsForm.ADD));
      differences = new DifferencesForm(theme, texts, presenter);
      JComponent head = form.head();
      Tab below = underContacts;
      List<Tab> all = new ArrayList<>();
      all.add(
          new Own(CardPresenter.ADDRESS, form.address(), () -> form.first(CardField.LAST_NAME)));
      all.add(
          new Own(
              CardPresenter.CONTACTS,
              contacts.component(below == null ? null : below.build(texts, theme)),
              contacts::first));
      all.add(new Own(CardPresenter.NOTE, form.note(), () -> form.first(CardField.NOTE)));
      all.addAll(further);
      tabs = new Tabs(texts, theme, all, this::tabShown);
      tabs.bind(bindings).on(PageFrame.HELP, () -> ways.help().accept(bindings));
      if (below != null) {
        below.bind(bindings);
        bindings.alsoShown(below.commands());
      }
      frame = new PageFrame(theme, texts, texts.get("card.heading"), bindings);
      frame.button(SAVE, true).button(PageFrame.BACK, false);
      body.setOpaque(false);
      body.add(tabs.component(), "tabs");
      body.add(differences.component(), "differences");
      JPanel middle =
          new JPanel(
              new MigLayout(
                  "insets 0, fill, wrap 1", "[grow,fill]", theme.layout("[]$6[grow,fill]")));
      middle.setOpaque(false);
      middle.add(head, "wmin 0");
      middle.add(body, "wmin 0, hmin 0");
      page = frame.with(middle);
    }

    private void leave() {
      if (!presenter.stopComparing()) {
        ways.back().run();
      }
    }

    private boolean showsContacts() {
      return !comparing && tabs.shows(CardPresenter.CONTACTS);
    }

    private void removeContact() {
      contacts.removeFocused();
    }

    private void tabShown(String key) {
      presenter.tabShown(key);
      Tab below = underContacts;
      if (below != null && key.equals(CardPresenter.CONTACTS)) {
        below.shown();
      }
      bindings.refresh();
    }

    @Override
    public void show(CardState state) {
      form.show(state);
      contacts.show(state);
      differences.show(state);
      comparing = !state.differences().isEmpty();
      tabs.select(state.tab());
      ((CardLayout) body.getLayout()).show(body, comparing ? "differences" : "tabs");
      CardState.Said said = state.said();
      frame.status(
          said.key().isEmpty() ? "" : texts.get(said.key(), said.values().toArray()), said.color());
      bindings.refresh();
    }

    @Override
    public void focus() {
      first().requestFocusInWindow();
    }

    @Override
    public void focus(String field) {
      JComponent found = form.field(field);
      if (found == null) {
        found = contacts.field(field);
      }
      if (found == null) {
        focus();
      } else {
        found.requestFocusInWindow();
      }
    }

    Component first() {
      return comparing ? differences.first() : tabs.first();
    }
  }
}
