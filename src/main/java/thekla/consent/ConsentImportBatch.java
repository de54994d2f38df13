package thekla.consent;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import thekla.consent.ConsentRow.Said;
import thekla.customer.Channel;
import thekla.customer.Customer;
import thekla.customer.Customers;
import thekla.customer.RowOutcome;
import thekla.kernel.Actor;
import thekla.kernel.BusinessClock;
import thekla.kernel.Refusal;

/** Decides what some hundred rows of a list change; writes nothing. */
final class ConsentImportBatch {

  /** What became of a row; customerId 0 where nobody was found. */
  record Decided(int row, RowOutcome outcome, long customerId, List<Refusal> findings) {}

  private final Ledger ledger;
  private final Objections objections;
  private final BusinessClock clock;
  private final Actor actor;
  private final Instant now;
  private final Map<Long, List<ConsentEvent>> histories = new HashMap<>();
  private final Map<String, Set<Channel>> objected = new HashMap<>();
  private final Map<String, List<Customer>> known = new HashMap<>();
  private final Set<Customer> found = new LinkedHashSet<>();
  private final List<Ledger.CustomerEvent> events = new ArrayList<>();
  private final List<Decided> decided = new ArrayList<>();

  ConsentImportBatch(
      Ledger ledger, Objections objections, BusinessClock clock, Actor actor, Instant now) {
    this.ledger = ledger;
    this.objections = objections;
    this.clock = clock;
    this.actor = actor;
    this.now = now;
  }

  List<Ledger.CustomerEvent> events() {
    return events;
  }

  /** All who may be meant. */
  List<Long> customerIds() {
    return known.values().stream().flatMap(List::stream).map(Customer::id).toList();
  }

  /** Whose consents these are. */
  List<Customer> changed() {
    Set<Long> ids = events.stream().map(Ledger.CustomerEvent::customerId).collect(toSet());
    return found.stream().filter(customer -> ids.contains(customer.id())).toList();
  }

  /** Null where a row named nobody. */
  @Nullable Customer customer(long id) {
    return found.stream().filter(one -> one.id() == id).findFirst().orElse(null);
  }

  List<Decided> decided() {
    return decided;
  }

  /** Whom the rows are about. */
  void find(List<ConsentRow> rows, Customers customers) {
    Set<String> numbers = new HashSet<>();
    Set<String> contacts = new HashSet<>();
    for (ConsentRow row : rows) {
      (row.whoBy() == ConsentColumn.NUMBER ? numbers : contacts).add(row.who());
    }
    for (Customer customer : customers.withNumbers(numbers)) {
      known.computeIfAbsent("number " + customer.number(), key -> new ArrayList<>()).add(customer);
      found.add(customer);
    }
    for (Customer customer : customers.withContacts(contacts)) {
      customer.contactPoints().stream()
          .map(point -> "contact " + point.canonical())
          .distinct()
          .forEach(key -> known.computeIfAbsent(key, k -> new ArrayList<>()).add(customer));
      found.add(customer);
    }
  }

  /**
   * @param before what a dry run has decided so far, and nobody has written
   */
  void decide(List<ConsentRow> rows, List<Ledger.CustomerEvent> before) {
    learn();
    for (Ledger.CustomerEvent event : before) {
      remember(event);
    }
    rows.forEach(this::decide);
  }

  private void learn() {
    ledger
        .histories(found.stream().map(Customer::id).toList())
        .forEach((id, history) -> histories.put(id, new ArrayList<>(history)));
    Set<String> marks =
        found.stream()
            .flatMap(
                customer ->
                    EnumSet.allOf(Channel.class).stream()
                        .flatMap(channel -> objections.mark(customer, channel).stream()))
            .collect(Collectors.toSet());
    objections.of(marks).forEach((mark, channels) -> objected.put(mark, EnumSet.copyOf(channels)));
  }

  private void decide(ConsentRow row) {
    if (!row.refusals().isEmpty()) {
      decided.add(new Decided(row.number(), RowOutcome.REFUSED, 0, row.refusals()));
      return;
    }
    String kind = row.whoBy() == ConsentColumn.NUMBER ? "number " : "contact ";
    List<Customer> named = known.getOrDefault(kind + row.who(), List.of());
    if (named.size() != 1) {
      String code = named.isEmpty() ? "customer-unknown" : "customer-ambiguous";
      decided.add(
          new Decided(
              row.number(),
              RowOutcome.REFUSED,
              0,
              List.of(Refusal.of(code, row.whoBy().key(), named.size()))));
      return;
    }
    decide(row, named.getFirst());
  }

