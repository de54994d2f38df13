package thekla.notice;

import org.junit.jupiter.api.extension.ExtendWith;
import thekla.storage.OnPostgres;

@ExtendWith(OnPostgres.class)
class SendingTextMessagesOnPostgresTest extends SendingTextMessagesTest {}
