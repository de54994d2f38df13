/** Goods receipts and the hold shelf in their tables. */
@NullMarked
package thekla.goodsreceipt.store;

import org.jspecify.annotations.NullMarked;
