package thekla.privacy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import thekla.kernel.Actor;
import thekla.kernel.BusinessClock;
import thekla.kernel.UnitOfWork;

/** Erases again whom a restored backup brought back (R-RET-12). */
public final class ReplayErasures {

  private final UnitOfWork work;
  private final ErasureBook book;
  private final ErasureLog log;
  private final Eraser eraser;
  private final PersonMarks marks;
  private final BusinessClock clock;

  public ReplayErasures(
      UnitOfWork work,
      ErasureBook book,
      ErasureLog log,
      Eraser eraser,
      PersonMarks marks,
      BusinessClock clock) {
    this.work = work;
    this.book = book;
    this.log = log;
    this.eraser = eraser;
    this.marks = marks;
    this.clock = clock;
  }

  /**
   * Goes through all cards. What was ordered by whom was erased is of nobody again, open orders
   * too: they were done when the person left.
   */
  public ErasureCounts replay(Actor actor) {
    ErasureCounts total = new ErasureCounts();
    long last = 0;
    while (true) {
      long after = last;
      List<ErasureBook.Face> faces = work.call(() -> book.faces(after, ErasureBook.MOST));
      if (faces.isEmpty()) {
        eraser.deleteFiles();
        return total;
      }
      last = faces.getLast().customerId();
      Set<Long> back = back(faces);
      if (!back.isEmpty()) {
        total.add(work.callAgain(() -> erase(back, actor)));
      }
    }
  }

  /** How many cards are there that were erased; {@link #replay} erases them again. */
  public long countBack() {
    long last = 0;
    long back = 0;
    while (true) {
      long after = last;
      List<ErasureBook.Face> faces = work.call(() -> book.faces(after, ErasureBook.MOST));
      if (faces.isEmpty()) {
        return back;
      }
      last = faces.getLast().customerId();
      back += back(faces).size();
    }
  }

  private Set<Long> back(List<ErasureBook.Face> faces) {
    Map<String, Long> byMark = new HashMap<>();
    faces.forEach(face -> byMark.put(marks.card(face), face.customerId()));
    Set<Long> back = new HashSet<>();
    for (String mark : work.call(() -> log.remembered(PersonMarks.CARD, byMark.keySet()))) {
      Long customer = byMark.get(mark);
      if (customer != null) {
        back.add(customer);
      }
    }
    return back;
  }

  private ErasureCounts erase(Set<Long> customers, Actor actor) {
    ErasureCounts counts = new ErasureCounts();
    List<Eraser.Which> orders = new ArrayList<>();
    book.orderNumbers(customers).forEach((id, number) -> orders.add(new Eraser.Which(id, number)));
    counts.add(eraser.orders(orders));
    counts.add(eraser.cards(customers, actor));
    long run = log.begin(ErasureCause.REPLAY, actor, clock.now());
    log.count(run, counts);
    log.end(run, clock.now());
    return counts;
  }
}
