package thekla.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MergeCommandsTest extends SampleShopCommands {

  @Test
  void the_kept_card_keeps_its_values_and_gets_what_it_lacks() {
    run(
        "consent",
        "record",
        "10057",
        "--kind",
        "notification",
        "--decision",
        "refused",
        "--way",
        "oral");
    Done merged = run("customer", "merge", "10482", "10057", "--json");

    assertThat(merged.code()).isZero();
    assertThat(merged.json().at("/number").asString()).isEqualTo("10482");
    assertThat(merged.json().at("/firstName").asString()).isEqualTo("Anna");
    assertThat(merged.json().at("/contactPoints").findValuesAsString("value"))
        .contains("0171 3920 082", "anna@mueller.example", "0171 3920 057");
    assertThat(run("customer", "show", "10057").code()).isEqualTo(1);
    assertThat(run("consent", "show", "10482", "--json").json().at("/notification").asString())
        .isEqualTo("REFUSED");
  }

  @Test
  void what_cannot_be_merged_is_refused_with_its_code() {
    assertThat(run("customer", "merge", "10482", "999999").err()).startsWith("customer-unknown");
    Done itself = run("customer", "merge", "10482", "10482", "--json");
    assertThat(itself.code()).isEqualTo(1);
    assertThat(itself.json().at("/refused/0/code").asString()).isEqualTo("merge-with-itself");
    assertThat(run("customer", "merge", "10482").code()).isEqualTo(2);
  }

  @Test
  void nobody_agreed_before_the_shop_was_there() {
    Done early =
        run(
            "consent",
            "record",
            "10057",
            "--kind",
            "storage",
            "--decision",
            "given",
            "--way",
            "oral",
            "--obtained",
            "1990-01-01",
            "--json");
    assertThat(early.code()).isEqualTo(1);
    assertThat(early.json().at("/refused/0/code").asString()).isEqualTo("obtained-before-shop");
    assertThat(
            run(
                    "consent",
                    "record",
                    "10057",
                    "--kind",
                    "storage",
                    "--decision",
                    "given",
                    "--way",
                    "oral",
                    "--obtained",
                    "1998-09-01")
                .code())
        .isZero();
  }

  @Test
  void an_article_is_added_by_hand_once() {
    Done added =
        run(
            "article",
            "save",
            "4006381333931",
            "--title",
            "Textmarker",
            "--price",
            "1.29",
            "--json");
    assertThat(added.code()).isZero();
    assertThat(added.json().at("/price/amount").asString()).isEqualTo("1.29");
    assertThat(run("article", "find", "textmarker").out()).contains("Textmarker");
    Done again = run("article", "save", "4006381333931", "--title", "Textmarker", "--json");
    assertThat(again.json().at("/refused/0/code").asString()).isEqualTo("article-known");
    assertThat(run("article", "save", "4006381333931", "--title", "X", "--price", "1.299").code())
        .isEqualTo(2);
  }
}
