package thekla.consent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import thekla.customer.CellRow;
import thekla.customer.ContactKind;
import thekla.customer.ContactPoint;
import thekla.kernel.Refusal;

/**
 * One row of a list of consents, read.
 *
 * @param who its column and value; for an e-mail address or number the canonical one; "" where the
 *     row names nobody
 * @param said what the row says, from left to right
 * @param refusals why it cannot be taken
 */
record ConsentRow(
    int number,
    ConsentColumn whoBy,
    String who,
    List<Said> said,
    @Nullable String remark,
    List<Refusal> refusals) {

  /**
   * What one column says about one scope.
   *
   * @param on null where neither the cell nor the row names a day
   */
  record Said(
      ConsentColumn column, ConsentScope scope, Decision decision, @Nullable LocalDate on) {}

  /** How cells become a row. */
  static final class Reader {
    private final Map<ConsentColumn, Integer> places;
    private final LocalDate earliest;
    private final LocalDate today;
    private final String country;

    /**
     * @param country where a phone number without a country code is dialled
     */
    Reader(
        Map<ConsentColumn, Integer> places, LocalDate earliest, LocalDate today, String country) {
      this.places = places;
      this.earliest = earliest;
      this.today = today;
      this.country = country;
    }

    ConsentRow read(CellRow row) {
      List<Refusal> refusals = new ArrayList<>(row.problems());
      places.forEach(
          (column, place) -> {
            String code = row.broken().get(place);
            if (code != null) {
              refusals.add(Refusal.of(code, column.key()));
            }
          });
      List<Said> said = said(row, refusals);
      String remark = cell(row, ConsentColumn.REMARK);
      if (remark.length() > RecordConsent.LONGEST_REMARK) {
        refusals.add(
            Refusal.of("too-long", ConsentColumn.REMARK.key(), RecordConsent.LONGEST_REMARK));
      }
      for (ConsentColumn by :
          List.of(ConsentColumn.NUMBER, ConsentColumn.EMAIL, ConsentColumn.PHONE)) {
        String given = cell(row, by);
        if (!given.isEmpty()) {
          return new ConsentRow(
              row.number(),
              by,
              who(by, given, refusals),
              said,
              remark.isEmpty() ? null : remark,
              refusals);
        }
      }
      refusals.add(Refusal.of("row-names-nobody", ConsentColumn.NUMBER.key()));
      return new ConsentRow(row.number(), ConsentColumn.NUMBER, "", said, null, refusals);
    }

    private List<Said> said(CellRow row, List<Refusal> refusals) {
      String written = cell(row, ConsentColumn.DATE);
      Optional<LocalDate> day = ConsentCell.day(written);
      if (!written.isEmpty() && day.isEmpty()) {
        refusals.add(Refusal.of("date-not-understood", ConsentColumn.DATE.key()));
      }
      day.ifPresent(on -> check(on, ConsentColumn.DATE, refusals));
      List<Said> said = new ArrayList<>();
      for (ConsentColumn column : ConsentColumn.values()) {
        if (column.scopes().isEmpty()) {
          continue;
        }
        Optional<ConsentCell> cell = ConsentCell.read(cell(row, column));
        if (cell.isEmpty()) {
          refusals.add(Refusal.of("consent-not-understood", column.key()));
          continue;
        }
        Decision decision = cell.get().decision();
        LocalDate on = cell.get().on();
        if (on != null) {
          check(on, column, refusals);
        }
        if (decision != null) {
          LocalDate when = on == null ? day.orElse(null) : on;
          column.scopes().forEach(scope -> said.add(new Said(column, scope, decision, when)));
        }
      }
      return said;
    }

    private void check(LocalDate on, ConsentColumn column, List<Refusal> refusals) {
      if (on.isAfter(today)) {
        refusals.add(Refusal.of("obtained-in-future", column.key()));
      } else if (on.isBefore(earliest)) {
        refusals.add(Refusal.of("obtained-before-shop", column.key(), earliest));
      }
    }

    private String who(ConsentColumn by, String given, List<Refusal> refusals) {
      if (by == ConsentColumn.NUMBER) {
        return given;
      }
      boolean mail = by == ConsentColumn.EMAIL;
      Optional<ContactPoint> point =
          ContactPoint.read(mail ? ContactKind.EMAIL : ContactKind.PHONE, given, country);
      if (point.isEmpty()) {
        refusals.add(Refusal.of(mail ? "email-not-possible" : "phone-not-possible", by.key()));
      }
      return point.map(ContactPoint::canonical).orElse("");
    }

    private String cell(CellRow row, ConsentColumn column) {
      Integer place = places.get(column);
      return place == null ? "" : row.cell(place);
    }
  }
}
