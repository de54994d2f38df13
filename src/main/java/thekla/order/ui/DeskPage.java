package thekla.order.ui;

import java.awt.Component;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import javax.swing.JComponent;
import org.jspecify.annotations.Nullable;
import thekla.kernel.Actor;
import thekla.order.Orderer;
import thekla.text.Texts;
import thekla.ui.Bindings;
import thekla.ui.Pages;
import thekla.ui.Theme;

/** The order desk: customer, lines, message, save. */
public final class DeskPage implements Pages.Page {

  private final DeskPresenter presenter;
  private final Ways ways;
  private @Nullable DeskView view;

  /**
   * Where one can go from the desk.
   *
   * @param newCustomer with what was typed in the customer field
   * @param editCustomer with the customer's id
   * @param mergeCustomer with the customer's id, to make one of two cards
   * @param consentForm with the customer's id, to be printed
   * @param goodsReceipt what comes in
   * @param holdShelf what waits for its customers
   * @param who works here now
   */
  public record Ways(
      Runnable orders,
      Consumer<String> newCustomer,
      LongConsumer editCustomer,
      LongConsumer mergeCustomer,
      LongConsumer consentForm,
      Runnable goodsReceipt,
      Runnable holdShelf,
      Runnable pickUp,
      Runnable tillFiles,
      Runnable imports,
      Runnable notices,
      Runnable settings,
      Consumer<Bindings> help,
      Supplier<Actor> who) {}

  public DeskPage(DeskPresenter presenter, Ways ways) {
    this.presenter = presenter;
    this.ways = ways;
  }

  @Override
  public JComponent build(Texts texts, Theme theme) {
    Bindings bindings = bindings(texts);
    DeskView built = new DeskView(presenter, bindings, texts, theme);
    view = built;
    presenter.attach(built);
    presenter.works(ways.who().get());
    return built.component();
  }

  @Override
  public Component focus() {
    DeskView built = view;
    if (built == null) {
      throw new IllegalStateException("not built");
    }
    return built.firstFocus();
  }

  private Bindings bindings(Texts texts) {
    Bindings bindings = new Bindings(texts);
    return bindings
        .on(DeskCommands.CUSTOMER, () -> focus(DeskPresenter.Field.CUSTOMER))
        .on(DeskCommands.TITLE, () -> focus(DeskPresenter.Field.TITLE))
        .on(DeskCommands.MESSAGE, () -> focus(DeskPresenter.Field.MESSAGE))
        .on(DeskCommands.NEW_CUSTOMER, () -> ways.newCustomer().accept(presenter.customer().text()))
        .on(DeskCommands.INTAKE, () -> presenter.customer().otherIntake())
        .on(DeskCommands.WALK_IN, () -> presenter.customer().walkIn())
        .on(DeskCommands.EDIT_CUSTOMER, () -> withCustomer(ways.editCustomer()), this::hasCustomer)
        .on(DeskCommands.MERGE, () -> withCustomer(ways.mergeCustomer()), this::hasCustomer)
        .on(DeskCommands.FREE_LINE, () -> presenter.lines().freeLine())
        .on(DeskCommands.MORE, () -> presenter.lines().quantityBy(1))
        .on(DeskCommands.LESS, () -> presenter.lines().quantityBy(-1))
        .on(DeskCommands.REMOVE_LINE, () -> presenter.lines().removeLine())
        .on(DeskCommands.SAVE, presenter::save, presenter::hasInput)
        .on(
            DeskCommands.CONSENT,
            () -> presenter.consent().ask(),
            () -> presenter.state().orderer() != null)
        .on(DeskCommands.SHOW_CONSENT, this::showConsent, () -> presenter.state().seen() != null)
        .on(DeskCommands.CONSENT_FORM, () -> withCustomer(ways.consentForm()), this::hasCustomer)
        .on(DeskCommands.SLIP, presenter::slip, () -> presenter.lastNumber() != 0)
        .on(DeskCommands.PRINT_SLIP, presenter::printSlip, () -> presenter.lastNumber() != 0)
        .on(DeskCommands.PARK, presenter::park)
        .on(DeskCommands.DISCARD, presenter::discard)
        .on(DeskCommands.UNDO, presenter::undo, () -> presenter.state().canUndo())
        .on(DeskCommands.ORDERS, ways.orders())
        .on(DeskCommands.GOODS_RECEIPT, ways.goodsReceipt())
        .on(DeskCommands.HOLD_SHELF, ways.holdShelf())
        .on(DeskCommands.PICK_UP, ways.pickUp())
        .on(DeskCommands.TILL_FILES, ways.tillFiles())
        .on(DeskCommands.IMPORT, ways.imports())
        .on(DeskCommands.NOTICES, ways.notices())
        .on(DeskCommands.SETTINGS, ways.settings())
        .on(DeskCommands.HELP, () -> ways.help().accept(bindings));
  }

  private boolean hasCustomer() {
    return presenter.state().orderer() instanceof Orderer.Known;
  }

  private void withCustomer(LongConsumer way) {
    if (presenter.state().orderer() instanceof Orderer.Known known) {
      way.accept(known.customer().id());
    }
  }

  private void showConsent() {
    DeskView built = view;
    if (built != null) {
      built.showConsent();
    }
  }

  private void focus(DeskPresenter.Field field) {
    DeskView built = view;
    if (built != null) {
      built.focus(field);
    }
  }
}
