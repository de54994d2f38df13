/**
 * Who agreed to what, and so whom we may contact: the ledger, the texts, the contact rules; begin
 * with {@link RecordConsent} and {@link ContactPolicy}.
 */
@NullMarked
package thekla.consent;

import org.jspecify.annotations.NullMarked;