  private void decide(ConsentRow row, Customer customer) {
    Set<Refusal> findings = new LinkedHashSet<>();
    int written = 0;
    for (Said said : row.said()) {
      List<ConsentEvent> history = histories.getOrDefault(customer.id(), List.of());
      Standing standing =
          CustomerConsents.of(customer.id(), history, Optional.empty(), event -> false)
              .standing(said.scope());
      Instant obtained = How.obtained(said.on(), now, clock.zone());
      String code = against(said, obtained, standing, history, customer);
      if (code != null) {
        findings.add(Refusal.of(code, said.column().key()));
      } else if (changes(said, standing)) {
        Ledger.CustomerEvent event =
            new Ledger.CustomerEvent(customer.id(), event(said, obtained, row, customer));
        events.add(event);
        remember(event);
        written++;
      }
    }
    RowOutcome without = findings.isEmpty() ? RowOutcome.UNCHANGED : RowOutcome.POINTED_OUT;
    decided.add(
        new Decided(
            row.number(),
            written > 0 ? RowOutcome.CHANGED : without,
            customer.id(),
            List.copyOf(findings)));
  }

  /** Whether this would say anything new. */
  private static boolean changes(Said said, Standing standing) {
    return switch (said.decision()) {
      case GIVEN -> !standing.given();
      case REFUSED, WITHDRAWN ->
          standing.state() == ConsentState.NEVER_ASKED || standing.state() == ConsentState.GIVEN;
      case LAPSED, ERASED -> false;
    };
  }

  /** The code of what stands against it; null where nothing does. */
  private @Nullable String against(
      Said said,
      Instant obtained,
      Standing standing,
      List<ConsentEvent> history,
      Customer customer) {
    ConsentEvent decided = standing.event();
    boolean older = decided != null && obtained.isBefore(decided.how().obtainedAt());
    boolean undated = said.on() == null;
    if (said.decision() == Decision.GIVEN) {
      if (said.column() == ConsentColumn.ADVERTISING) {
        return "channel-missing";
      }
      return switch (standing.state()) {
        case GIVEN -> null;
        case REFUSED, WITHDRAWN -> "withdrawal-stands";
        case NEVER_ASKED ->
            // R-CON-6: what was given for an old address is not given for the new one
            decided != null && (undated || older)
                ? "consent-lapsed"
                : objects(said.scope(), customer) ? "objection-stands" : null;
      };
    }
    if (!standing.given()) {
      return null;
    }
    boolean known = said.decision() == Decision.REFUSED || withdrawnByList(said.scope(), history);
    return older || (undated && known) ? "consent-stands" : null;
  }

  /** Then an undated withdrawal is most likely the same one, and the consent came after it. */
  private static boolean withdrawnByList(ConsentScope scope, List<ConsentEvent> history) {
    return history.stream()
        .anyMatch(
            event ->
                event.scope() == scope
                    && event.decision() == Decision.WITHDRAWN
                    && event.how().way() == Way.IMPORT);
  }

  /** R-CON-19: the objection list is looked at on every import. */
  private boolean objects(ConsentScope scope, Customer customer) {
    return scope
        .channel()
        .filter(
            channel ->
                objections
                    .mark(customer, channel)
                    .map(mark -> objected.getOrDefault(mark, Set.of()).contains(channel))
                    .orElse(false))
        .isPresent();
  }

  private ConsentEvent event(Said said, Instant obtained, ConsentRow row, Customer customer) {
    return new ConsentEvent(
        0,
        said.scope(),
        said.decision(),
        new How(
            Way.IMPORT,
            row.remark(),
            obtained,
            customer.language(),
            null,
            false,
            IndicatedBy.SUBJECT,
            null,
            null),
        now,
        actor,
        said.scope().channel().flatMap(channel -> objections.mark(customer, channel)).orElse(null));
  }

  private void remember(Ledger.CustomerEvent event) {
    histories.computeIfAbsent(event.customerId(), id -> new ArrayList<>()).add(event.event());
    String mark = event.event().contactMark();
    if (mark != null && event.event().decision() == Decision.WITHDRAWN) {
      event
          .event()
          .scope()
          .channel()
          .ifPresent(
              channel ->
                  objected.computeIfAbsent(mark, m -> EnumSet.noneOf(Channel.class)).add(channel));
    }
  }
}
