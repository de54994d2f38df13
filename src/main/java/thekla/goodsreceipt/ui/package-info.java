/** The screens of goods-in: what comes in, and what waits for its customers. */
@NullMarked
package thekla.goodsreceipt.ui;

import org.jspecify.annotations.NullMarked;
