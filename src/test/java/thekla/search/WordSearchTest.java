package thekla.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thekla.storage.Database;
import thekla.storage.EmptyShop;

/** What the search of customers does for the clerk, on any engine. */
class WordSearchTest {

  private CardIndex customers;

  @TempDir static Path folder;
  private static Database database;

  @BeforeAll
  static void aDatabase() {
    database = Database.open(EmptyShop.in(folder));
  }

  @AfterAll
  static void theDatabaseCloses() {
    database.close();
  }

  @BeforeEach
  void aShopWithSomeCustomers() {
    customers =
        new CardIndex(database)
            .with("Müller Anna Köln", "10482", "0171 5550173", "5550173", "anna.mueller@gmx.de")
            .with("Müllermann Anton Köln", "10483")
            .with("Mullis Karl-Heinz Bad Honnef", "20001")
            .with("d'Artagnan Charles Paris", "+33 6 12 34 56")
            .with("Schneider Zoë Hamburg", "040/123456")
            .with("Каренина Анна Москва", "30000")
            .withInactive("Müller Ignaz Köln");
  }

  @AfterEach
  void theShopCloses() {
    customers.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Müller Anna",
        "anna müller",
        "köln anna mueller",
        "mue an koe",
        "ann MUL",
        "M A K",
        "müller an",
        "10482",
        "1048 müller anna"
      })
  void annaIsFoundByWordsInAnyOrderAndSpelling(String typed) {
    assertThat(customers.find(typed)).startsWith("Müller Anna Köln");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+49 171 555-01",
        "0049171555",
        "0171 / 55501",
        "0171 555 01",
        "01715550173",
        "5550173",
        "555 01",
        "müller 0171 555"
      })
  void aPhoneNumberIsFoundHoweverItIsWritten(String typed) {
    assertThat(customers.find(typed)).containsExactly("Müller Anna Köln");
  }

  @ParameterizedTest
  @ValueSource(strings = {"anna.mueller@gmx.de", "Anna.Müller@", "anna.muel", "annamueller"})
  void anAddressIsFoundWhileItIsTyped(String typed) {
    assertThat(customers.find(typed)).containsExactly("Müller Anna Köln");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"dartagnan", "d'Art", "artag", "d artagnan", "charles d’artagnan", "+33 612"})
  void dArtagnanIsFoundWithAndWithoutHisApostrophe(String typed) {
    assertThat(customers.find(typed)).containsExactly("d'Artagnan Charles Paris");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nüller Anna",
        "Mülelr An",
        "Anna Müler",
        "Mülller Anna",
        "Anan Müller",
        "xMüller Anna",
        "Anna Nülle"
      })
  void aTypingErrorInOneWordStillFinds(String typed) {
    assertThat(customers.find(typed)).first().isEqualTo("Müller Anna Köln");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Scheider", "Shneid", "Achneider", "Schniede", "cShneider", "Hambrug", "Hamgurg"})
  void aTypingErrorInOneWordAloneStillFinds(String typed) {
    assertThat(customers.find(typed)).containsExactly("Schneider Zoë Hamburg");
  }

  @Test
  void aTypingErrorInAnotherScriptStillFinds() {
    assertThat(customers.find("Каремина")).containsExactly("Каренина Анна Москва");
  }

  @Test
  void aNameThatIsWholeComesBeforeALongerOne() {
    assertThat(customers.find("müller"))
        .containsExactly("Müller Anna Köln", "Müllermann Anton Köln");
    assertThat(customers.find("mull"))
        .containsExactly(
            "Müller Anna Köln", "Müllermann Anton Köln", "Mullis Karl-Heinz Bad Honnef");
  }

  @Test
  void anInactiveCustomerAppearsOnlyWhenAskedFor() {
    assertThat(customers.find("ignaz")).isEmpty();
    assertThat(customers.find("ignat")).isEmpty();
    assertThat(customers.findAlsoInactive("müller igna")).containsExactly("Müller Ignaz Köln");
  }

  @Test
  void aNewNameReplacesTheOldOne() {
    customers.rename("Schneider Zoë Hamburg", "Schuster Zoë Hamburg");

    assertThat(customers.find("schuster")).containsExactly("Schuster Zoë Hamburg");
    assertThat(customers.find("schneider")).isEmpty();
  }

  @Test
  void ofAnErasedCustomerNothingStays() {
    int before = customers.storedRows();
    customers.with("Quastenflosser Xaverine Unterammergau", "0999 1234", "q@example.org");

    customers.erase("Quastenflosser Xaverine Unterammergau");

    assertThat(customers.storedRows()).isEqualTo(before);
    assertThat(customers.find("quastenfloser")).isEmpty();
    assertThat(customers.find("müller")).isNotEmpty();
  }

  @Test
  void frequentNamesAreFoundTogetherAndOnlyTogether() {
    customers
        .withMany(1500, "Schmidt Peter Berlin")
        .withMany(1500, "Weber Hans Essen")
        .with("Schmidt Hans Bonn");

    assertThat(customers.find("schmidt hans")).containsExactly("Schmidt Hans Bonn");
    assertThat(customers.find("h schmi")).containsExactly("Schmidt Hans Bonn");
    assertThat(customers.find("hans peter")).isEmpty();
    assertThat(customers.find("schm schmidt")).hasSize(20);
    assertThat(customers.find("schmidt hasn")).first().isEqualTo("Schmidt Hans Bonn");
    assertThat(customers.find("berlin schmidt peter"))
        .hasSize(20)
        .containsOnly("Schmidt Peter Berlin");
    assertThat(customers.findFirst(3, "schmidt")).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Sven Sve", "Sve Sv", "Sv S", "Berg Sve Sv"})
  void twoBeginningsOfTheSameFrequentNameFindIt(String typed) {
    customers.withMany(200, "Sven Berg");
    assertThat(customers.find(typed)).contains("Sven Berg");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "😀", "%", "_", "müller %", "xyzzy", "'"})
  void whatIsNoNameDoesNoHarm(String typed) {
    assertThat(customers.find(typed)).doesNotContain("Schneider Zoë Hamburg");
  }
}
