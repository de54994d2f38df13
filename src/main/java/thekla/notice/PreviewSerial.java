package thekla.notice;

import thekla.consent.ConsentStandings;
import thekla.customer.Channel;
import thekla.kernel.UnitOfWork;
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
    standings.makeReady();
    return work.callAgain(() -> serials.count(selection, channel, shop.load().country()));
  }
}
