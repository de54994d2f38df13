package thekla.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.consent.ConsentShop;
import thekla.customer.RowOutcome;
import thekla.shop.Profile;
import thekla.shop.SaveProfile;
import thekla.shop.Shop;

/** The sample shop is loaded whole or not at all. */
class SampleTest {

  @TempDir Path folder;

  @Test
  void one_that_is_stopped_leaves_nothing_and_is_loaded_whole_afterwards() {
    try (ConsentShop shop = new ConsentShop(folder)) {
      Graph graph = shop.graph;
      Shop before = graph.shop.load();
      for (int at = 1; at <= Sample.STEPS; at++) {
        int last = at;
        assertThat(graph.sample.load(step -> step < last)).as("stopped at %d", at).isEmpty();
        assertThat(graph.shop.load()).isEqualTo(before);
        assertThat(graph.register.profiles.load()).isEqualTo(Profile.EMPTY);
        assertThat(graph.articles.isEmpty()).isTrue();
        assertThat(graph.customers.isEmpty()).isTrue();
        assertThat(graph.ledger.verify().rows()).isZero();
      }
      Sample.Report whole = graph.sample.load(step -> true).orElseThrow();
      assertThat(whole.articles().added()).isPositive();
      assertThat(whole.customers().count(RowOutcome.ADDED)).isPositive();
      assertThat(whole.consents().recorded()).isPositive();
      assertThat(graph.ledger.verify().rows()).isEqualTo(whole.consents().recorded());
      assertThat(graph.shop.load()).isNotEqualTo(before);
      Profile profile = graph.register.profiles.load();
      assertThat(graph.register.saveProfile.save(profile))
          .isInstanceOf(SaveProfile.Result.Saved.class);
      graph.sample.load();
      assertThat(graph.register.profiles.load().version()).isEqualTo(profile.version() + 1);
    }
  }
}
