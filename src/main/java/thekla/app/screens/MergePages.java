package thekla.app.screens;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import thekla.app.Graph;
import thekla.consent.ConsentScope;
import thekla.consent.ConsentState;
import thekla.consent.CustomerConsents;
import thekla.customer.Channel;
import thekla.customer.Customer;
import thekla.customer.CustomerHit;
import thekla.customer.SaveCustomer;
import thekla.customer.ui.CardPage;
import thekla.customer.ui.MergePage;
import thekla.customer.ui.MergePresenter;
import thekla.customer.ui.MergeRemarks;
import thekla.order.ui.DeskCommands;
import thekla.order.ui.DeskPresenter;
import thekla.ui.Background;
import thekla.ui.Bindings;
import thekla.ui.Pages;

/** The page on which two cards become one, and the ways to it. For the event thread. */
final class MergePages {

  private final Supplier<Graph> graph;
  private final Pages pages;
  private final DeskPresenter desk;
  private final Consumer<Bindings> help;
  private final LongConsumer openCard;
  private final MergePresenter presenter;
  private long saved;
  private long lookAlike;

  /**
   * @param openCard shows the card that stays, where one came from a card
   */
  MergePages(
      Supplier<Graph> graph,
      Background background,
      Pages pages,
      DeskPresenter desk,
      Consumer<Bindings> help,
      LongConsumer openCard) {
    this.graph = graph;
    this.pages = pages;
    this.desk = desk;
    this.help = help;
    this.openCard = openCard;
    presenter = new MergePresenter(this::work, background, pages.masking(), this::merged);
  }

  private void merged(Customer kept, Customer dropped) {
    lookAlike = 0;
    if (pages.top() instanceof MergePage) {
      pages.back();
      if (pages.top() instanceof CardPage) {
        pages.back();
        openCard.accept(kept.id());
      }
    }
    desk.customer().merged(kept.id(), dropped.id());
    desk.hint("merge.done", dropped.number(), kept.number());
  }

  private MergePresenter.Work work() {
    return new MergePresenter.Work(
        graph.get().customers, graph.get().mergeCustomers, this::remarks);
  }

  /** Which consent will hold, by scope, and how many orders move. */
  private MergeRemarks.Told remarks(Customer kept, Customer dropped) {
    Graph now = graph.get();
    CustomerConsents one = now.consents.of(kept.id());
    CustomerConsents other = now.consents.of(dropped.id());
    List<MergeRemarks.Remark> remarks = new ArrayList<>();
    for (ConsentScope scope : ConsentScope.values()) {
      ConsentState before = one.state(scope);
      ConsentState left =
          lapses(now, kept, scope) ? before.stricter(ConsentState.NEVER_ASKED) : before;
      remarks.add(
          new MergeRemarks.Remark(
              "consent.scope." + scope.name(),
              state(before),
              state(other.state(scope)),
              state(left.stricter(other.state(scope)))));
    }
    return new MergeRemarks.Told(remarks, now.orderLists.countAll(dropped.id()));
  }

  /** The address or number for which it was given does not stay (R-CON-6). */
  private static boolean lapses(Graph graph, Customer kept, ConsentScope scope) {
    return scope
        .channel()
        .filter(channel -> channel != Channel.LETTER)
        .flatMap(
            channel ->
                graph
                    .customers
                    .byId(kept.id())
                    .flatMap(stored -> graph.objections.mark(stored, channel))
                    .filter(
                        mark ->
                            graph.objections.mark(kept, channel).filter(mark::equals).isEmpty()))
        .isPresent();
  }

  private static String state(ConsentState state) {
    return "consent.state." + state.name();
  }

  /**
   * @param otherId 0 where the clerk looks for it
   */
  void open(long customerId, long otherId) {
    presenter.open(customerId, otherId);
    pages.open(new MergePage(presenter, help, pages::back));
  }

  /** Says on the desk whom a card looks like that was saved just now, and offers to compare. */
  void pointOut(SaveCustomer.Result.Saved done) {
    saved = done.customer().id();
    lookAlike = done.lookAlikes().stream().findFirst().map(CustomerHit::id).orElse(0L);
    if (lookAlike != 0) {
      desk.hint(
          "desk.look-alike",
          done.lookAlikes().getFirst().number(),
          DeskCommands.MERGE.keyText(pages.texts()));
    }
  }

  /** From the desk: with the card it looks like, where that was said just now. */
  void ofTheDesk(long customerId) {
    open(customerId, customerId == saved ? lookAlike : 0);
  }

  /** After a fault in the background: it can be tried again. */
  void released() {
    presenter.released();
  }
}
