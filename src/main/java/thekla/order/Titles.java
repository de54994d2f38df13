package thekla.order;

import java.util.List;
import java.util.Optional;
import thekla.article.Gtin;

/** Where titles come from: the shop's catalogue, then the host's. Off the event thread. */
public interface Titles {

  Optional<OrderLine> byGtin(Gtin gtin);

  /** Titles by words, the best first, as lines of one piece. */
  List<OrderLine> find(String words, int limit);
}
