package thekla.consent;

import java.time.LocalDate;
import thekla.kernel.Personal;

/** What stands beside the DSGVO button; the shop's own words, the ledger is the proof. */
public record Stamp(@Personal("consent_stamp.wording") String wording, LocalDate on) {}
