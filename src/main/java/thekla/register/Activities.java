package thekla.register;

import java.util.List;
import java.util.Optional;

/** Where the register's activities are kept. Inside a unit of work. */
public interface Activities {

  /** All, in the register's order; ended ones too. */
  List<RegisterEntry> all();

  Optional<RegisterEntry> byId(String id);

  /** Behind the others. */
  void add(RegisterEntry entry);

  /**
   * @param entry with the version it was loaded with
   * @return false when it was saved elsewhere since
   */
  boolean replace(RegisterEntry entry);
}
