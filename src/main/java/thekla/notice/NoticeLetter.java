package thekla.notice;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import thekla.document.Document;
import thekla.document.Document.Align;
import thekla.document.Document.Paragraph;
import thekla.document.Document.Size;
import thekla.shop.Shop;
import thekla.text.Texts;

/** A notice as a letter for a window envelope. */
final class NoticeLetter {

  private NoticeLetter() {}

  /**
   * @param address one line below the other
   * @param language "de", "fr" or "en"
   */
  static Document document(
      Shop shop, String address, String language, LocalDate day, String subject, String body) {
    Texts texts = new Texts(Locale.of(language, shop.country()));
    List<Document.Block> blocks = new ArrayList<>();
    blocks.add(new Document.Heading(shop.name(), 1));
    for (String line : List.of(shop.address(), shop.contact())) {
      if (!line.isBlank()) {
        blocks.add(Paragraph.small(line));
      }
    }
    blocks.add(
        new Document.AddressWindow(
            shop.address().isBlank() ? shop.name() : shop.name() + " · " + shop.address(),
            address.lines().toList()));
    blocks.add(
        new Paragraph(
            DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(texts.locale())
                .format(day),
            Size.BODY,
            false,
            Align.END));
    blocks.add(new Paragraph(" ", Size.BODY, false, Align.START));
    blocks.add(new Paragraph(subject, Size.BODY, true, Align.START));
    blocks.add(new Paragraph(" ", Size.BODY, false, Align.START));
    for (String line : body.lines().toList()) {
      blocks.add(new Paragraph(line.isBlank() ? " " : line, Size.BODY, false, Align.START));
    }
    return new Document(texts.get("notice.letter"), texts.locale(), Document.Page.A4, blocks);
  }
}
