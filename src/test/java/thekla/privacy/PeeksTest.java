package thekla.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.app.Graph;
import thekla.journey.SampleShop;
import thekla.kernel.Actor;
import thekla.kernel.BusinessClock;
import thekla.storage.EmptyShop;
import thekla.text.Texts;

class PeeksTest {

  private static final Actor ANNA = new Actor("Anna", "Theke 1");

  @TempDir Path folder;
  private Instant now = Instant.parse("2026-11-22T10:00:00Z");

  private static long ended(Graph graph) {
    return graph.unitOfWork.call(graph.privacy.logs::batch).of(LogClass.AUDIT.written());
  }

  @Test
  void who_looked_when_and_at_what_is_kept_for_twelve_months() {
    InstantSource source = () -> now;
    Texts texts = new Texts(Locale.GERMANY);
    try (Graph graph =
        Graph.open(
            new SampleShop.AnnaAtTheCounter(EmptyShop.in(folder)),
            new BusinessClock(source.withZone(ZoneOffset.UTC)),
            () -> texts)) {
      Peeks peeks = graph.privacy.peeks;
      peeks.note(List.of("customer.last_name", "customer.number"), ANNA);
      now = now.plus(Duration.ofDays(200));
      peeks.note(List.of("order_line.title"), new Actor("Bert", "Theke 2"));
      assertThat(peeks.newest(2))
          .containsExactly(
              new Peeks.Peek(now, new Actor("Bert", "Theke 2"), "order_line.title"),
              new Peeks.Peek(now.minus(Duration.ofDays(200)), ANNA, "customer.number"));
      assertThat(ended(graph)).isZero();
      now = now.plus(Duration.ofDays(166));
      assertThat(ended(graph)).isEqualTo(2);
      assertThat(peeks.newest(10)).hasSize(1);
    }
  }
}
