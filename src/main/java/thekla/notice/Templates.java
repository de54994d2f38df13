package thekla.notice;

import java.time.Instant;
import java.util.List;

/** Where templates are kept. Off the event thread. */
public interface Templates {

  /** Whoever else issues one waits for the caller's work. */
  void hold();

  /** The newest version of each, by name. */
  List<MessageTemplate> current();

  /** Whether there never was one for this. */
  boolean isEmpty(MessagePurpose purpose);

  /** The highest version among all that ever had this name, way and language; 0 for none. */
  int lastVersion(MessageTemplate like);

  /** Adds a version as the current one; its id. */
  long add(MessageTemplate version, Instant now);

  /** This version is no longer the current one; false when it was not. */
  boolean retire(long id);
}
