package thekla.app.screens;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.swing.JComponent;
import thekla.app.DeskSettings;
import thekla.app.Graph;
import thekla.consent.RecordConsent;
import thekla.consent.ui.AskPage;
import thekla.consent.ui.AskPresenter;
import thekla.consent.ui.ConsentPresenter;
import thekla.consent.ui.ConsentTab;
import thekla.consent.ui.ConsentWays;
import thekla.consent.ui.ConsentWork;
import thekla.consent.ui.HistoryPresenter;
import thekla.consent.ui.HistoryTab;
import thekla.consent.ui.NoticePresenter;
import thekla.consent.ui.TextsPage;
import thekla.consent.ui.TextsPresenter;
import thekla.customer.Customer;
import thekla.customer.SaveCustomer;
import thekla.customer.ui.CardPage;
import thekla.customer.ui.CardPresenter;
import thekla.customer.ui.CardWork;
import thekla.host.Host;
import thekla.kernel.Actor;
import thekla.kernel.BusinessClock;
import thekla.kernel.Fault;
import thekla.order.ui.CustomerOrdersPresenter;
import thekla.order.ui.CustomerOrdersTab;
import thekla.order.ui.DeskPage;
import thekla.order.ui.DeskPresenter;
import thekla.order.ui.OrdersPage;
import thekla.order.ui.OrdersPresenter;
import thekla.text.Texts;
import thekla.ui.Background;
import thekla.ui.Bindings;
import thekla.ui.FileChoice;
import thekla.ui.KeyHelpPage;
import thekla.ui.Pages;
import thekla.ui.SystemSelection;
import thekla.ui.Tab;

/** The pages of one desk and the ways between them. For the event thread. */
public final class DeskSession {

  private static final Logger LOG = Logger.getLogger(DeskSession.class.getName());

  private final Host host;
  private final BusinessClock clock;
  private final Supplier<Graph> graph;
  private final Background background;
  private final Pages pages;
  private final ScreenPages screen;
  private final DeskPresenter desk;
  private final CardPresenter card;
  private final ConsentPresenter consent;
  private final TextsPresenter consentTexts;
  private final OrdersPresenter orders;
  private final SettingsPages settings;
  private final ImportPages imports;
  private final MessagePages messages;
  private final NoticePages notices;
  private final MergePages merges;
  private final FormPages forms;
  private final PrivacyPages privacy;
  private final GoodsInPages goodsIn;
  private final CheckoutPages checkout;
  private final Welcome welcome;
  private final FileChoice files = new FileChoice();
  private boolean closed;
  private long stampedNew;
  private volatile Runnable keeping = () -> {};

