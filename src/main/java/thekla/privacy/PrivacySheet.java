package thekla.privacy;

import java.util.ArrayList;
import java.util.List;
import thekla.document.Document;
import thekla.document.Document.Align;
import thekla.document.Document.Paragraph;
import thekla.document.Document.Row;
import thekla.shop.Shop;
import thekla.text.Texts;

/** The page that goes with the till's closing: what the day brought for privacy. */
public final class PrivacySheet {

  private final Texts texts;
  private final Shop shop;

  public PrivacySheet(Texts texts, Shop shop) {
    this.texts = texts;
    this.shop = shop;
  }

  /** Each line and its number, for paper, screen and command line. */
  public List<Line> lines(DayOfPrivacy day) {
    List<Line> lines = new ArrayList<>();
    lines.add(line("privacy.sheet.given", day.decisions().getOrDefault("GIVEN", 0L)));
    lines.add(line("privacy.sheet.refused", day.decisions().getOrDefault("REFUSED", 0L)));
    lines.add(line("privacy.sheet.withdrawn", day.decisions().getOrDefault("WITHDRAWN", 0L)));
    lines.add(line("privacy.sheet.lapsed", day.decisions().getOrDefault("LAPSED", 0L)));
    lines.add(line("privacy.sheet.no-message", day.withoutMessage()));
    lines.add(line("privacy.sheet.orders", day.erased().getOrDefault("customer_order", 0L)));
    lines.add(line("privacy.sheet.cards", day.erased().getOrDefault("customer", 0L)));
    lines.add(line("privacy.sheet.failed", day.failedNotices()));
    for (DayOfPrivacy.Held held : day.held()) {
      String until =
          held.until() == null
              ? texts.get("privacy.sheet.open")
              : texts.get("privacy.erase.until", texts.date(held.until()));
      lines.add(
          new Line(
              texts.get(
                  "privacy.sheet.held", texts.get("privacy.hold." + held.reason().name()), until),
              held.customers()));
    }
    return lines;
  }

  /** One line of the sheet. */
  public record Line(String what, long number) {}

  private Line line(String what, long number) {
    return new Line(texts.get(what), number);
  }

  public Document document(DayOfPrivacy day) {
    List<Row> rows =
        lines(day).stream()
            .map(line -> Row.of(List.of(line.what(), String.valueOf(line.number()))))
            .toList();
    return new Document(
        texts.get("privacy.sheet.heading", texts.date(day.day())),
        texts.locale(),
        Document.Page.A4,
        List.of(
            Paragraph.small(shop.name()),
            new Document.Heading(texts.get("privacy.sheet.heading", texts.date(day.day())), 1),
            new Document.Rule(),
            new Document.Table(List.of(80, 20), List.of(Align.START, Align.END), rows),
            new Document.Rule(),
            Paragraph.small(texts.get("privacy.sheet.note"))));
  }
}
