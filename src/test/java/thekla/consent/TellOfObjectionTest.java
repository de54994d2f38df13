package thekla.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.consent.TellOfObjection.Result;
import thekla.customer.Channel;
import thekla.customer.ContactKind;
import thekla.customer.Customer;
import thekla.customer.Minor;
import thekla.kernel.Money;
import thekla.kernel.Refusal;
import thekla.order.Order;
import thekla.order.OrderLine;
import thekla.order.Orderer;
import thekla.order.TakeOrder;

/** Existing customers may be written to only when they were told at the sale (6.3). */
class TellOfObjectionTest {

  @TempDir Path folder;
  private ConsentShop shop;
  private Customer customer;

  @BeforeEach
  void open() {
    shop = new ConsentShop(folder);
    shop.graph.contactSwitches.save(true, false);
    customer = shop.customer();
  }

  @AfterEach
  void close() {
    shop.close();
  }

  private Order.Placed order(Customer by) {
    Order.Draft draft =
        new Order.Draft(
            0,
            new Orderer.Known(by),
            List.of(OrderLine.free("Ein Heft")),
            null,
            Money.euro(0),
            null);
    return ((TakeOrder.Result.Taken) shop.graph.takeOrder.take(draft, ConsentShop.ANNA)).order();
  }

  private Result told(long order) {
    return shop.graph.tellOfObjection.told(customer.id(), order, ConsentShop.ANNA);
  }

  private static List<String> codes(Result result) {
    return ((Result.Refused) result).reasons().stream().map(Refusal::code).toList();
  }

  private boolean allowed(Channel channel) {
    return shop.graph
        .contactPolicy
        .ask(
            new ContactQuestion(
                customer, shop.consents(customer), ContactPurpose.ADS, channel, true, true, null))
        .allowed();
  }

  @Test
  void told_with_the_sale_opens_e_mail_and_sms_and_nothing_else() {
    Order.Placed order = order(customer);
    assertThat(allowed(Channel.EMAIL)).isFalse();

    assertThat(told(order.number()))
        .isEqualTo(new Result.Told(Set.of(Channel.EMAIL, Channel.SMS), order.number()));

    assertThat(allowed(Channel.EMAIL)).isTrue();
    assertThat(allowed(Channel.SMS)).isTrue();
    assertThat(allowed(Channel.PHONE)).isFalse();
    assertThat(told(order.number()))
        .as("a second time changes nothing")
        .isInstanceOf(Result.Told.class);
  }

  @Test
  void the_newest_sale_is_taken_where_none_is_named() {
    order(customer);
    Order.Placed second = order(customer);

    assertThat(told(0))
        .isEqualTo(new Result.Told(Set.of(Channel.EMAIL, Channel.SMS), second.number()));
  }

  @Test
  void without_a_sale_to_this_customer_nothing_is_recorded() {
    assertThat(codes(told(0))).containsExactly("sale-missing");
    assertThat(codes(told(order(shop.customer()).number()))).containsExactly("sale-unknown");

    Order.Placed cancelled = order(customer);
    shop.graph.cancelOrder.cancel(cancelled.number());
    assertThat(codes(told(cancelled.number()))).containsExactly("sale-unknown");
    assertThat(allowed(Channel.EMAIL)).isFalse();
  }

  @Test
  void a_day_later_it_cannot_be_made_good() {
    Order.Placed order = order(customer);
    shop.wall.pass(Duration.ofDays(1));

    assertThat(codes(told(order.number()))).containsExactly("told-too-late");
    assertThat(allowed(Channel.EMAIL)).isFalse();
  }

  @Test
  void a_card_without_address_and_number_has_nothing_to_be_told_of() {
    customer =
        shop.save(
            ConsentShop.card(
                "Festnetz", Map.of(ContactKind.PHONE, "0221 4711"), Minor.UNKNOWN, false, null));
    Order.Placed order = order(customer);

    assertThat(codes(told(order.number()))).containsExactly("contact-missing");
  }
}
