package thekla.privacy;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Cards with locked letters. Every call joins the caller's unit of work. */
public interface LockedCards {

  /** Cards with a locked letter that are not locked themselves, by id, after this one. */
  List<Long> withLetters(long after, int limit);

  /** Order customers among these whose every order is a locked letter. */
  Set<Long> withLettersAlone(Collection<Long> customerIds);

  void lock(Collection<Long> customerIds);
}
