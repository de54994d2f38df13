package thekla.notice.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import thekla.notice.SendMessages;
import thekla.ui.Background;

/** Sending tells where it is, and stops when somebody says so. */
class SendingDueTest {

  private final List<Boolean> running = new ArrayList<>();
  private final List<Integer> numbers = new ArrayList<>();
  private final SendingDue sending =
      new SendingDue(
          new Background(
              Runnable::run,
              Runnable::run,
              failure -> {
                throw new AssertionError(failure);
              }),
          running::add);

  @Test
  void it_stops_after_the_message_it_is_at() {
    List<Integer> sent = new ArrayList<>();
    assertThat(sending.stop()).isFalse();
    sending.start(
        goOn -> {
          for (int message = 1; message <= 5 && goOn.getAsBoolean(); message++) {
            sent.add(message);
            if (message == 2) {
              assertThat(sending.stop()).isTrue();
            }
          }
          return new SendMessages.Report(sent.size(), 0, 0, 0, 0);
        },
        numbers::add,
        report -> assertThat(report.sent()).isEqualTo(2));
    assertThat(sent).containsExactly(1, 2);
    assertThat(numbers).containsExactly(1, 2, 3);
    assertThat(running).containsExactly(true, false);
    assertThat(sending.stop()).isFalse();
  }
}
