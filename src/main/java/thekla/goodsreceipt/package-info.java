/** What comes in: goods receipts, supplier reports, the hold shelf. */
@NullMarked
package thekla.goodsreceipt;

import org.jspecify.annotations.NullMarked;