  /**
   * @param graph blocks until the database is open; asked inside background jobs only
   * @param speak told when the desk's language changes
   */
  public DeskSession(
      Host host, Supplier<Graph> graph, BusinessClock clock, Texts texts, Consumer<Texts> speak) {
    this.host = host;
    this.clock = clock;
    this.graph = graph;
    background = Background.onThreads(this::failed);
    pages = new Pages(texts);
    screen = new ScreenPages(host, graph, clock, background, pages);
    messages = new MessagePages(graph, clock, background, pages, this::help);
    Supplier<Actor> actor = () -> graph.get().actor.get();
    desk =
        new DeskPresenter(
            () -> OrderWork.desk(graph.get(), pages::texts),
            clock,
            actor,
            background,
            pages.masking(),
            pages::texts,
            this::askConsent);
    notices = new NoticePages(graph, clock, background, pages, this::help);
    merges = new MergePages(graph, background, pages, desk, this::help, this::openCard);
    goodsIn =
        new GoodsInPages(graph, clock.zone(), background, pages, files, this::noted, this::help);
    checkout = new CheckoutPages(graph, background, pages, files, this::help, this::noted);
    card =
        new CardPresenter(
            () ->
                new CardWork(
                    graph.get().customers,
                    graph.get().saveCustomer,
                    () -> graph.get().shop.load().country()),
            background,
            pages.masking(),
            this::cardSaved);
    consent =
        new ConsentPresenter(
            this::consentWork,
            clock,
            background,
            pages.masking(),
            pages::texts,
            new ConsentWays(this::saveCard, this::askHow, this::consentChanged));
    card.keep(new ConsentBeside(consent));
    FormPages.Card atCard =
        new FormPages.Card(consent::customerId, () -> consent.open(consent.customerId()));
    forms = new FormPages(graph, clock, background, pages, desk, atCard, files, this::help);
    consentTexts = new TextsPresenter(this::consentWork, clock.zone(), background);
    orders =
        new OrdersPresenter(
            this::ordersWork, clock.zone(), background, pages.masking(), pages::texts);
    imports = new ImportPages(graph, background, pages, files, this::noted);
    privacy = new PrivacyPages(graph, host, clock.zone(), background, pages, files, this::help);
    settings =
        new SettingsPages(
            host,
            graph,
            clock,
            background,
            pages,
            speak,
            new SettingsPage.Ways(
                this::editConsentTexts,
                messages::templates,
                messages::senders,
                new PrinterPages(graph, background, pages)::open,
                privacy::open,
                privacy::openProfile,
                screen::open,
                new KeyPages(host.dataFolder(), background, pages, this::help)::open));
    TitleScans scans =
        new TitleScans(pages, () -> desk.hint("scan.nowhere"))
            .titles(DeskPage.class, desk.lines()::scanned);
    goodsIn.hear(scans);
    checkout.hear(scans);
    pages.open(new DeskPage(desk, ways()));
    background.run(
        () -> {
          graph.get().post.dispatcher.start();
          graph.get().nightWork.start();
          return true;
        },
        started -> {});
    SystemSelection.readyBy(background);
    welcome = new Welcome(graph, background, pages, desk, imports);
    welcome.whereEmpty();
  }

  /** The panel that asks how; the order below it stays as it is. */
  private void askConsent(long customerId, List<RecordConsent.Change> changes, Runnable recorded) {
    askHow(customerId, changes, done -> recorded.run(), () -> {});
  }

  private OrdersPresenter.Work ordersWork() {
    return OrderWork.orders(graph.get(), pages::texts);
  }

  private DeskPage.Ways ways() {
    return new DeskPage.Ways(
        () -> pages.open(new OrdersPage(orders, this::resume, pages::back)),
        typed -> {
          if (card.begin(typed, pages.texts().locale().getLanguage())) {
            consent.open(0);
          } else {
            consent.begin();
          }
          pages.open(cardPage(0));
        },
        this::openCard,
        merges::ofTheDesk,
        forms::print,
        goodsIn::receipt,
        goodsIn::shelf,
        checkout::pickUp,
        checkout::tillFiles,
        imports::open,
        notices::open,
        settings::open,
        this::help,
        () -> new Actor(host.staffMember().name(), host.workplace().name()));
  }

  private void help(Bindings bindings) {
    pages.open(new KeyHelpPage(bindings, pages::back));
  }

  /** The customer screen; the order on the desk stays as it is. */
  private void openCard(long customerId) {
    card.open(customerId, CardPresenter.CONTACTS);
    consent.open(customerId);
    pages.open(cardPage(customerId));
  }

  /**
   * @param customerId 0 for a new card
   */
  private CardPage cardPage(long customerId) {
    List<Tab> further = new ArrayList<>();
    further.add(
        new HistoryTab(
            new HistoryPresenter(
                this::consentWork,
                clock.zone(),
                background,
                pages.masking(),
                consent::customerId)));
    if (customerId != 0) {
      further.add(
          new CustomerOrdersTab(
              new CustomerOrdersPresenter(
                  this::ordersWork,
                  clock.zone(),
                  background,
                  pages.masking(),
                  pages::texts,
                  this::resume,
                  customerId)));
      further.add(messages.tab(customerId));
    }
    return new CardPage(
        card,
        further,
        consents(customerId),
        new CardPage.Ways(this::help, this::mergeCard, this::leaveCard));
  }

