package thekla.goodsreceipt;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import thekla.document.Document;
import thekla.document.Document.Align;
import thekla.document.Document.Paragraph;
import thekla.document.Document.Size;
import thekla.order.Order;
import thekla.order.Orderer;
import thekla.order.PickUpSlip;
import thekla.text.Texts;

/**
 * The label on what waits. It stands where others read it: an abbreviated name or the pick-up
 * number, and nothing else of the person (privacy rules, section 7).
 */
public final class ShelfLabel {

  private static final Document.Page PAGE = new Document.Page(62, 70, 4);

  private final Texts texts;
  private final ZoneId zone;

  public ShelfLabel(Texts texts, ZoneId zone) {
    this.texts = texts;
    this.zone = zone;
  }

  /**
   * @param names whether it bears the abbreviated name, where there is one
   */
  public Document document(Order.Placed order, HoldShelf.Item item, boolean names) {
    String name = names ? shortName(order.orderer()) : "";
    return new Document(
        texts.get("label.title") + " " + order.number(),
        texts.locale(),
        PAGE,
        List.of(
            new Paragraph(item.shelf(), Size.HUGE, true, Align.CENTER),
            new Paragraph(
                name.isBlank()
                    ? texts.get("label.pickup", String.valueOf(order.pickupNumber()))
                    : name,
                Size.LARGE,
                true,
                Align.CENTER),
            new Paragraph(texts.date(item.since(), zone), Size.NORMAL, false, Align.CENTER)));
  }

  /** "A. Müller" also for a walk-in who gave the whole name. */
  private static String shortName(Orderer orderer) {
    String name = PickUpSlip.shortName(orderer).strip();
    if (orderer instanceof Orderer.Known) {
      return name;
    }
    List<String> words = Stream.of(name.split("\\s+", -1)).toList();
    return words.stream()
            .limit(words.size() - 1L)
            .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)) + ". ")
            .collect(Collectors.joining())
        + words.getLast();
  }
}
