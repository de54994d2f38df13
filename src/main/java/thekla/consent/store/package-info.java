/** The ledger, its texts and the objections as rows; begin with {@link LedgerStore}. */
@NullMarked
package thekla.consent.store;

import org.jspecify.annotations.NullMarked;