  private Tab consents(long customerId) {
    Tab tab =
        new ConsentTab(consent, new NoticePresenter(this::consentWork, background, this::saveCard));
    return customerId == 0 ? tab : forms.withForm(tab, customerId);
  }

  private void mergeCard(Customer customer) {
    if (!consent.holdsBack(false)) {
      cardStays(customer, id -> merges.open(id, 0));
    }
  }

  private void leaveCard() {
    if (!consent.holdsBack(false)) {
      pages.back();
      if (stampedNew != 0) {
        desk.customer().choose(stampedNew);
        stampedNew = 0;
      }
    }
  }

  private void saveCard(LongConsumer then) {
    card.saveAndStay(customer -> cardStays(customer, then));
  }

  /** The card is on the disk and its screen stays. */
  private void cardStays(Customer customer, LongConsumer then) {
    if (customer.version() == 1) {
      stampedNew = customer.id();
    } else {
      desk.customer().changed(customer.id());
    }
    then.accept(customer.id());
  }

  private ConsentWork consentWork() {
    return ConsentBeside.work(graph.get());
  }

  private void consentChanged(long customerId) {
    desk.customer().changed(customerId);
  }

  /** The panel that asks how; below it everything stays as it is. */
  private void askHow(
      long customerId,
      List<RecordConsent.Change> changes,
      Consumer<RecordConsent.Result.Recorded> done,
      Runnable abandoned) {
    AskPresenter asking =
        new AskPresenter(
            this::consentWork,
            clock,
            background,
            pages.masking(),
            pages::texts,
            messages,
            customerId,
            changes,
            recorded -> {
              done.accept(recorded);
              pages.back();
            },
            () -> {
              abandoned.run();
              pages.back();
            });
    pages.open(new AskPage(asking, files, this::help, pages::back));
  }

  private void editConsentTexts() {
    consentTexts.begin(pages.texts().locale().getLanguage());
    pages.open(new TextsPage(consentTexts, this::help, pages::back));
  }

  private void cardSaved(SaveCustomer.Result.Saved saved) {
    if (pages.top() instanceof CardPage) {
      pages.back();
    }
    Customer customer = saved.customer();
    if (customer.version() == 1 || customer.id() == stampedNew) {
      desk.customer().choose(customer.id(), () -> merges.pointOut(saved));
      stampedNew = 0;
    } else {
      desk.customer().changed(customer.id());
      merges.pointOut(saved);
    }
  }

  private void resume(long id) {
    pages.back();
    desk.resume(id);
  }

  public JComponent component() {
    return pages.component();
  }

  public boolean hasUnsavedInput() {
    return desk.hasInput() || card.hasInput() || consent.unstamped();
  }

  private void failed(Throwable failure) {
    String code = noted(failure);
    card.released();
    merges.released();
    forms.released();
    goodsIn.released();
    checkout.released();
    welcome.released();
    messages.released();
    privacy.released();
    notices.released();
    consent.released();
    consentTexts.released();
    desk.fault(code);
  }

  /** Logs a failure and answers its code. */
  private String noted(Throwable failure) {
    // a class name and a code, never a message: those can hold a customer's data
    String code =
        failure instanceof Fault fault ? fault.code() : failure.getClass().getSimpleName();
    LOG.log(Level.WARNING, "Thekla fault {0}", code);
    return code;
  }

  /** Applies what the settings say about this workplace. */
  public DeskSettings settings() {
    return settings.now();
  }

  /** An order that was begun is parked; the pages are taken apart. */
  public void close() {
    if (!closed) {
      closed = true;
      keeping = desk.keeping();
      background.close();
      screen.close();
      pages.close();
    }
  }

  /** After {@link #close}, while the database is still open: the last jobs end, then parks. */
  public void finish() {
    background.awaitEnd();
    keeping.run();
  }
}
