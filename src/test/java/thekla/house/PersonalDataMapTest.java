package thekla.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.Field;
import org.jooq.Table;
import org.junit.jupiter.api.Test;
import thekla.schema.DefaultSchema;

/** Every column of the schema is classed: whose data it is, why it is kept, how it goes. */
class PersonalDataMapTest {

  private static final String HEADER =
      "table,column,personal,category,purpose,legal_basis,retention,erasure,mask,note\n";

  private static Set<String> columns() {
    Set<String> columns = new TreeSet<>();
    for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
      for (Field<?> field : table.fields()) {
        columns.add((table.getName() + "," + field.getName()).toLowerCase(Locale.ROOT));
      }
    }
    return columns;
  }

  @Test
  void every_column_is_classed() {
    assertThat(
            PersonalDataMap.read(Sources.text(Path.of("db/personal-data.csv"))).problems(columns()))
        .as("db/personal-data.csv")
        .isEmpty();
  }

  @Test
  void a_new_column_is_noticed() {
    Set<String> columns = new HashSet<>(columns());
    columns.add("customer,birthday");

    assertThat(
            PersonalDataMap.read(Sources.text(Path.of("db/personal-data.csv"))).problems(columns))
        .singleElement()
        .asString()
        .contains("add, if it is nobody's data: customer,birthday,no,,,,,,,")
        .contains("customer,birthday,yes,<category>");
  }

  @Test
  void a_wrong_line_is_noticed() {
    assertThat(problems("a,b,yes,identity,ORDER,Art. 6(1)(b),order-link,clear,none,")).isEmpty();
    assertThat(problems("a,b,no,,,,,,,why")).isEmpty();
    assertThat(problems("a,b,no,,,,,clear,,")).containsExactly("leave empty erasure: a,b");
    assertThat(problems("a,b,yes,identity,ORDER,Art. 6(1)(b),order-link,clear,,"))
        .containsExactly("fill in mask: a,b");
    assertThat(problems("a,b,yes,identity,FUN,Art. 6(1)(b),order-link,clear,none,"))
        .singleElement()
        .asString()
        .startsWith("FUN is no purpose");
    assertThat(problems("a,b,no,,,,,,,", "a,b,no,,,,,,,"))
        .containsExactly("take one out, there are two: a,b");
    assertThat(problems("a,b,no,,,,,,,", "a,c,no,,,,,,,"))
        .containsExactly("take out, there is no such column: a,c");
    assertThat(
            PersonalDataMap.read(
                    HEADER
                        + "a,b,yes,identity,ORDER,Art. 6(1)(b),order-link,clear,none,\n"
                        + "a,c,yes,identity,ORDER,Art. 6(1)(f),order-link,clear,none,\n")
                .problems(Set.of("a,b", "a,c")))
        .containsExactly("another legal basis for the same purpose (R-GEN-2): a,c");
  }

  private static List<String> problems(String... lines) {
    return PersonalDataMap.read(HEADER + String.join("\n", Arrays.asList(lines)) + "\n")
        .problems(Set.of("a,b"));
  }
}
