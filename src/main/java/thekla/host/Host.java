package thekla.host;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the host ERP hands over. Called from Thekla's own threads; must not block for long. */
public interface Host {

  /** Who works at this desk now. */
  StaffMember staffMember();

  Workplace workplace();

  /** Language of the texts and format of numbers; the desk's own setting goes before it. */
  Locale locale();

  /** Where Thekla keeps its database. */
  Path dataFolder();

  /** An article of the host by its 13 digits, asked when Thekla's catalogue has none. */
  default Optional<HostArticle> article(String gtin) {
    return Optional.empty();
  }

  /** Articles of the host by words, asked when Thekla's catalogue has none; the best first. */
  default List<HostArticle> articles(String words, int limit) {
    return List.of();
  }
}
