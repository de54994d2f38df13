package thekla.paperwork.store;

import static thekla.schema.Tables.CONSENT_FORM;
import static thekla.schema.Tables.CONSENT_FORM_TEXT;
import static thekla.schema.Tables.PAPER_COUNTER;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Record;
import thekla.consent.ConsentPurpose;
import thekla.consent.TextForm;
import thekla.consent.TextRef;
import thekla.customer.CardMerges;
import thekla.customer.Customer;
import thekla.kernel.Actor;
import thekla.paperwork.ConsentForm;
import thekla.paperwork.ConsentForms;
import thekla.paperwork.FormNumber;

/** One row a form, and one for each text on it. */
public final class FormStore implements ConsentForms, CardMerges {

  private static final short ONE = 1;

  /** The count before the first form. */
  private static final long FIRST = 1000;

  /**
   * Two digits by chance behind the count: after a backup was restored the count begins again where
   * it was, and a form printed in between must not be taken for another customer's.
   */
  private static final int CHANCE = 100;

  private final Supplier<DSLContext> sql;
  private final SecureRandom random = new SecureRandom();

  public FormStore(Supplier<DSLContext> sql) {
    this.sql = sql;
  }

  @Override
  public FormNumber next() {
    sql.get()
        .update(PAPER_COUNTER)
        .set(PAPER_COUNTER.LAST_FORM, PAPER_COUNTER.LAST_FORM.plus(1L))
        .where(PAPER_COUNTER.ID.eq(ONE))
        .execute();
    return new FormNumber(last() * CHANCE + random.nextInt(CHANCE));
  }

  private long last() {
    return sql.get()
        .select(PAPER_COUNTER.LAST_FORM)
        .from(PAPER_COUNTER)
        .where(PAPER_COUNTER.ID.eq(ONE))
        .fetchSingle(PAPER_COUNTER.LAST_FORM);
  }

  @Override
  public boolean wasGiven(FormNumber number) {
    long count = number.number() / CHANCE;
    return count > FIRST && count <= last();
  }

  @Override
  public void add(ConsentForm form) {
    sql.get()
        .insertInto(CONSENT_FORM)
        .set(CONSENT_FORM.NUMBER, form.number().number())
        .set(CONSENT_FORM.CUSTOMER_ID, form.customerId())
        .set(CONSENT_FORM.LANGUAGE, form.language())
        .set(CONSENT_FORM.FORM_HASH, form.formHash())
        .set(CONSENT_FORM.NOTICE_VERSION, form.notice())
        .set(CONSENT_FORM.NOTICE_HASH, form.noticeHash())
        .set(CONSENT_FORM.PRINTED_ON, form.printedOn())
        .set(CONSENT_FORM.RECORDED_ON, form.recordedOn())
        .set(CONSENT_FORM.CLERK, form.printedBy().clerk())
        .set(CONSENT_FORM.WORKPLACE, form.printedBy().workplace())
        .execute();
    for (ConsentForm.FormText text : form.texts()) {
      sql.get()
          .insertInto(CONSENT_FORM_TEXT)
          .set(CONSENT_FORM_TEXT.FORM_NUMBER, form.number().number())
          .set(CONSENT_FORM_TEXT.PURPOSE, text.purpose().name())
          .set(CONSENT_FORM_TEXT.CUSTOMER_ID, form.customerId())
          .set(CONSENT_FORM_TEXT.TEXT_VERSION, text.text().version())
          .set(CONSENT_FORM_TEXT.TEXT_HASH, text.text().hash())
          .execute();
    }
  }

  @Override
  public Optional<ConsentForm> byNumber(FormNumber number) {
    return sql.get()
        .selectFrom(CONSENT_FORM)
        .where(CONSENT_FORM.NUMBER.eq(number.number()))
        .fetchOptional(row -> form(row, texts(number)));
  }

  private List<ConsentForm.FormText> texts(FormNumber number) {
    return sql
        .get()
        .selectFrom(CONSENT_FORM_TEXT)
        .where(CONSENT_FORM_TEXT.FORM_NUMBER.eq(number.number()))
        .fetch(
            row ->
                new ConsentForm.FormText(
                    ConsentPurpose.valueOf(row.get(CONSENT_FORM_TEXT.PURPOSE)),
                    new TextRef(
                        TextForm.WORDING,
                        row.get(CONSENT_FORM_TEXT.TEXT_VERSION),
                        row.get(CONSENT_FORM_TEXT.TEXT_HASH))))
        .stream()
        .sorted(Comparator.comparing(ConsentForm.FormText::purpose))
        .toList();
  }

  private static ConsentForm form(Record row, List<ConsentForm.FormText> texts) {
    return new ConsentForm(
        new FormNumber(row.get(CONSENT_FORM.NUMBER)),
        row.get(CONSENT_FORM.CUSTOMER_ID),
        row.get(CONSENT_FORM.LANGUAGE),
        texts,
        row.get(CONSENT_FORM.FORM_HASH),
        row.get(CONSENT_FORM.NOTICE_VERSION),
        row.get(CONSENT_FORM.NOTICE_HASH),
        row.get(CONSENT_FORM.PRINTED_ON),
        row.get(CONSENT_FORM.RECORDED_ON),
        new Actor(row.get(CONSENT_FORM.CLERK), row.get(CONSENT_FORM.WORKPLACE)));
  }

  @Override
  public void lock(FormNumber number) {
    sql.get()
        .update(CONSENT_FORM)
        .set(CONSENT_FORM.RECORDED_ON, CONSENT_FORM.RECORDED_ON)
        .where(CONSENT_FORM.NUMBER.eq(number.number()))
        .execute();
  }

  @Override
  public boolean recorded(FormNumber number, LocalDate on) {
    return sql.get()
            .update(CONSENT_FORM)
            .set(CONSENT_FORM.RECORDED_ON, on)
            .where(CONSENT_FORM.NUMBER.eq(number.number()), CONSENT_FORM.RECORDED_ON.isNull())
            .execute()
        == 1;
  }

  /** The forms of both cards are those of the one that stays. */
  @Override
  public void merged(Customer kept, Customer dropped) {
    sql.get()
        .update(CONSENT_FORM_TEXT)
        .set(CONSENT_FORM_TEXT.CUSTOMER_ID, kept.id())
        .where(CONSENT_FORM_TEXT.CUSTOMER_ID.eq(dropped.id()))
        .execute();
    sql.get()
        .update(CONSENT_FORM)
        .set(CONSENT_FORM.CUSTOMER_ID, kept.id())
        .where(CONSENT_FORM.CUSTOMER_ID.eq(dropped.id()))
        .execute();
  }
}
