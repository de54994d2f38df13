package thekla.notice.ui;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import thekla.app.Post;
import thekla.customer.Customer;
import thekla.notice.NoticeShop;
import thekla.notice.ToldShop;
import thekla.text.Texts;
import thekla.ui.Background;
import thekla.ui.Masking;

/** Presenters of this room on a test's own thread. */
final class NoticePages {

  private NoticePages() {}

  static Background atOnce() {
    return new Background(
        Runnable::run,
        Runnable::run,
        failure -> {
          throw new AssertionError(failure);
        });
  }

  static ComposePresenter compose(NoticeShop shop, Background background) {
    return new ComposePresenter(
        () -> new ComposePresenter.Work(shop.customers, shop.templates, shop.values, shop.queue),
        () -> NoticeShop.ANNA,
        background,
        Masking.off());
  }

  static TemplatesPresenter templates(NoticeShop shop, Background background, Texts texts) {
    return new TemplatesPresenter(
        () -> new TemplatesPresenter.Work(shop.templates, shop.saveTemplate, shop.values),
        background,
        () -> texts);
  }

  /**
   * @param opened gets the letters that would be shown
   */
  static NoticesPresenter notices(ToldShop shop, List<Path> opened, Texts texts) {
    Post post = shop.all.graph.post;
    return new NoticesPresenter(
        () ->
            new NoticesPresenter.Work(
                post.notices.notices,
                post.notices.calls,
                post.notices.letters,
                post.notices.decide,
                goOn -> post.send.sendDue(goOn),
                opened::add),
        shop.all.graph.clock,
        atOnce(),
        Masking.off(),
        () -> texts);
  }

  static MessagesPresenter messages(
      NoticeShop shop, Background background, Texts texts, Customer customer) {
    MessagesPresenter presenter =
        new MessagesPresenter(
            () -> new MessagesPresenter.Work(shop.outbox, shop.change, () -> {}),
            ZoneOffset.UTC,
            background,
            Masking.off(),
            () -> texts);
    presenter.open(customer.id());
    return presenter;
  }
}
