package thekla.consent;

import java.util.List;
import java.util.Optional;

/** The texts with all their versions; none is ever changed or taken away. Off the event thread. */
public interface ConsentTexts {

  /** Whoever else issues one waits for the caller's work. */
  void hold();

  Optional<ConsentText> current(ConsentPurpose purpose, String language);

  /** The newest issue of one version. */
  Optional<ConsentText> version(ConsentPurpose purpose, String language, int version);

  /** The text a row of the ledger refers to. */
  Optional<String> byHash(String hash);

  /** The newest of every purpose and language. */
  List<ConsentText> current();

  /** All issues, the newest first. */
  List<ConsentText> issues(ConsentPurpose purpose, String language);

  /** All issues of all texts, the oldest first. */
  List<ConsentText> all();

  void add(ConsentText text);

  boolean isEmpty();
}
