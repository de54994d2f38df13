package thekla.consent.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.consent.ConsentShop;
import thekla.consent.TellOfObjection.Result;
import thekla.customer.Channel;
import thekla.customer.Customer;
import thekla.kernel.Money;
import thekla.order.Order;
import thekla.order.OrderLine;
import thekla.order.Orderer;
import thekla.order.TakeOrder;
import thekla.ui.Background;

/** The line about the right to object, without a screen. */
class NoticePresenterTest {

  @TempDir Path folder;
  private ConsentShop shop;
  private Customer customer;
  private int cardsSaved;
  private final Seen seen = new Seen();
  private final List<Throwable> failures = new ArrayList<>();

  private static final class Seen implements NoticePresenter.View {
    private boolean wanted;
    private @Nullable Result result;

    @Override
    public void show(boolean now, @Nullable Result done) {
      wanted = now;
      result = done;
    }
  }

  @BeforeEach
  void open() {
    shop = new ConsentShop(folder);
    customer = shop.customer();
  }

  @AfterEach
  void close() {
    assertThat(failures).isEmpty();
    shop.close();
  }

  private NoticePresenter presenter() {
    NoticePresenter presenter =
        new NoticePresenter(
            () -> Work.of(shop, folder),
            new Background(Runnable::run, Runnable::run, failures::add),
            then -> {
              cardsSaved++;
              then.accept(customer.id());
            });
    presenter.attach(seen);
    return presenter;
  }

  @Test
  void a_shop_that_does_not_advertise_to_existing_customers_sees_nothing_of_it() {
    presenter().told();

    assertThat(seen.wanted).isFalse();
    assertThat(cardsSaved).isZero();
  }

  @Test
  void one_key_saves_the_card_and_records_it_with_the_newest_order() {
    shop.graph.contactSwitches.save(true, false);
    NoticePresenter presenter = presenter();
    assertThat(seen.wanted).isTrue();

    presenter.told();
    assertThat(seen.result).isInstanceOf(Result.Refused.class);

    Order.Draft draft =
        new Order.Draft(
            0,
            new Orderer.Known(customer),
            List.of(OrderLine.free("Ein Heft")),
            null,
            Money.euro(0),
            null);
    long number =
        ((TakeOrder.Result.Taken) shop.graph.takeOrder.take(draft, ConsentShop.ANNA))
            .order()
            .number();
    presenter.told();

    assertThat(seen.result).isEqualTo(new Result.Told(Set.of(Channel.EMAIL, Channel.SMS), number));
    assertThat(cardsSaved).isEqualTo(2);
  }
}
