package thekla.goodsreceipt;

import org.junit.jupiter.api.extension.ExtendWith;
import thekla.storage.OnPostgres;

@ExtendWith(OnPostgres.class)
class ReceiveTitlesOnPostgresTest extends ReceiveTitlesTest {}
