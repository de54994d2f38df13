package thekla.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static thekla.consent.ConsentShop.ANNA;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.consent.RecordConsent.Change;
import thekla.consent.RecordConsent.Entry;
import thekla.consent.RecordConsent.Result;
import thekla.customer.Channel;
import thekla.customer.ContactKind;
import thekla.customer.Customer;
import thekla.customer.Minor;

/**
 * For any sequence of events the state, the chain and the answer whether one may be contacted agree
 * with a model that keeps nothing but lists.
 */
class ConsentPropertyTest {

  private static final int PEOPLE = 120;
  private static final int MOST_STEPS = 14;
  private static final List<Channel> CHANNELS =
      List.of(Channel.EMAIL, Channel.SMS, Channel.PHONE, Channel.LETTER);

  @TempDir Path folder;

  /** One thing that happened, as a notebook would have it. */
  private record Note(
      ConsentScope scope, Decision decision, Instant obtained, int evidence, boolean parent) {}

  /** The shop's notebook about one person. */
  private static final class Notebook {
    private final boolean minor;
    private final boolean restricted;
    private final List<Note> notes = new ArrayList<>();
    private final Set<String> objected = new HashSet<>();
    private String email;

    Notebook(boolean minor, boolean restricted, String email) {
      this.minor = minor;
      this.restricted = restricted;
      this.email = email;
    }

    private @Nullable Note lastStop(ConsentScope scope) {
      return notes.stream()
          .filter(note -> note.scope() == scope && note.decision() != Decision.GIVEN)
          .reduce((first, second) -> second)
          .orElse(null);
    }

    /** The consents that count: after the last stop, and not obtained before any stop. */
    private List<Note> counting(ConsentScope scope) {
      List<Note> of = notes.stream().filter(note -> note.scope() == scope).toList();
      @Nullable Note stop = lastStop(scope);
      Instant newestStop =
          of.stream()
              .filter(note -> note.decision() != Decision.GIVEN)
              .map(Note::obtained)
              .max(Comparator.naturalOrder())
              .orElse(Instant.MIN);
      return of.subList(stop == null ? 0 : of.lastIndexOf(stop) + 1, of.size()).stream()
          .filter(note -> !note.obtained().isBefore(newestStop))
          .toList();
    }

    ConsentState state(ConsentScope scope) {
      if (!counting(scope).isEmpty()) {
        return ConsentState.GIVEN;
      }
      @Nullable Note stop = lastStop(scope);
      return stop == null ? ConsentState.NEVER_ASKED : stop.decision().state();
    }

    private String address(Channel channel) {
      return channel + " " + (channel == Channel.EMAIL ? email : "");
    }

    boolean objects(ConsentScope scope) {
      return scope.channel().map(this::address).filter(objected::contains).isPresent();
    }

    boolean mayAdvertise(Channel channel) {
      ConsentScope scope = ConsentScope.advertisingBy(channel).orElseThrow();
      int least =
          switch (channel) {
            case EMAIL, SMS -> 3;
            case PHONE -> 2;
            case LETTER, NONE -> 1;
          };
      List<Note> given = counting(scope);
      return !restricted
          && !objected.contains(address(channel))
          && given.stream().anyMatch(note -> note.evidence() >= least)
          && (!minor || given.stream().anyMatch(Note::parent));
    }

    boolean mayNotify() {
      return !restricted && state(ConsentScope.NOTIFICATION) == ConsentState.GIVEN;
    }
  }

  @Test
  void state_chain_and_answer_agree_with_a_plain_model() {
    try (ConsentShop shop = new ConsentShop(folder)) {
      for (int person = 0; person < PEOPLE; person++) {
        live(shop, new Random(person), person);
      }
      Verification chain = shop.graph.ledger.verify();
      assertThat(chain.findings()).isEmpty();
      assertThat(chain.rows()).isGreaterThan(PEOPLE);
    }
  }

  private static void live(ConsentShop shop, Random random, int person) {
    boolean minor = random.nextInt(4) == 0;
    boolean restricted = random.nextInt(6) == 0;
    String email = "p" + person + "@example.org";
    Notebook notebook = new Notebook(minor, restricted, email);
    Customer customer =
        shop.save(
            ConsentShop.card(
                "Person" + person,
                Map.of(
                    ContactKind.EMAIL,
                    email,
                    ContactKind.MOBILE,
                    String.format("0172 66%05d", person)),
                minor ? Minor.YES : Minor.UNKNOWN,
                restricted,
                null));
    int steps = 1 + random.nextInt(MOST_STEPS);
    for (int step = 0; step < steps; step++) {
      shop.wall.pass(Duration.ofMinutes(1 + random.nextInt(60 * 48)));
      if (random.nextInt(7) == 0) {
        customer = move(shop, customer, notebook, "p" + person + "." + step + "@example.org");
      } else {
        decide(shop, customer, notebook, random);
      }
      compare(shop, customer, notebook, "person " + person + " step " + step);
    }
  }

