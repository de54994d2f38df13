package thekla.goodsreceipt;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import thekla.kernel.Actor;

/**
 * What came in between opening and closing, at one workplace.
 *
 * @param scans how often something was scanned or reported, also what was undone
 * @param closedAt null while it is open
 */
public record GoodsReceipt(
    long id,
    Actor actor,
    Instant openedAt,
    Instant scannedAt,
    int scans,
    @Nullable Instant closedAt) {

  public boolean open() {
    return closedAt == null;
  }
}
