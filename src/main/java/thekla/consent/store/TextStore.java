package thekla.consent.store;

import static thekla.schema.Tables.CONSENT_TEXT;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Record;
import thekla.consent.ConsentPurpose;
import thekla.consent.ConsentText;
import thekla.consent.ConsentTexts;
import thekla.consent.TextForm;
import thekla.storage.Locks;

/** All issues of the texts as rows; the newest id counts. */
public final class TextStore implements ConsentTexts {

  private final Supplier<DSLContext> sql;

  public TextStore(Supplier<DSLContext> sql) {
    this.sql = sql;
  }

  @Override
  public void hold() {
    Locks.turn(sql.get(), "consent_text");
  }

  @Override
  public Optional<ConsentText> current(ConsentPurpose purpose, String language) {
    return issues(purpose, language).stream().findFirst();
  }

  @Override
  public Optional<ConsentText> version(ConsentPurpose purpose, String language, int version) {
    return issues(purpose, language).stream().filter(text -> text.version() == version).findFirst();
  }

  @Override
  public Optional<String> byHash(String hash) {
    return sql.get()
        .selectFrom(CONSENT_TEXT)
        .where(CONSENT_TEXT.WORDING_HASH.eq(hash).or(CONSENT_TEXT.SCRIPT_HASH.eq(hash)))
        .orderBy(CONSENT_TEXT.ID.desc())
        .limit(1)
        .fetchOptional(
            row ->
                hash.equals(row.get(CONSENT_TEXT.WORDING_HASH))
                    ? row.get(CONSENT_TEXT.WORDING)
                    : row.get(CONSENT_TEXT.SCRIPT));
  }

  @Override
  public List<ConsentText> current() {
    Map<String, ConsentText> newest = new LinkedHashMap<>();
    sql.get()
        .selectFrom(CONSENT_TEXT)
        .orderBy(CONSENT_TEXT.ID)
        .forEach(
            row ->
                newest.put(
                    row.get(CONSENT_TEXT.PURPOSE) + row.get(CONSENT_TEXT.LANGUAGE), text(row)));
    return new ArrayList<>(newest.values());
  }

  @Override
  public List<ConsentText> issues(ConsentPurpose purpose, String language) {
    return sql.get()
        .selectFrom(CONSENT_TEXT)
        .where(CONSENT_TEXT.PURPOSE.eq(purpose.name()), CONSENT_TEXT.LANGUAGE.eq(language))
        .orderBy(CONSENT_TEXT.ID.desc())
        .fetch(TextStore::text);
  }

  @Override
  public List<ConsentText> all() {
    return sql.get().selectFrom(CONSENT_TEXT).orderBy(CONSENT_TEXT.ID).fetch(TextStore::text);
  }

  @Override
  public void add(ConsentText text) {
    sql.get()
        .insertInto(CONSENT_TEXT)
        .set(CONSENT_TEXT.PURPOSE, text.purpose().name())
        .set(CONSENT_TEXT.LANGUAGE, text.language())
        .set(CONSENT_TEXT.VERSION, text.version())
        .set(CONSENT_TEXT.WORDING, text.wording())
        .set(CONSENT_TEXT.WORDING_HASH, text.ref(TextForm.WORDING).hash())
        .set(CONSENT_TEXT.SCRIPT, text.script())
        .set(CONSENT_TEXT.SCRIPT_HASH, text.ref(TextForm.SCRIPT).hash())
        .set(CONSENT_TEXT.CLERK, text.clerk())
        .set(CONSENT_TEXT.ISSUED_AT, Moments.utc(text.issuedAt()))
        .execute();
  }

  @Override
  public boolean isEmpty() {
    return !sql.get().fetchExists(CONSENT_TEXT);
  }

  private static ConsentText text(Record row) {
    return new ConsentText(
        ConsentPurpose.valueOf(row.get(CONSENT_TEXT.PURPOSE)),
        row.get(CONSENT_TEXT.LANGUAGE),
        row.get(CONSENT_TEXT.VERSION),
        row.get(CONSENT_TEXT.WORDING),
        row.get(CONSENT_TEXT.SCRIPT),
        row.get(CONSENT_TEXT.CLERK),
        Moments.instant(row.get(CONSENT_TEXT.ISSUED_AT)));
  }
}
