package thekla.app;

import org.junit.jupiter.api.extension.ExtendWith;
import thekla.storage.OnPostgres;

@ExtendWith(OnPostgres.class)
class KillOnPostgresTest extends KillTest {

  @Override
  void no_notice_is_sent_twice_and_none_is_lost() {
    // the program is the same that receives
  }

  @Override
  void each_sale_is_booked_once() {
    // see BookSalesOnPostgresTest
  }
}
