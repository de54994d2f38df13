package thekla.app;

import org.junit.jupiter.api.extension.RegisterExtension;
import thekla.storage.OnPostgres;

class FromDeskToAnonymityOnPostgresTest extends FromDeskToAnonymityByCommandTest {

  @RegisterExtension final OnPostgres server = new OnPostgres("shop");
}
