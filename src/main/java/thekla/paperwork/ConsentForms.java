package thekla.paperwork;

import java.time.LocalDate;
import java.util.Optional;

/** The consent forms that were printed. Inside a unit of work. */
public interface ConsentForms {

  /** Of a new form. */
  FormNumber next();

  /** Whether this number was given once; its row may be gone with its customer. */
  boolean wasGiven(FormNumber number);

  void add(ConsentForm form);

  Optional<ConsentForm> byNumber(FormNumber number);

  /** Whoever records this form waits here for others who do. */
  void lock(FormNumber number);

  /**
   * The signed form is recorded now.
   *
   * @return false when it was recorded already
   */
  boolean recorded(FormNumber number, LocalDate on);
}
