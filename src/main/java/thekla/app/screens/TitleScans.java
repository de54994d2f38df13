package thekla.app.screens;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import thekla.article.Gtin;
import thekla.ui.Pages;
import thekla.ui.Scans;

/**
 * Scanned titles and slips land where their page takes them, wherever its focus is; elsewhere they
 * land nowhere. A number of a book is heard however it is typed; other numbers, which could be
 * somebody's phone or a receipt's, only as fast as a scanner types.
 */
final class TitleScans {

  private static final Pattern TITLE = Pattern.compile("\\d{13}$");

  /** "3*978…" too. */
  private static final Pattern COUNTED = Pattern.compile("(?:\\d{1,4}\\s*[*x×]\\s*)?(\\d{13})$");

  /** The number of an order, as its slip has it. */
  private static final Pattern SLIP =
      Pattern.compile("\\*?(?:\\p{Alpha}{1,3}[-# ]?)?\\d{4,9}\\*?$");

  private final Pages pages;

  TitleScans(Pages pages) {
    this.pages = pages;
    Scans.hear(
        pages.component(),
        (typed, fast) -> fast ? title(typed, true) : Optional.empty(),
        () -> !takesTitles(pages.top()),
        nowhere -> {});
  }

  private static boolean takesTitles(Pages.Page page) {
    return page instanceof thekla.order.ui.DeskPage
        || page instanceof thekla.goodsreceipt.ui.ReceiptPage
        || page instanceof thekla.goodsreceipt.ui.ReportPage;
  }

  /** Titles for a page. */
  TitleScans titles(Class<? extends Pages.Page> page, Consumer<String> heard) {
    Scans.hear(pages.component(), TitleScans::title, () -> page.isInstance(pages.top()), heard);
    return this;
  }

  /** Titles for a page, with how many pieces. */
  TitleScans countedTitles(Class<? extends Pages.Page> page, Consumer<String> heard) {
    Scans.hear(pages.component(), TitleScans::counted, () -> page.isInstance(pages.top()), heard);
    return this;
  }

  /** Orders for a page, by their slips. */
  TitleScans slips(Class<? extends Pages.Page> page, Consumer<String> heard) {
    Scans.hear(pages.component(), TitleScans::slip, () -> page.isInstance(pages.top()), heard);
    return this;
  }

  static Optional<String> title(String typed, boolean fast) {
    Matcher matcher = TITLE.matcher(typed);
    return matcher.find() && isTitle(matcher.group(), fast)
        ? Optional.of(matcher.group())
        : Optional.empty();
  }

  static Optional<String> counted(String typed, boolean fast) {
    Matcher matcher = COUNTED.matcher(typed);
    return matcher.find() && isTitle(matcher.group(1), fast)
        ? Optional.of(matcher.group())
        : Optional.empty();
  }

  private static boolean isTitle(String digits, boolean fast) {
    return Gtin.read(digits) instanceof Gtin.Reading.Valid
        && (fast || digits.startsWith("978") || digits.startsWith("979"));
  }

  static Optional<String> slip(String typed, boolean fast) {
    Matcher matcher = SLIP.matcher(typed);
    return fast && matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
  }
}
