package thekla.consent;

import thekla.customer.CustomerImportReport;

/**
 * What came of an import of consents.
 *
 * @param rows what became of each row: changed where something was recorded, pointed out where
 *     something stands against it
 * @param recorded how many decisions were written into the ledger, or would be
 */
public record ConsentImportReport(CustomerImportReport rows, long recorded) {}
