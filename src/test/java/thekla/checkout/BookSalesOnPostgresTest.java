package thekla.checkout;

import org.junit.jupiter.api.extension.ExtendWith;
import thekla.storage.OnPostgres;

@ExtendWith(OnPostgres.class)
class BookSalesOnPostgresTest extends BookSalesTest {}
