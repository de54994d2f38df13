package thekla.search;

import org.junit.jupiter.api.extension.ExtendWith;
import thekla.storage.OnPostgres;

@ExtendWith(OnPostgres.class)
class WordSearchOnPostgresTest extends WordSearchTest {}
