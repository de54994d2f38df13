package thekla.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thekla.ui.Command;

/** On one page, with one of its tabs in front, a key does one thing. */
class KeysTest {

  private static final String CARD =
      "customer.ui.CardPage customer.ui.ContactsForm ui.Tabs consent.ui.ConsentTab"
          + " consent.ui.StampForm";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "order.ui.DeskCommands",
        CARD + " consent.ui.ConsentLines",
        CARD + " consent.ui.HistoryTab",
        CARD + " order.ui.CustomerOrdersTab",
        CARD + " notice.ui.MessagesTab",
        "consent.ui.AskPage",
        "consent.ui.TextsPage",
        "notice.ui.ComposePage",
        "notice.ui.TemplatesPage",
        "notice.ui.SendersPage",
        "notice.ui.NoticesPage",
        "notice.ui.SerialPage",
        "order.ui.OrdersPage",
        "paperwork.ui.SignedFormPage",
        "goodsreceipt.ui.ReceiptPage",
        "goodsreceipt.ui.ReportPage",
        "goodsreceipt.ui.NotePage",
        "goodsreceipt.ui.ShelfPage",
        "app.screens.SettingsPage"
      })
  void a_key_does_one_thing(String classes) throws ReflectiveOperationException {
    Map<String, List<String>> byKey = new LinkedHashMap<>();
    for (String name : (classes + " ui.PrivacyKeys").split(" ", -1)) {
      for (Command command : commands(Class.forName("thekla." + name))) {
        byKey.computeIfAbsent(command.key().toString(), key -> new ArrayList<>()).add(command.id());
      }
    }
    assertThat(byKey).isNotEmpty().allSatisfy((key, ids) -> assertThat(ids).hasSize(1));
  }

  private static List<Command> commands(Class<?> page) throws IllegalAccessException {
    List<Command> found = new ArrayList<>();
    for (Field field : page.getDeclaredFields()) {
      if (Modifier.isStatic(field.getModifiers())) {
        field.setAccessible(true);
        Stream.of(field.get(null))
            .flatMap(value -> value instanceof List<?> list ? list.stream() : Stream.of(value))
            .filter(Command.class::isInstance)
            .map(Command.class::cast)
            .forEach(found::add);
      }
    }
    return found;
  }
}
