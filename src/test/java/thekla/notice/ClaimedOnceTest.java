package thekla.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.customer.Customer;
import thekla.storage.PostgresServer;

/** Two programs send what waits on one server. */
class ClaimedOnceTest {

  private static final int MESSAGES = 60;

  @TempDir Path folder;

  private static List<Long> claims(NoticeShop shop, List<Long> messages) {
    return messages.stream()
        .filter(
            id -> shop.outbox.claim(id, "claim " + shop.hashCode(), shop.clock.now()).isPresent())
        .toList();
  }

  @Test
  void each_message_is_taken_by_one_of_two_programs() throws Exception {
    Path second = folder.resolve("second");
    PostgresServer.one().write(second, PostgresServer.one().database(folder));
    try (NoticeShop one = new NoticeShop(folder);
        NoticeShop other = new NoticeShop(second);
        ExecutorService programs = Executors.newFixedThreadPool(2)) {
      one.mailsTo(25);
      Customer anna = one.anna();
      List<Long> messages = new ArrayList<>();
      for (int i = 0; i < MESSAGES; i++) {
        messages.add(one.queued(one.mail(anna, "Hallo", "Hallo")));
      }
      Future<List<Long>> here = programs.submit(() -> claims(one, messages));
      Future<List<Long>> there = programs.submit(() -> claims(other, messages));
      List<Long> taken = new ArrayList<>(here.get());
      taken.addAll(there.get());
      assertThat(taken).containsExactlyInAnyOrderElementsOf(messages);
    }
  }
}
