package thekla.consent;

import java.time.LocalDate;

/** What stands beside the DSGVO button; the shop's own words, the ledger is the proof. */
public record Stamp(String wording, LocalDate on) {}
