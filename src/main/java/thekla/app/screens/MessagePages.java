package thekla.app.screens;

import java.util.function.Consumer;
import java.util.function.Supplier;
import thekla.app.Graph;
import thekla.app.Post;
import thekla.consent.ui.Correspondence;
import thekla.customer.Channel;
import thekla.kernel.Actor;
import thekla.kernel.BusinessClock;
import thekla.notice.MessagePurpose;
import thekla.notice.ui.ComposePage;
import thekla.notice.ui.ComposePresenter;
import thekla.notice.ui.MessagesPresenter;
import thekla.notice.ui.MessagesTab;
import thekla.notice.ui.SendersPage;
import thekla.notice.ui.SendersPresenter;
import thekla.notice.ui.TemplatesPage;
import thekla.notice.ui.TemplatesPresenter;
import thekla.ui.Background;
import thekla.ui.Bindings;
import thekla.ui.Pages;

/** The pages about messages and the ways between them. For the event thread. */
final class MessagePages implements Correspondence {

  private final Supplier<Graph> graph;
  private final BusinessClock clock;
  private final Background background;
  private final Pages pages;
  private final ComposePresenter compose;
  private final TemplatesPresenter templates;
  private final SendersPresenter senders;
  private final Consumer<Bindings> help;

  MessagePages(
      Supplier<Graph> graph,
      BusinessClock clock,
      Background background,
      Pages pages,
      Consumer<Bindings> help) {
    this.help = help;
    this.graph = graph;
    this.clock = clock;
    this.background = background;
    this.pages = pages;
    Supplier<Actor> actor = () -> graph.get().actor.get();
    compose = new ComposePresenter(this::composeWork, actor, background, pages.masking());
    templates = new TemplatesPresenter(this::templatesWork, background, pages::texts);
    senders = new SendersPresenter(this::sendersWork, background, pages::texts);
  }

  private ComposePresenter.Work composeWork() {
    Post post = graph.get().post;
    return new ComposePresenter.Work(
        graph.get().customers, post.templates, post.values, post.queue);
  }

  private TemplatesPresenter.Work templatesWork() {
    Post post = graph.get().post;
    return new TemplatesPresenter.Work(post.templates, post.saveTemplate, post.values);
  }

  private SendersPresenter.Work sendersWork() {
    Post post = graph.get().post;
    return new SendersPresenter.Work(post.settings, post.saveSenders, post.testMessage);
  }

  @Override
  public void compose(long customerId, Channel channel, String consents, Runnable back) {
    compose.open(
        new ComposePresenter.Request(
            customerId, MessagePurpose.CONSENT_REQUEST, channel, language -> consents),
        queued -> {
          wake();
          back.run();
        });
    pages.open(new ComposePage(compose, new ComposePage.Ways(back, this::newTemplate, help)));
  }

  /** Tells the one who sends; that takes a lock, which the event thread does not wait for. */
  private void wake() {
    background.run(
        () -> {
          graph.get().post.dispatcher.wake();
          return true;
        },
        woken -> {});
  }

  private void newTemplate(ComposePresenter.Request request) {
    templates.begin(request.purpose(), request.channel(), pages.texts().locale().getLanguage());
    pages.open(new TemplatesPage(templates, help, pages::back));
  }

  /** The messages of one customer. */
  MessagesTab tab(long customerId) {
    MessagesPresenter sent =
        new MessagesPresenter(
            () ->
                new MessagesPresenter.Work(
                    graph.get().post.messages,
                    graph.get().post.change,
                    graph.get().post.dispatcher::wake),
            clock.zone(),
            background,
            pages.masking(),
            pages::texts);
    sent.open(customerId);
    return new MessagesTab(sent);
  }

  void templates() {
    pages.open(new TemplatesPage(templates, help, pages::back));
  }

  void senders() {
    pages.open(new SendersPage(senders, help, pages::back));
  }

  /** After a fault in the background: what was typed can be saved again. */
  void released() {
    compose.released();
    templates.released();
    senders.released();
  }
}
