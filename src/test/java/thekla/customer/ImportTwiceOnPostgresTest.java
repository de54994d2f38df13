package thekla.customer;

import org.junit.jupiter.api.extension.ExtendWith;
import thekla.storage.OnPostgres;

@ExtendWith(OnPostgres.class)
class ImportTwiceOnPostgresTest extends ImportTwicePropertyTest {}
