package thekla.consent;

import org.junit.jupiter.api.extension.ExtendWith;
import thekla.storage.OnPostgres;

@ExtendWith(OnPostgres.class)
class LedgerOnPostgresTest extends LedgerTest {}
