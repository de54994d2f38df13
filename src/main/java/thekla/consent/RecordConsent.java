package thekla.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import thekla.customer.Channel;
import thekla.customer.Customer;
import thekla.customer.Customers;
import thekla.kernel.Actor;
import thekla.kernel.BusinessClock;
import thekla.kernel.Refusal;
import thekla.kernel.UnitOfWork;

/** Writes what a customer decided into the ledger, with how, when and by whom. */
public final class RecordConsent {

  public static final int LONGEST_REMARK = 1000;
  public static final int LONGEST_PLACE = 200;
  public static final int LONGEST_STAMP = 500;

  /** Where nobody said since when the shop exists. */
  static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

  private final UnitOfWork work;
  private final Ledger ledger;
  private final Customers customers;
  private final ConsentTexts texts;
  private final Objections objections;
  private final Consents consents;
  private final List<ConsentListener> listeners;
  private final Supplier<Optional<LocalDate>> shopSince;
  private final BusinessClock clock;

  public RecordConsent(
      UnitOfWork work,
      Ledger ledger,
      Customers customers,
      ConsentTexts texts,
      Objections objections,
      List<ConsentListener> listeners,
      Supplier<Optional<LocalDate>> shopSince,
      BusinessClock clock) {
    this.work = work;
    this.ledger = ledger;
    this.customers = customers;
    this.texts = texts;
    this.objections = objections;
    this.consents = new Consents(ledger, texts, work);
    this.listeners = List.copyOf(listeners);
    this.shopSince = shopSince;
    this.clock = clock;
  }

  /**
   * One tick.
   *
   * @param textHash of the very issue of the wording that was signed; null for the entry's version
   */
  public record Change(ConsentScope scope, Decision decision, @Nullable String textHash) {
    public Change(ConsentScope scope, Decision decision) {
      this(scope, decision, null);
    }
  }

  /**
   * What the clerk entered.
   *
   * @param way null where none was chosen, which is refused
   * @param obtainedOn the day the customer declared it; null for this moment
   * @param language of the text that was shown or read
   * @param textVersion 0 for the current one
   * @param evidencePlace where the signed paper lies
   * @param evidenceHash SHA-256 of the scan
   * @param seenSeq the newest row the clerk has seen, -1 where nothing was looked at
   * @param stamp what stands beside the stamp from now on; null leaves it
   */
  public record Entry(
      long customerId,
      List<Change> changes,
      @Nullable Way way,
      @Nullable String remark,
      @Nullable LocalDate obtainedOn,
      String language,
      int textVersion,
      boolean rightTold,
      IndicatedBy indicatedBy,
      @Nullable String evidencePlace,
      @Nullable String evidenceHash,
      long seenSeq,
      @Nullable Stamp stamp) {

    public Entry {
      changes = List.copyOf(changes);
    }

    /** Said just now, the current text. */
    public static Entry of(long customerId, Way way, String language, Change... changes) {
      return new Entry(
          customerId,
          List.of(changes),
          way,
          null,
          null,
          language,
          0,
          false,
          IndicatedBy.SUBJECT,
          null,
          null,
          -1,
          null);
    }
  }

  /** What came of it. */
  public sealed interface Result {
    /** It is on the disk. */
    record Recorded(CustomerConsents consents, List<ConsentEvent> events) implements Result {}

    /**
     * Another workplace was faster; nothing was written.
     *
     * @param theirs what it wrote
     */
    record ChangedMeanwhile(CustomerConsents consents, List<ConsentEvent> theirs)
        implements Result {}

    /** Nothing was written; each reason names its field. */
    record Refused(List<Refusal> reasons) implements Result {}
  }

  public Result record(Entry entry, Actor actor) {
    List<Refusal> reasons = check(entry);
    if (!reasons.isEmpty()) {
      return new Result.Refused(reasons);
    }
    return work.callAgain(() -> write(entry, actor));
  }

  /** The text beside the stamp, corrected by hand; the ledger stays as it is. */
  public List<Refusal> correctStamp(long customerId, Stamp stamp) {
    List<Refusal> reasons = checkStamp(stamp);
    if (reasons.isEmpty()) {
      work.run(() -> ledger.stamp(customerId, stamp));
    }
    return reasons;
  }

  private List<Refusal> check(Entry entry) {
    List<Refusal> reasons = new ArrayList<>();
    if (entry.changes().isEmpty()) {
      reasons.add(Refusal.of("nothing-ticked", "scopes"));
    }
    if (entry.way() == null) {
      reasons.add(Refusal.of("way-missing", "way"));
    }
    LocalDate obtained = entry.obtainedOn();
    if (obtained != null) {
      LocalDate since = shopSince.get().orElse(EARLIEST);
      if (obtained.isAfter(clock.today())) {
        reasons.add(Refusal.of("obtained-in-future", "obtained"));
      } else if (obtained.isBefore(since)) {
        reasons.add(Refusal.of("obtained-before-shop", "obtained", since));
      }
    }
    tooLong(entry.remark(), "remark", LONGEST_REMARK, reasons);
    tooLong(entry.evidencePlace(), "evidencePlace", LONGEST_PLACE, reasons);
    Stamp stamp = entry.stamp();
    if (stamp != null) {
      reasons.addAll(checkStamp(stamp));
    }
    return reasons;
  }

