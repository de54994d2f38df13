package thekla.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.customer.Customer;
import thekla.notice.store.MessageMoves;

class MessageMovesTest {

  @TempDir Path folder;

  @Test
  void messages_of_the_card_that_goes_are_those_of_the_card_that_stays() {
    try (NoticeShop shop = new NoticeShop(folder)) {
      Customer kept = shop.anna();
      Customer dropped = shop.saved("Anne", "Mueller", List.of());
      shop.outbox.add(
          new Outbox.Ready(
              shop.mail(dropped, "Frage", "Dürfen wir?"), "a@example.org", "a@example.org"),
          NoticeShop.ANNA,
          shop.clock.now());

      new MessageMoves(shop.database::sql).merged(kept, dropped);

      assertThat(shop.outbox.of(kept.id(), null, 10)).hasSize(1);
      assertThat(shop.outbox.of(dropped.id(), null, 10)).isEmpty();
    }
  }
}
