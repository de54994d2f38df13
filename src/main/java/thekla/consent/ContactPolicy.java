package thekla.consent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import thekla.consent.ContactAnswer.Ruling;
import thekla.consent.ContactAnswer.Verdict;
import thekla.customer.Channel;
import thekla.customer.Customer;
import thekla.customer.Minor;
import thekla.kernel.BusinessClock;

/**
 * The one list of rules that says whether a customer may be contacted. Asked on saving an order,
 * when goods arrive, when a message is made, and again in the moment of sending.
 */
public final class ContactPolicy {

  private static final Set<Channel> ELECTRONIC_MAIL = EnumSet.of(Channel.EMAIL, Channel.SMS);
  private static final int ECG_CHECK_HOLDS_DAYS = 30;

  private final Objections objections;
  private final SoftOptInNotices notices;
  private final Supplier<ContactSettings> settings;
  private final BusinessClock clock;

  public ContactPolicy(
      Objections objections,
      SoftOptInNotices notices,
      Supplier<ContactSettings> settings,
      BusinessClock clock) {
    this.objections = objections;
    this.notices = notices;
    this.settings = settings;
    this.clock = clock;
  }

  public ContactAnswer ask(ContactQuestion question) {
    Case asked = new Case(question);
    List<Ruling> rulings = new ArrayList<>();
    for (ContactRule rule : ContactRule.values()) {
      Ruling ruling = asked.ask(rule);
      if (ruling != null) {
        rulings.add(ruling);
      }
    }
    return ContactAnswer.of(rulings);
  }

  /** One question, and what the rules look at. */
  private final class Case {
    private final ContactQuestion question;
    private final Customer customer;
    private final Channel channel;
    private final Standing standing;
    private final Optional<String> mark;
    private final boolean advertising;

    Case(ContactQuestion question) {
      this.question = question;
      customer = question.customer();
      channel = question.channel();
      advertising = question.purpose() == ContactPurpose.ADS;
      standing =
          ConsentScope.advertisingBy(channel)
              .map(scope -> question.consents().standing(scope))
              .orElse(Standing.NEVER_ASKED);
      mark = advertising ? objections.mark(customer, channel) : Optional.empty();
    }

    /** What this rule says; null where it has nothing to say to this case. */
    @Nullable Ruling ask(ContactRule rule) {
      return switch (rule) {
        case RESTRICTED ->
            customer.restricted() ? forbids(rule, "restricted") : passes(rule, "not-restricted");
        case REACHABLE ->
            channel != Channel.NONE && channel.reaches(customer)
                ? passes(rule, "reachable", channel)
                : forbids(rule, "not-reachable", channel);
        case ORDER_NOTICE -> question.purpose() == ContactPurpose.NOTIFY ? orderNotice(rule) : null;
        case CONSENT_MAIL ->
            question.purpose() == ContactPurpose.CONSENT_REQUEST
                ? allows(rule, "consent-mail")
                : null;
        case OBJECTION -> advertising ? objection(rule) : null;
        case MINOR -> advertising ? minor(rule) : null;
        case CONSENT -> advertising ? consent(rule) : null;
        case SAME_ADDRESS ->
            advertising && standing.given() && channel != Channel.LETTER ? sameAddress(rule) : null;
        case EVIDENCE -> advertising && standing.given() ? evidence(rule) : null;
        case SOFT_OPT_IN -> advertising && neverAsked() ? softOptIn(rule) : null;
        case FRENCH_BUSINESS -> advertising && neverAsked() ? frenchBusiness(rule) : null;
      };
    }

    private boolean neverAsked() {
      return standing.state() == ConsentState.NEVER_ASKED;
    }

    private Ruling orderNotice(ContactRule rule) {
      Standing notification = question.consents().standing(ConsentScope.NOTIFICATION);
      return switch (notification.state()) {
        case GIVEN -> allows(rule, "notification-given", day(notification));
        case REFUSED -> forbids(rule, "notification-refused", day(notification));
        case WITHDRAWN -> forbids(rule, "notification-withdrawn", day(notification));
        case NEVER_ASKED -> forbids(rule, "notification-never-asked");
      };
    }

    private Ruling objection(ContactRule rule) {
      return mark.filter(known -> objections.contains(known, channel)).isPresent()
          ? forbids(rule, "objected", channel)
          : passes(rule, "no-objection");
    }

