package thekla.notice;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import thekla.document.Document;

/** Where letters are written as PDF, one file a message. */
public interface LetterFiles {

  /**
   * Replaces an earlier one of the same message.
   *
   * @return its file, named by the message's id
   */
  Path write(long messageId, Document letter) throws IOException;

  /** Takes the file away, if there is one. */
  void delete(long messageId);

  /** Takes away what was written before; prints are kept seven days (privacy-rules 8.2). */
  void deleteBefore(Instant moment);
}
