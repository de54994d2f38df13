package thekla.paperwork;

import java.util.List;
import java.util.Optional;

/** What was handed out; nothing is changed or taken away. Inside a unit of work. */
public interface PaperIssues {

  Optional<PaperIssue> byHash(String hash);

  /** All, the newest first. */
  List<PaperIssue> all();

  /** How many there are of this paper in these words. */
  int count(String paper, String language, String country, int version);

  /** Whoever adds waits here for others who do. */
  void lock();

  /**
   * @param pdf as it was handed out
   */
  void add(PaperIssue issue, String text, byte[] pdf);

  /** What stands in it. */
  Optional<String> text(String hash);

  Optional<byte[]> pdf(String hash);
}
