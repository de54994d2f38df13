package thekla.storage;

import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnPostgres.class)
class PreparedOnPostgresTest extends PreparedTest {}
