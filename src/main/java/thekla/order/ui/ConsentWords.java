package thekla.order.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import thekla.consent.ConsentEvent;
import thekla.consent.ConsentKind;
import thekla.consent.ConsentScope;
import thekla.consent.ConsentState;
import thekla.consent.CustomerConsents;
import thekla.consent.Decision;
import thekla.consent.Stamp;
import thekla.consent.Standing;
import thekla.consent.Way;
import thekla.order.Fate;
import thekla.order.Intake;
import thekla.text.Texts;

/** Consents in words and signs, as the desk shows them. */
record ConsentWords(Texts texts, ZoneId zone) {

  String brief(ConsentKind kind) {
    return texts.get(
        switch (kind) {
          case STORAGE -> "desk.consent.storage.brief";
          case NOTIFICATION -> "desk.consent.notification.brief";
          case ADVERTISING -> "desk.consent.advertising.brief";
        });
  }

  String name(ConsentKind kind) {
    return texts.get(
        switch (kind) {
          case STORAGE -> "desk.consent.storage";
          case NOTIFICATION -> "desk.consent.notification";
          case ADVERTISING -> "desk.consent.advertising";
        });
  }

  String name(ConsentScope scope) {
    return switch (scope) {
      case STORAGE, NOTIFICATION -> name(scope.kind());
      case ADS_EMAIL -> texts.get("desk.consent.ads.email");
      case ADS_SMS -> texts.get("desk.consent.ads.sms");
      case ADS_PHONE -> texts.get("desk.consent.ads.phone");
      case ADS_LETTER -> texts.get("desk.consent.ads.letter");
      case PROFILE -> texts.get("desk.consent.profile");
    };
  }

  static Feather sign(ConsentState state) {
    return switch (state) {
      case GIVEN -> Feather.CHECK;
      case NEVER_ASKED -> Feather.MINUS;
      case REFUSED, WITHDRAWN -> Feather.X;
    };
  }

  /** Of the theme. */
  static String color(ConsentState state) {
    return state == ConsentState.GIVEN ? "accent" : "muted";
  }

  /** "zugestimmt am 14.03.2026", "nicht gefragt". */
  String state(Standing standing) {
    ConsentEvent event = standing.event();
    if (event == null) {
      return texts.get("desk.consent.never-asked");
    }
    String day = day(event.how().obtainedAt());
    if (event.decision() == Decision.LAPSED) {
      return texts.get("desk.consent.lapsed", day);
    }
    return switch (standing.state()) {
      case GIVEN -> texts.get("desk.consent.given", day);
      case REFUSED -> texts.get("desk.consent.refused", day);
      case WITHDRAWN -> texts.get("desk.consent.withdrawn", day);
      case NEVER_ASKED -> texts.get("desk.consent.never-asked");
    };
  }

  /** "Kundenbenachrichtigung: zugestimmt am 14.03.2026". */
  String sentence(ConsentKind kind, CustomerConsents consents) {
    return name(kind) + ": " + state(deciding(kind, consents));
  }

  /** Of the scopes that decide where a kind stands, the one decided last. */
  private static Standing deciding(ConsentKind kind, CustomerConsents consents) {
    ConsentState state = consents.state(kind);
    return ConsentScope.of(kind).stream()
        .map(consents::standing)
        .filter(standing -> standing.state() == state)
        .max(Comparator.comparingLong(ConsentWords::place))
        .orElseThrow();
  }

  private static long place(Standing standing) {
    ConsentEvent event = standing.event();
    return event == null ? 0 : event.seq();
  }

  String way(Way way) {
    return texts.get(
        switch (way) {
          case ORAL -> "desk.way.oral";
          case WRITTEN -> "desk.way.written";
          case EMAIL -> "desk.way.email";
          case SMS -> "desk.way.sms";
          case FORM -> "desk.way.form";
          case IMPORT -> "desk.way.import";
          case CONTACT_CHANGED -> "desk.way.contact-changed";
          case MERGED -> "desk.way.merged";
          case ERASURE -> "desk.way.erasure";
        });
  }

  /** What stands beside the stamp. */
  String stamp(CustomerConsents consents) {
    Stamp stamp = consents.stamp().orElse(null);
    return stamp == null
        ? texts.get("desk.consent.no-stamp")
        : stamp.wording() + "  " + day(stamp.on().atStartOfDay(zone).toInstant());
  }

  /** How it came, where that is not the counter, and what becomes of its data. */
  String fate(@Nullable Fate fate, Intake intake) {
    String came =
        switch (intake) {
          case COUNTER -> "";
          case PHONE -> texts.get("desk.intake.phone");
          case EMAIL -> texts.get("desk.intake.email");
          case FAX -> texts.get("desk.intake.fax");
          case LETTER -> texts.get("desk.intake.letter");
          case WEB -> texts.get("desk.intake.web");
        };
    return (came + " " + fate(fate)).strip();
  }

  private String fate(@Nullable Fate fate) {
    return switch (fate) {
      case null -> "";
      case Fate.Stays(Instant agreedAt) -> texts.get("desk.fate.stays", day(agreedAt));
      case Fate.Statutory(int years) -> texts.get("desk.fate.statutory", years);
      case Fate.NameGoes ignored -> texts.get("desk.fate.name-goes");
      case Fate.Nameless ignored -> texts.get("desk.fate.nameless");
      case Fate.Goes(int days) -> texts.get("desk.fate.goes", days);
      case Fate.Letter(int years) -> texts.get("desk.fate.letter", years);
      case Fate.Locked ignored -> texts.get("desk.fate.locked");
    };
  }

  String day(Instant moment) {
    return texts.date(Objects.requireNonNull(moment), zone);
  }
}
