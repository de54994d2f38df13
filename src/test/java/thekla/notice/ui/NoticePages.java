package thekla.notice.ui;

import java.time.ZoneOffset;
import thekla.customer.Customer;
import thekla.notice.NoticeShop;
import thekla.text.Texts;
import thekla.ui.Background;

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
        background);
  }

  static TemplatesPresenter templates(NoticeShop shop, Background background, Texts texts) {
    return new TemplatesPresenter(
        () -> new TemplatesPresenter.Work(shop.templates, shop.saveTemplate, shop.values),
        background,
        () -> texts);
  }

  static MessagesPresenter messages(
      NoticeShop shop, Background background, Texts texts, Customer customer) {
    MessagesPresenter presenter =
        new MessagesPresenter(
            () -> new MessagesPresenter.Work(shop.outbox, shop.change, () -> {}),
            ZoneOffset.UTC,
            background,
            () -> texts);
    presenter.open(customer.id());
    return presenter;
  }
}
