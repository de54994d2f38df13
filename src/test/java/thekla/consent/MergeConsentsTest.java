package thekla.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static thekla.consent.ConsentShop.ANNA;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.customer.ContactKind;
import thekla.customer.Customer;
import thekla.customer.MergeCustomers;
import thekla.customer.Minor;
import thekla.kernel.Money;
import thekla.kernel.Refusal;
import thekla.order.Message;
import thekla.order.Order;
import thekla.order.OrderLine;
import thekla.order.Orderer;
import thekla.order.TakeOrder;

class MergeConsentsTest {

  @TempDir static Path folder;
  private static ConsentShop shop;

  @BeforeAll
  static void aShop() {
    shop = new ConsentShop(folder);
  }

  @AfterAll
  static void theShopCloses() {
    shop.close();
  }

  private static Customer merged(Customer kept, Customer dropped) {
    return ((MergeCustomers.Result.Merged) shop.graph.mergeCustomers.merge(kept, dropped))
        .customer();
  }

  @Test
  void the_stricter_state_wins_by_scope_and_both_histories_stay() {
    Customer kept = shop.customer();
    Customer dropped = shop.customer();
    shop.record(kept, Way.ORAL, ConsentScope.STORAGE, Decision.GIVEN);
    shop.record(dropped, Way.ORAL, ConsentScope.STORAGE, Decision.GIVEN);
    shop.record(kept, Way.ORAL, ConsentScope.NOTIFICATION, Decision.GIVEN);
    shop.record(dropped, Way.ORAL, ConsentScope.NOTIFICATION, Decision.WITHDRAWN);
    shop.record(dropped, Way.ORAL, ConsentScope.ADS_LETTER, Decision.GIVEN);
    shop.record(kept, Way.ORAL, ConsentScope.PROFILE, Decision.REFUSED);
    shop.record(dropped, Way.ORAL, ConsentScope.PROFILE, Decision.GIVEN);

    merged(kept, dropped);

    CustomerConsents now = shop.consents(kept);
    assertThat(now.state(ConsentScope.STORAGE)).isEqualTo(ConsentState.GIVEN);
    assertThat(now.state(ConsentScope.NOTIFICATION)).isEqualTo(ConsentState.WITHDRAWN);
    assertThat(now.state(ConsentScope.ADS_LETTER)).isEqualTo(ConsentState.NEVER_ASKED);
    assertThat(now.state(ConsentScope.PROFILE)).isEqualTo(ConsentState.REFUSED);
    assertThat(shop.graph.consents.history(kept.id())).hasSizeGreaterThanOrEqualTo(7);
    assertThat(shop.graph.customers.byId(dropped.id())).isEmpty();
    assertThat(shop.graph.ledger.verify().findings()).isEmpty();
  }

  @Test
  void orders_move_and_follow_the_k_rule_of_the_card_that_stays() {
    Customer kept = shop.customer();
    Customer dropped = shop.customer();
    shop.record(dropped, Way.ORAL, ConsentScope.NOTIFICATION, Decision.GIVEN);
    Order.Placed order =
        ((TakeOrder.Result.Taken)
                shop.graph.takeOrder.take(
                    new Order.Draft(
                        0,
                        new Orderer.Known(dropped),
                        List.of(OrderLine.free("Ein Heft")),
                        null,
                        Money.euro(0),
                        null),
                    ANNA))
            .order();
    assertThat(order.message().kind()).isEqualTo("M");

    merged(kept, dropped);

    Order.Placed moved = (Order.Placed) shop.graph.orderBook.byNumber(order.number()).orElseThrow();
    assertThat(((Orderer.Known) moved.orderer()).customer().id()).isEqualTo(kept.id());
    assertThat(moved.message()).isEqualTo(new Message("K", "M", Message.Reason.NO_CONSENT));
  }

  @Test
  void what_restricts_stays() {
    Customer kept = shop.customer();
    Customer dropped =
        shop.save(
            ConsentShop.card(
                "Eingeschränkt",
                Map.of(ContactKind.EMAIL, "e@example.org"),
                Minor.YES,
                true,
                null));

    Customer now = merged(kept, dropped);

    assertThat(now.restricted()).isTrue();
    assertThat(now.minor()).isEqualTo(Minor.YES);
  }

  @Test
  void a_card_that_was_changed_meanwhile_is_not_merged_and_nothing_is_lost() {
    Customer kept = shop.customer();
    Customer dropped = shop.customer();
    shop.record(dropped, Way.ORAL, ConsentScope.STORAGE, Decision.GIVEN);
    shop.save(RecordConsentTest.with(dropped, "neuer@example.org"));

    MergeCustomers.Result result = shop.graph.mergeCustomers.merge(kept, dropped);

    assertThat(((MergeCustomers.Result.Refused) result).reasons())
        .extracting(Refusal::code)
        .containsExactly("changed-elsewhere");
    assertThat(shop.graph.mergeCustomers.merge(kept, kept))
        .isInstanceOf(MergeCustomers.Result.Refused.class);
    assertThat(shop.graph.customers.byId(dropped.id())).isPresent();
    assertThat(shop.consents(dropped).given(ConsentScope.STORAGE)).isTrue();
  }
}
