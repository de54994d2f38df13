package thekla.consent.store;

import static java.util.Objects.requireNonNull;
import static thekla.schema.Tables.CONSENT_EVENT;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import thekla.consent.ConsentEvent;
import thekla.consent.ConsentScope;
import thekla.consent.Decision;
import thekla.consent.How;
import thekla.consent.IndicatedBy;
import thekla.consent.TextForm;
import thekla.consent.TextRef;
import thekla.consent.Way;
import thekla.kernel.Actor;

/** An event as a row, and what its digest is made of. */
final class EventRow {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SALT_BYTES = 16;

  /** What the digest is over, in its order. */
  static final List<Field<?>> DIGESTED =
      List.of(
          CONSENT_EVENT.SUBJECT_ID,
          CONSENT_EVENT.SCOPE,
          CONSENT_EVENT.DECISION,
          CONSENT_EVENT.WAY,
          CONSENT_EVENT.REMARK,
          CONSENT_EVENT.OBTAINED_AT,
          CONSENT_EVENT.RECORDED_AT,
          CONSENT_EVENT.CLERK,
          CONSENT_EVENT.WORKPLACE,
          CONSENT_EVENT.LANGUAGE,
          CONSENT_EVENT.TEXT_FORM,
          CONSENT_EVENT.TEXT_VERSION,
          CONSENT_EVENT.TEXT_HASH,
          CONSENT_EVENT.RIGHT_TOLD,
          CONSENT_EVENT.INDICATED_BY,
          CONSENT_EVENT.EVIDENCE_PLACE,
          CONSENT_EVENT.EVIDENCE_HASH,
          CONSENT_EVENT.CONTACT_MARK);

  private EventRow() {}

  /** All columns of a row as it is appended. */
  static Field<?>[] columns() {
    return Stream.concat(
            DIGESTED.stream(),
            Stream.of(
                CONSENT_EVENT.SALT, CONSENT_EVENT.DIGEST, CONSENT_EVENT.HASH, CONSENT_EVENT.SEQ))
        .toArray(Field<?>[]::new);
  }

  /** What stays of a row of an erased person beside its place in the chain. */
  static Map<Field<?>, @Nullable Object> nothing() {
    Map<Field<?>, @Nullable Object> nothing = new LinkedHashMap<>();
    DIGESTED.forEach(field -> nothing.put(field, null));
    nothing.put(CONSENT_EVENT.SALT, null);
    return nothing;
  }

  static String salt() {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    return HexFormat.of().formatHex(salt);
  }

  /** The values of {@link #DIGESTED}. */
  static @Nullable Object[] fields(@Nullable Long subject, ConsentEvent event) {
    How how = event.how();
    TextRef text = how.text();
    return new @Nullable Object[] {
      subject,
      event.scope().name(),
      event.decision().name(),
      how.way().name(),
      how.remark(),
      how.obtainedAt().toEpochMilli(),
      event.recordedAt().toEpochMilli(),
      event.recordedBy().clerk(),
      event.recordedBy().workplace(),
      how.language(),
      text == null ? null : text.form().name(),
      text == null ? null : text.version(),
      text == null ? null : text.hash(),
      how.rightTold(),
      how.indicatedBy().name(),
      how.evidencePlace(),
      how.evidenceHash(),
      event.contactMark()
    };
  }

  static ConsentEvent event(Record row) {
    @Nullable String form = row.get(CONSENT_EVENT.TEXT_FORM);
    return new ConsentEvent(
        row.get(CONSENT_EVENT.SEQ),
        ConsentScope.valueOf(row.get(CONSENT_EVENT.SCOPE)),
        Decision.valueOf(row.get(CONSENT_EVENT.DECISION)),
        new How(
            Way.valueOf(row.get(CONSENT_EVENT.WAY)),
            row.get(CONSENT_EVENT.REMARK),
            moment(row.get(CONSENT_EVENT.OBTAINED_AT)),
            row.get(CONSENT_EVENT.LANGUAGE),
            form == null
                ? null
                : new TextRef(
                    TextForm.valueOf(form),
                    row.get(CONSENT_EVENT.TEXT_VERSION),
                    row.get(CONSENT_EVENT.TEXT_HASH)),
            row.get(CONSENT_EVENT.RIGHT_TOLD),
            IndicatedBy.valueOf(row.get(CONSENT_EVENT.INDICATED_BY)),
            row.get(CONSENT_EVENT.EVIDENCE_PLACE),
            row.get(CONSENT_EVENT.EVIDENCE_HASH)),
        moment(row.get(CONSENT_EVENT.RECORDED_AT)),
        new Actor(row.get(CONSENT_EVENT.CLERK), row.get(CONSENT_EVENT.WORKPLACE)),
        row.get(CONSENT_EVENT.CONTACT_MARK));
  }

  private static Instant moment(@Nullable Long millis) {
    return Instant.ofEpochMilli(requireNonNull(millis));
  }
}
