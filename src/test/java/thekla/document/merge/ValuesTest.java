package thekla.document.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ValuesTest {

  @Test
  void rows_are_worked_out_once_and_only_for_a_document_that_asks() {
    AtomicInteger worked = new AtomicInteger();
    Values values =
        new Values()
            .put("shop", "Am Markt")
            .rows(
                "measures",
                () -> {
                  worked.incrementAndGet();
                  return List.of(new Values().put("text", "Türen"), new Values().put("text", "PC"));
                });
    assertThat(values.words("shop")).isEqualTo("Am Markt");
    assertThat(values.names()).contains("measures");
    assertThat(worked).hasValue(0);

    assertThat(values.section("measures", false))
        .extracting(row -> row.words("text"), row -> row.words("shop"))
        .containsExactly(tuple("Türen", "Am Markt"), tuple("PC", "Am Markt"));
    assertThat(values.section("measures", true)).isEmpty();
    assertThat(values.knows("measures")).isTrue();
    assertThat(worked).hasValue(1);
  }
}
