package thekla.notice.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.app.Post;
import thekla.customer.Customer;
import thekla.notice.MailSettings;
import thekla.notice.Messages.State;
import thekla.notice.Notices.Group;
import thekla.notice.Notices.Row;
import thekla.notice.SmsSettings;
import thekla.notice.ToldShop;
import thekla.text.Texts;

/** What the page of the notices shows and does, without Swing. */
class NoticesPresenterTest {

  @TempDir Path folder;
  private final List<Path> opened = new ArrayList<>();
  private final Shown view = new Shown();
  private ToldShop shop;
  private Post post;
  private NoticesPresenter presenter;

  /** What a clerk would see. */
  private static final class Shown implements NoticesPresenter.View {
    private Group group = Group.FAILED;
    private List<Row> rows = List.of();
    private Map<Group, Long> counts = Map.of();
    private String number = "";
    private String retry = "";
    private String said = "";
    private final List<Boolean> running = new ArrayList<>();

    @Override
    public void show(Group now, List<Row> listed, Map<Group, Long> all) {
      group = now;
      rows = listed;
      counts = all;
    }

    @Override
    public void calling(String calledNumber, String text, String day) {
      number = calledNumber;
      retry = day;
    }

    @Override
    public void called() {
      number = "";
    }

    @Override
    public void running(boolean now) {
      running.add(now);
    }

    @Override
    public void say(String text, String color) {
      said = text;
    }

    Row first() {
      return rows.getFirst();
    }
  }

  @BeforeEach
  void open() {
    shop = new ToldShop(folder);
    post = shop.all.graph.post;
    presenter = NoticePages.notices(shop, opened, new Texts(Locale.GERMANY));
    presenter.attach(view);
  }

  @AfterEach
  void close() {
    shop.close();
  }

  private Customer told(String kind) {
    Customer customer = shop.agreed("de");
    shop.parcel().with(shop.ordered(customer, kind, "Emma"), "17").closed();
    return customer;
  }

  @Test
  void each_list_holds_what_is_to_be_done_there() {
    Customer mailed = told("M");
    told("T");
    told("B");
    presenter.show(Group.WAITING);
    assertThat(view.counts)
        .isEqualTo(Map.of(Group.WAITING, 1L, Group.CALLS, 1L, Group.LETTERS, 1L, Group.FAILED, 0L));
    assertThat(view.first().name()).isEqualTo(mailed.name());
    assertThat(view.said).isEqualTo("Eine Benachrichtigung");
    presenter.other();
    assertThat(view.group).isEqualTo(Group.CALLS);
    presenter.other();
    presenter.other();
    presenter.other();
    assertThat(view.group).isEqualTo(Group.WAITING);
  }

  @Test
  void what_cannot_be_sent_is_listed_with_its_reason_and_tried_again() {
    post.settings.save(MailSettings.NONE, SmsSettings.NONE);
    Customer customer = told("M");
    presenter.send();
    assertThat(view.said).isEqualTo("0 gesendet, 0 verschoben, 1 nicht gesendet");
    assertThat(view.running).containsExactly(true, false);
    assertThat(presenter.stop()).isFalse();
    presenter.show(Group.FAILED);
    assertThat(view.first().message().state()).isEqualTo(State.FAILED);
    presenter.again(view.first());
    assertThat(shop.only(customer).state()).isEqualTo(State.QUEUED);
    assertThat(view.rows).isEmpty();
  }

  @Test
  void nobody_is_given_up_by_one_slip_of_a_finger() {
    Customer customer = told("M");
    presenter.show(Group.WAITING);
    presenter.giveUp(view.first());
    assertThat(shop.only(customer).state()).isEqualTo(State.QUEUED);
    presenter.giveUp(view.first());
    assertThat(shop.only(customer).state()).isEqualTo(State.CANCELLED);
    assertThat(view.rows).isEmpty();
  }

  @Test
  void a_call_is_opened_missed_and_made_another_day() {
    Customer customer = told("T");
    presenter.show(Group.CALLS);
    presenter.call(view.first());
    assertThat(view.number).startsWith("0171 55");
    assertThat(view.retry).isEqualTo("22.11.2026");
    presenter.show(Group.FAILED);
    assertThat(view.group).isEqualTo(Group.CALLS);

    presenter.notReached("übermorgen");
    assertThat(view.said).isEqualTo("Das ist kein Tag. Zum Beispiel: 22.11.2026");
    presenter.notReached("20.11.2026");
    assertThat(view.said).startsWith("Dieser Tag ist vorbei");
    presenter.notReached("24.11.26");
    assertThat(view.said).isEqualTo("Vermerkt; der Anruf steht am 24.11.2026 wieder an.");
    assertThat(view.number).isEmpty();
    assertThat(shop.only(customer).attempts()).isEqualTo(1);

    shop.all.wall.pass(Duration.ofDays(3));
    presenter.call(view.first());
    presenter.reached();
    assertThat(shop.only(customer).state()).isEqualTo(State.SENT);
    assertThat(view.rows).isEmpty();
  }

  @Test
  void leaving_an_open_call_leaves_it_to_the_others() {
    Customer customer = told("T");
    presenter.show(Group.CALLS);
    presenter.call(view.first());
    assertThat(presenter.leaveCall()).isTrue();
    assertThat(presenter.leaveCall()).isFalse();
    assertThat(shop.only(customer).state()).isEqualTo(State.QUEUED);
    assertThat(shop.only(customer).attempts()).isZero();
  }

  @Test
  void whoever_withdrew_meanwhile_is_not_called() {
    Customer customer = told("T");
    presenter.show(Group.CALLS);
    Row row = view.first();
    shop.withdraws(customer);
    presenter.call(row);
    assertThat(view.number).isEmpty();
    assertThat(view.rows).isEmpty();
    assertThat(shop.only(customer).state()).isEqualTo(State.CANCELLED);
  }

  @Test
  void letters_are_written_and_opened() {
    told("B");
    told("B");
    presenter.show(Group.LETTERS);
    presenter.print();
    assertThat(opened).hasSize(2).allSatisfy(file -> assertThat(file).isRegularFile());
    assertThat(view.said).startsWith("2 Briefe geschrieben");
    assertThat(view.rows).isEmpty();
  }
}
