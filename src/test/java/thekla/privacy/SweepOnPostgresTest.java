package thekla.privacy;

import org.junit.jupiter.api.extension.ExtendWith;
import thekla.storage.OnPostgres;

@ExtendWith(OnPostgres.class)
class SweepOnPostgresTest extends SweepTest {}