    private @Nullable Ruling minor(ContactRule rule) {
      if (customer.minor() != Minor.YES) {
        return null;
      }
      if (!standing.given() || !standing.parentAgreed()) {
        return forbids(rule, "minor-without-parent");
      }
      // France wants the minor's own agreement beside the parent's (loi 78-17, art. 45)
      return settings.get().country().equals("FR") && !standing.subjectAgreed()
          ? forbids(rule, "minor-only-parent")
          : passes(rule, "minor-with-parent");
    }

    private Ruling consent(ContactRule rule) {
      return switch (standing.state()) {
        case GIVEN -> allows(rule, "ads-given", channel, day(standing));
        case REFUSED -> forbids(rule, "ads-refused", channel, day(standing));
        case WITHDRAWN -> forbids(rule, "ads-withdrawn", channel, day(standing));
        case NEVER_ASKED ->
            allowsWithoutConsent()
                ? passes(rule, "ads-not-needed", channel)
                : forbids(rule, "ads-never-asked", channel);
      };
    }

    private boolean allowsWithoutConsent() {
      return softOptIn(ContactRule.SOFT_OPT_IN).verdict() == Verdict.ALLOWS
          || frenchBusiness(ContactRule.FRENCH_BUSINESS).verdict() == Verdict.ALLOWS;
    }

    private Ruling sameAddress(ContactRule rule) {
      ConsentEvent event = standing.event();
      String given = event == null ? null : event.contactMark();
      return given == null || mark.filter(given::equals).isPresent()
          ? passes(rule, "same-address")
          : forbids(rule, "other-address", channel);
    }

    private Ruling evidence(ContactRule rule) {
      EvidenceLevel least = EvidenceLevel.leastFor(channel);
      return standing.evidence().reaches(least)
          ? passes(rule, "evidence-enough", standing.evidence())
          : forbids(rule, "evidence-missing", standing.evidence(), least, channel);
    }

    /** All lines must hold (6.3): none can be made good later. */
    private Ruling softOptIn(ContactRule rule) {
      ContactSettings now = settings.get();
      if (!now.softOptIn()) {
        return passes(rule, "soft-opt-in-off");
      }
      if (!ELECTRONIC_MAIL.contains(channel)) {
        return passes(rule, "soft-opt-in-channel", channel);
      }
      if (!question.ownSimilarGoods() || !question.tellsOfObjection()) {
        return passes(rule, "soft-opt-in-message");
      }
      if (mark.flatMap(known -> notices.notice(customer.id(), known)).isEmpty()) {
        return passes(rule, "soft-opt-in-not-told");
      }
      if (now.country().equals("AT") && !ecgChecked(question.ecgCheckedOn())) {
        return passes(rule, "soft-opt-in-ecg", ECG_CHECK_HOLDS_DAYS);
      }
      return allows(rule, "soft-opt-in");
    }

    private boolean ecgChecked(@Nullable LocalDate on) {
      return on != null && !on.plusDays(ECG_CHECK_HOLDS_DAYS).isBefore(clock.today());
    }

    private Ruling frenchBusiness(ContactRule rule) {
      ContactSettings now = settings.get();
      boolean holds =
          now.frenchBusiness()
              && now.country().equals("FR")
              && customer.country().equals("FR")
              && customer.company() != null
              && channel == Channel.EMAIL
              && question.tellsOfObjection();
      return holds ? allows(rule, "french-business") : passes(rule, "no-french-business");
    }

    private String day(Standing decided) {
      ConsentEvent event = decided.event();
      return event == null
          ? ""
          : LocalDate.ofInstant(event.how().obtainedAt(), clock.zone()).toString();
    }
  }

  private static Ruling allows(ContactRule rule, String code, Object... details) {
    return ruling(rule, Verdict.ALLOWS, code, details);
  }

  private static Ruling passes(ContactRule rule, String code, Object... details) {
    return ruling(rule, Verdict.PASSES, code, details);
  }

  private static Ruling forbids(ContactRule rule, String code, Object... details) {
    return ruling(rule, Verdict.FORBIDS, code, details);
  }

  private static Ruling ruling(ContactRule rule, Verdict verdict, String code, Object... details) {
    return new Ruling(rule, verdict, code, Arrays.stream(details).map(String::valueOf).toList());
  }
}
