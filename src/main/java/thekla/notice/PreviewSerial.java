package thekla.notice;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import thekla.consent.ConsentStandings;
import thekla.customer.Channel;
import thekla.kernel.UnitOfWork;
import thekla.kernel.UnitOfWork.Stopped;
import thekla.shop.ShopDetails;

/** Counts who would get a serial message, who not, and why. Off the event thread. */
public final class PreviewSerial {

  private final UnitOfWork work;
  private final Serials serials;
  private final ConsentStandings standings;
  private final ShopDetails shop;

  public PreviewSerial(
      UnitOfWork work, Serials serials, ConsentStandings standings, ShopDetails shop) {
    this.work = work;
    this.serials = serials;
    this.standings = standings;
    this.shop = shop;
  }

  public SerialCounts preview(SerialSelection selection, Channel channel) {
    return preview(selection, channel, () -> true).orElseThrow();
  }

  /**
   * @param goOn asked between the four countings
   * @return nothing when it was stopped
   */
  public Optional<SerialCounts> preview(
      SerialSelection selection, Channel channel, BooleanSupplier goOn) {
    standings.makeReady();
    try {
      return Optional.of(
          work.callAgain(() -> serials.count(selection, channel, shop.load().country(), goOn)));
    } catch (Stopped stopped) {
      return Optional.empty();
    }
  }
}
