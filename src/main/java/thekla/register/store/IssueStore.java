package thekla.register.store;

import static thekla.schema.Tables.REGISTER_ISSUE;
import static thekla.schema.Tables.REGISTER_ISSUE_PART;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import thekla.register.Format;
import thekla.register.Issue;
import thekla.register.Issues;
import thekla.register.Layout;

/** One row an issue, its content in pieces. */
public final class IssueStore implements Issues {

  private static final int PIECE = 10_000;

  private final Supplier<DSLContext> sql;

  public IssueStore(Supplier<DSLContext> sql) {
    this.sql = sql;
  }

  @Override
  public List<Issue> all() {
    return sql.get().selectFrom(REGISTER_ISSUE).fetch(IssueStore::issue).stream()
        .sorted(Comparator.comparingLong(Issue::id).reversed())
        .toList();
  }

  @Override
  public Optional<Issue> byId(long id) {
    return sql.get()
        .selectFrom(REGISTER_ISSUE)
        .where(REGISTER_ISSUE.ID.eq(id))
        .fetchOptional(IssueStore::issue);
  }

  private static Issue issue(Record row) {
    Set<Format> formats = EnumSet.noneOf(Format.class);
    Arrays.stream(row.get(REGISTER_ISSUE.FORMATS).split(" ", -1))
        .filter(word -> !word.isEmpty())
        .forEach(word -> formats.add(Format.valueOf(word)));
    return new Issue(
        row.get(REGISTER_ISSUE.ID),
        row.get(REGISTER_ISSUE.ISSUED_AT).toInstant(ZoneOffset.UTC),
        row.get(REGISTER_ISSUE.CLERK),
        row.get(REGISTER_ISSUE.WORKPLACE),
        Layout.valueOf(row.get(REGISTER_ISSUE.LAYOUT)),
        row.get(REGISTER_ISSUE.LANGUAGE),
        formats,
        row.get(REGISTER_ISSUE.HASH));
  }

  @Override
  public String content(long id) {
    return sql
        .get()
        .selectFrom(REGISTER_ISSUE_PART)
        .where(REGISTER_ISSUE_PART.ISSUE_ID.eq(id))
        .fetch()
        .stream()
        .sorted(Comparator.comparingInt(row -> row.get(REGISTER_ISSUE_PART.POSITION)))
        .map(row -> row.get(REGISTER_ISSUE_PART.CONTENT))
        .collect(Collectors.joining());
  }

  @Override
  public long add(Issue issue, String content) {
    long id =
        Objects.requireNonNull(
            sql.get()
                .insertInto(REGISTER_ISSUE)
                .set(REGISTER_ISSUE.ISSUED_AT, LocalDateTime.ofInstant(issue.at(), ZoneOffset.UTC))
                .set(REGISTER_ISSUE.CLERK, issue.clerk())
                .set(REGISTER_ISSUE.WORKPLACE, issue.workplace())
                .set(REGISTER_ISSUE.LAYOUT, issue.layout().name())
                .set(REGISTER_ISSUE.LANGUAGE, issue.language())
                .set(
                    REGISTER_ISSUE.FORMATS,
                    issue.formats().stream().map(Format::name).collect(Collectors.joining(" ")))
                .set(REGISTER_ISSUE.HASH, issue.hash())
                .returningResult(REGISTER_ISSUE.ID)
                .fetchOne(REGISTER_ISSUE.ID));
    for (int at = 0, position = 1; at < content.length(); at += PIECE, position++) {
      sql.get()
          .insertInto(REGISTER_ISSUE_PART)
          .set(REGISTER_ISSUE_PART.ISSUE_ID, id)
          .set(REGISTER_ISSUE_PART.POSITION, position)
          .set(
              REGISTER_ISSUE_PART.CONTENT,
              content.substring(at, Math.min(content.length(), at + PIECE)))
          .execute();
    }
    return id;
  }
}
