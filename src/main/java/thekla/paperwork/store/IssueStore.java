package thekla.paperwork.store;

import static thekla.schema.Tables.PAPER_COUNTER;
import static thekla.schema.Tables.PAPER_ISSUE;
import static thekla.schema.Tables.PAPER_ISSUE_PART;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Record;
import thekla.paperwork.PaperIssue;
import thekla.paperwork.PaperIssues;

/** One row an issue; its text and its file are cut into pieces that every database can hold. */
public final class IssueStore implements PaperIssues {

  private static final short ONE = 1;

  /** In characters, of which a database may count the bytes. */
  private static final int PIECE = 3000;

  private static final String TEXT = "text";
  private static final String PDF = "pdf";

  private final Supplier<DSLContext> sql;

  public IssueStore(Supplier<DSLContext> sql) {
    this.sql = sql;
  }

  @Override
  public Optional<PaperIssue> byHash(String hash) {
    return sql.get()
        .selectFrom(PAPER_ISSUE)
        .where(PAPER_ISSUE.HASH.eq(hash))
        .fetchOptional(IssueStore::issue);
  }

  @Override
  public List<PaperIssue> all() {
    return sql.get()
        .selectFrom(PAPER_ISSUE)
        .orderBy(PAPER_ISSUE.ID.desc())
        .fetch(IssueStore::issue);
  }

  private static PaperIssue issue(Record row) {
    return new PaperIssue(
        row.get(PAPER_ISSUE.PAPER),
        row.get(PAPER_ISSUE.LANGUAGE),
        row.get(PAPER_ISSUE.COUNTRY),
        row.get(PAPER_ISSUE.VERSION),
        row.get(PAPER_ISSUE.HASH),
        row.get(PAPER_ISSUE.ISSUED_ON));
  }

  @Override
  public int count(String paper, String language, String country, int version) {
    return sql.get()
        .fetchCount(
            PAPER_ISSUE,
            PAPER_ISSUE.PAPER.eq(paper),
            PAPER_ISSUE.LANGUAGE.eq(language),
            PAPER_ISSUE.COUNTRY.eq(country),
            PAPER_ISSUE.VERSION.like(version + ".%"));
  }

  @Override
  public void lock() {
    sql.get()
        .update(PAPER_COUNTER)
        .set(PAPER_COUNTER.LAST_FORM, PAPER_COUNTER.LAST_FORM)
        .where(PAPER_COUNTER.ID.eq(ONE))
        .execute();
  }

  @Override
  public void add(PaperIssue issue, String text, byte[] pdf) {
    sql.get()
        .insertInto(PAPER_ISSUE)
        .set(PAPER_ISSUE.PAPER, issue.paper())
        .set(PAPER_ISSUE.LANGUAGE, issue.language())
        .set(PAPER_ISSUE.COUNTRY, issue.country())
        .set(PAPER_ISSUE.VERSION, issue.version())
        .set(PAPER_ISSUE.HASH, issue.hash())
        .set(PAPER_ISSUE.ISSUED_ON, issue.issuedOn())
        .execute();
    long id = id(issue.hash()).orElseThrow();
    pieces(id, TEXT, text);
    pieces(id, PDF, Base64.getEncoder().encodeToString(pdf));
  }

  private void pieces(long id, String form, String content) {
    for (int place = 0; place * PIECE < content.length(); place++) {
      sql.get()
          .insertInto(PAPER_ISSUE_PART)
          .set(PAPER_ISSUE_PART.ISSUE_ID, id)
          .set(PAPER_ISSUE_PART.FORM, form)
          .set(PAPER_ISSUE_PART.POSITION, place)
          .set(
              PAPER_ISSUE_PART.CONTENT,
              content.substring(place * PIECE, Math.min(content.length(), (place + 1) * PIECE)))
          .execute();
    }
  }

  private Optional<Long> id(String hash) {
    return sql.get()
        .select(PAPER_ISSUE.ID)
        .from(PAPER_ISSUE)
        .where(PAPER_ISSUE.HASH.eq(hash))
        .fetchOptional(PAPER_ISSUE.ID);
  }

  @Override
  public Optional<String> text(String hash) {
    return content(hash, TEXT);
  }

  @Override
  public Optional<byte[]> pdf(String hash) {
    return content(hash, PDF).map(Base64.getDecoder()::decode);
  }

  private Optional<String> content(String hash, String form) {
    return id(hash)
        .map(
            id ->
                String.join(
                    "",
                    sql.get()
                        .select(PAPER_ISSUE_PART.CONTENT)
                        .from(PAPER_ISSUE_PART)
                        .where(PAPER_ISSUE_PART.ISSUE_ID.eq(id), PAPER_ISSUE_PART.FORM.eq(form))
                        .orderBy(PAPER_ISSUE_PART.POSITION)
                        .fetch(PAPER_ISSUE_PART.CONTENT)));
  }
}
