package thekla.register;

import java.util.List;
import java.util.Optional;

/** Where issues are kept. Inside a unit of work. */
public interface Issues {

  /** The newest first. */
  List<Issue> all();

  Optional<Issue> byId(long id);

  /** The JSON as it was issued. */
  String content(long id);

  /**
   * @param issue its id does not count
   * @return the new id
   */
  long add(Issue issue, String content);
}
