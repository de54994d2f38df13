package thekla.app.screens;

import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.swing.JPasswordField;
import thekla.article.Gtin;
import thekla.checkout.ui.PickUpPage;
import thekla.goodsreceipt.ui.ReceiptPage;
import thekla.goodsreceipt.ui.ReportPage;
import thekla.order.ui.DeskPage;
import thekla.paperwork.FormNumber;
import thekla.ui.PageFrame;
import thekla.ui.Pages;
import thekla.ui.Scans;
import thekla.ui.SecretField;
import thekla.ui.SuggestField;

/**
 * Scanned titles and slips land where their page takes them, wherever its focus is; elsewhere they
 * land nowhere. A number of a book is heard however it is typed; other numbers, which could be
 * somebody's phone or a receipt's, only as fast as a scanner types.
 */
final class TitleScans {

  private static final Pattern TITLE = Pattern.compile("\\d{13}$");

  /** "3*978…" too. */
  private static final Pattern COUNTED = Pattern.compile("(?:\\d{1,4}\\s*[*x×]\\s*)?(\\d{13})$");

  /** The number of an order, as its slip has it; never the end of a longer number. */
  private static final Pattern SLIP =
      Pattern.compile("(?<!\\d)\\*?(?:\\p{Alpha}{1,3}[-# ]?)?\\d{4,9}\\*?$");

  /** Any barcode of the trade; a key that is held down is none. */
  private static final Pattern CODE =
      Pattern.compile("\\*?(?:\\p{Alpha}{1,3}[-# ]?)?(?!(\\d)\\1*\\*?$)\\d{5,14}\\*?");

  private final Pages pages;
  private final Runnable atTheDesk;

  /**
   * @param atTheDesk says on the desk that a scan landed nowhere
   */
  TitleScans(Pages pages, Runnable atTheDesk) {
    this.pages = pages;
    this.atTheDesk = atTheDesk;
    Scans.hearFast(
        pages.component(),
        code -> CODE.matcher(code).matches() || isForm(code),
        this::isForNobody,
        code -> nowhere());
    Scans.hear(
        pages.component(),
        (typed, fast) -> fast ? title(typed, true) : Optional.empty(),
        () -> !takesTitles(pages.top()),
        code -> nowhere());
  }

  /** Of a consent form, where nobody hears one. */
  private boolean isForm(String code) {
    return FormNumber.atEnd(code).isPresent() && !FormPages.takesForms(pages.top());
  }

  /** Pages and fields with scans of their own hear or read them themselves. */
  private boolean isForNobody() {
    Component owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
    boolean password = owner instanceof JPasswordField && !(owner instanceof SecretField);
    return !password
        && !(owner instanceof SuggestField)
        && (pages.top() instanceof DeskPage
            || !(takesTitles(pages.top()) || pages.top() instanceof PickUpPage));
  }

  /** In no field, and not without a word. */
  private void nowhere() {
    if (pages.top() instanceof DeskPage) {
      atTheDesk.run();
    } else {
      PageFrame.in(pages.component())
          .ifPresent(frame -> frame.status(pages.texts().get("scan.nowhere"), "hint"));
    }
  }

  private static boolean takesTitles(Pages.Page page) {
    return page instanceof DeskPage || page instanceof ReceiptPage || page instanceof ReportPage;
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