  private static Customer move(
      ConsentShop shop, Customer customer, Notebook notebook, String email) {
    if (notebook.state(ConsentScope.ADS_EMAIL) == ConsentState.GIVEN) {
      notebook.notes.add(
          new Note(ConsentScope.ADS_EMAIL, Decision.LAPSED, shop.graph.clock.now(), 0, false));
    }
    notebook.email = email;
    Customer card = shop.graph.customers.byId(customer.id()).orElseThrow();
    return shop.save(RecordConsentTest.with(card, email));
  }

  private static void decide(
      ConsentShop shop, Customer customer, Notebook notebook, Random random) {
    ConsentScope scope = any(List.of(ConsentScope.values()), random);
    Decision decision =
        List.of(
                Decision.GIVEN,
                Decision.GIVEN,
                Decision.GIVEN,
                Decision.REFUSED,
                Decision.WITHDRAWN)
            .get(random.nextInt(5));
    List<Way> ways = List.of(Way.ORAL, Way.WRITTEN, Way.EMAIL, Way.SMS, Way.FORM, Way.IMPORT);
    Way way = any(ways, random);
    boolean paper = random.nextBoolean();
    boolean parent = random.nextBoolean();
    @Nullable LocalDate on =
        random.nextInt(3) == 0 ? shop.graph.clock.today().minusDays(random.nextInt(40)) : null;
    Instant now = shop.graph.clock.now();
    Instant obtained =
        on == null || on.equals(shop.graph.clock.today())
            ? now
            : on.atStartOfDay(ZoneId.of("Europe/Berlin")).toInstant();
    int evidence =
        switch (way) {
          case ORAL -> 1;
          case EMAIL, SMS -> 2;
          case WRITTEN, FORM -> paper ? 3 : 2;
          default -> 0;
        };

    Result result =
        shop.graph.recordConsent.record(
            new Entry(
                customer.id(),
                List.of(new Change(scope, decision)),
                way,
                null,
                on,
                "de",
                0,
                true,
                parent ? IndicatedBy.PARENT : IndicatedBy.SUBJECT,
                paper ? "Ordner" : null,
                null,
                -1,
                null),
            ANNA);

    boolean expected =
        decision != Decision.GIVEN || accepts(notebook, scope, way, evidence, obtained);
    assertThat(result instanceof Result.Recorded)
        .as(scope + " " + way + " " + result)
        .isEqualTo(expected);
    if (expected) {
      notebook.notes.add(new Note(scope, decision, obtained, evidence, parent));
      scope
          .channel()
          .ifPresent(
              channel -> {
                if (decision == Decision.WITHDRAWN) {
                  notebook.objected.add(notebook.address(channel));
                } else if (decision == Decision.GIVEN) {
                  notebook.objected.remove(notebook.address(channel));
                }
              });
    }
  }

  private static <T> T any(List<T> choices, Random random) {
    return choices.get(random.nextInt(choices.size()));
  }

  private static boolean accepts(
      Notebook notebook, ConsentScope scope, Way way, int evidence, Instant obtained) {
    ConsentState state = notebook.state(scope);
    @Nullable Note stop = notebook.lastStop(scope);
    boolean stopped = state == ConsentState.WITHDRAWN || state == ConsentState.REFUSED;
    boolean older =
        stop != null && state != ConsentState.GIVEN && obtained.isBefore(stop.obtained());
    return !(stopped && way == Way.IMPORT) && !older && !(notebook.objects(scope) && evidence < 3);
  }

  private static void compare(
      ConsentShop shop, Customer customer, Notebook notebook, String where) {
    CustomerConsents consents = shop.consents(customer);
    for (ConsentScope scope : ConsentScope.values()) {
      assertThat(consents.state(scope)).as(where + " " + scope).isEqualTo(notebook.state(scope));
    }
    for (Channel channel : CHANNELS) {
      assertThat(may(shop, customer, consents, ContactPurpose.ADS, channel))
          .as(where + " advertising by " + channel)
          .isEqualTo(notebook.mayAdvertise(channel));
      assertThat(may(shop, customer, consents, ContactPurpose.NOTIFY, channel))
          .as(where + " notice by " + channel)
          .isEqualTo(notebook.mayNotify());
    }
  }

  private static boolean may(
      ConsentShop shop,
      Customer customer,
      CustomerConsents consents,
      ContactPurpose purpose,
      Channel channel) {
    ContactAnswer answer =
        shop.graph.contactPolicy.ask(ContactQuestion.of(customer, consents, purpose, channel));
    assertThat(answer.allowed()).isEqualTo(answer.forbidding().isEmpty());
    return answer.allowed();
  }
}
