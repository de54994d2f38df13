package thekla.order;

import org.junit.jupiter.api.extension.ExtendWith;
import thekla.storage.OnPostgres;

@ExtendWith(OnPostgres.class)
class TakeOrderOnPostgresTest extends TakeOrderTest {}
