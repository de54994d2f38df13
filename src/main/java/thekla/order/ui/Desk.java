package thekla.order.ui;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import thekla.customer.CustomerHit;
import thekla.customer.MessageKind;
import thekla.kernel.Actor;
import thekla.kernel.BusinessClock;
import thekla.kernel.Refusal;
import thekla.order.OrderLine;
import thekla.order.Retention;
import thekla.order.ui.DeskState.Status;
import thekla.order.ui.DeskState.Tone;
import thekla.text.Texts;
import thekla.ui.Background;
import thekla.ui.Masking;

/** What the parts of the desk share. For the event thread. */
final class Desk {

  static final int HITS = 20;

  /** Waits until the database is open: only inside background jobs. */
  final Supplier<DeskWork> work;

  final BusinessClock clock;
  final Supplier<Actor> actor;
  final Background background;
  final Masking masking;
  final Supplier<Texts> texts;
  final Form form = new Form();
  final Map<String, Refusal> problems = new LinkedHashMap<>();
  final Map<Integer, String> notes = new HashMap<>();
  List<CustomerHit> customerHits = List.of();
  List<OrderLine> titleHits = List.of();
  List<MessageKind> kinds = List.of();
  Retention retention = Retention.DEFAULT;

  /** Where the clerk was last. */
  DeskPresenter.Field focused = DeskPresenter.Field.CUSTOMER;

  /** Goes up whenever the order gets another customer or the desk is emptied. */
  int turn;

  Status status = Status.NONE;
  DeskPresenter.View view = new NobodyLooks();
  private final Supplier<DeskState> state;

  Desk(
      Supplier<DeskWork> work,
      BusinessClock clock,
      Supplier<Actor> actor,
      Background background,
      Masking masking,
      Supplier<Texts> texts,
      Supplier<DeskState> state) {
    this.work = work;
    this.clock = clock;
    this.actor = actor;
    this.background = background;
    this.masking = masking;
    this.texts = texts;
    this.state = state;
  }

  void changed() {
    view.show(state.get());
  }

  void say(Tone tone, String key, Object... values) {
    status = new Status(tone, texts.get().get(key, values));
    changed();
  }

  void problem(Refusal refusal) {
    problems.put(refusal.field(), refusal);
    status = new Status(Tone.PROBLEM, texts.get().refusal(refusal));
    changed();
  }

  Locale locale() {
    return texts.get().locale();
  }

  void clear() {
    form.clear();
    customerHits = List.of();
    titleHits = List.of();
    turn++;
    notes.clear();
    problems.clear();
  }

  private static final class NobodyLooks implements DeskPresenter.View {
    @Override
    public void show(DeskState shown) {
      // before the screen is attached
    }

    @Override
    public void works(String who) {
      // before the screen is attached
    }

    @Override
    public void focus(DeskPresenter.Field field) {
      // before the screen is attached
    }
  }
}