  private List<Refusal> checkStamp(Stamp stamp) {
    List<Refusal> reasons = new ArrayList<>();
    tooLong(stamp.wording(), "stamp", LONGEST_STAMP, reasons);
    if (stamp.on().isAfter(clock.today())) {
      reasons.add(Refusal.of("obtained-in-future", "stampedOn"));
    }
    return reasons;
  }

  private static void tooLong(
      @Nullable String text, String field, int longest, List<Refusal> reasons) {
    if (text != null && text.length() > longest) {
      reasons.add(Refusal.of("too-long", field, longest));
    }
  }

  private Result write(Entry entry, Actor actor) {
    ledger.hold(List.of(entry.customerId()));
    Customer customer = customers.byId(entry.customerId()).orElse(null);
    if (customer == null) {
      return new Result.Refused(List.of(Refusal.of("customer-gone", "customer")));
    }
    CustomerConsents before = consents.of(customer.id());
    if (entry.seenSeq() >= 0 && before.lastSeq() > entry.seenSeq()) {
      return new Result.ChangedMeanwhile(
          before,
          consents.history(customer.id()).stream()
              .filter(event -> event.seq() > entry.seenSeq())
              .toList());
    }
    Instant now = clock.now().truncatedTo(ChronoUnit.MILLIS);
    List<Refusal> reasons = new ArrayList<>();
    List<ConsentEvent> events = new ArrayList<>();
    for (Change change : entry.changes()) {
      How how = how(entry, change, now, reasons);
      if (how != null) {
        refusal(change, how, customer, before).ifPresent(reasons::add);
        events.add(
            new ConsentEvent(
                0, change.scope(), change.decision(), how, now, actor, mark(customer, change)));
      }
    }
    if (!reasons.isEmpty()) {
      return new Result.Refused(List.copyOf(reasons));
    }
    List<ConsentEvent> appended = ledger.append(customer.id(), events);
    appended.forEach(objections::heed);
    Stamp stamp = entry.stamp();
    if (stamp != null) {
      ledger.stamp(customer.id(), stamp);
    }
    listeners.forEach(listener -> listener.consentChanged(customer));
    return new Result.Recorded(consents.of(customer.id()), appended);
  }

  private @Nullable How how(Entry entry, Change change, Instant now, List<Refusal> reasons) {
    Way way = Objects.requireNonNull(entry.way());
    TextRef text = null;
    if (way != Way.IMPORT && change.decision() == Decision.GIVEN) {
      Optional<ConsentText> shown = text(entry, change);
      if (shown.isEmpty()) {
        reasons.add(
            Refusal.of("consent-text-unknown", "text", entry.textVersion(), entry.language()));
        return null;
      }
      text = shown.get().ref(way.spoken() ? TextForm.SCRIPT : TextForm.WORDING);
    }
    return new How(
        way,
        blankToNull(entry.remark()),
        How.obtained(entry.obtainedOn(), now, clock.zone()),
        entry.language(),
        text,
        entry.rightTold(),
        entry.indicatedBy(),
        blankToNull(entry.evidencePlace()),
        blankToNull(entry.evidenceHash()));
  }

  private Optional<ConsentText> text(Entry entry, Change change) {
    ConsentPurpose purpose = change.scope().purpose();
    String hash = change.textHash();
    if (hash != null) {
      return texts.issues(purpose, entry.language()).stream()
          .filter(text -> text.ref(TextForm.WORDING).hash().equals(hash))
          .findFirst();
    }
    return entry.textVersion() == 0
        ? texts.current(purpose, entry.language())
        : texts.version(purpose, entry.language(), entry.textVersion());
  }

  private Optional<Refusal> refusal(
      Change change, How how, Customer customer, CustomerConsents before) {
    if (change.decision() != Decision.GIVEN) {
      return Optional.empty();
    }
    Standing standing = before.standing(change.scope());
    ConsentEvent decided = standing.event();
    boolean stopped =
        standing.state() == ConsentState.WITHDRAWN || standing.state() == ConsentState.REFUSED;
    if (stopped && how.way() == Way.IMPORT) {
      return Optional.of(Refusal.of("withdrawal-stands", change.scope().name()));
    }
    if (decided != null
        && !standing.given()
        && how.obtainedAt().isBefore(decided.how().obtainedAt())) {
      return Optional.of(Refusal.of("older-than-decision", "obtained", change.scope().name()));
    }
    // R-CON-22: after an objection only a signature or a confirmed address opens the channel again
    boolean signed = EvidenceLevel.of(how).reaches(EvidenceLevel.E3);
    if (!signed && objects(customer, change.scope())) {
      return Optional.of(Refusal.of("objection-stands", change.scope().name()));
    }
    return Optional.empty();
  }

  private boolean objects(Customer customer, ConsentScope scope) {
    Optional<Channel> channel = scope.channel();
    return channel.isPresent()
        && objections
            .mark(customer, channel.get())
            .filter(mark -> objections.contains(mark, channel.get()))
            .isPresent();
  }

  private @Nullable String mark(Customer customer, Change change) {
    return change
        .scope()
        .channel()
        .flatMap(channel -> objections.mark(customer, channel))
        .orElse(null);
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
