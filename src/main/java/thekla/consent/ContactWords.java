package thekla.consent;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import thekla.consent.ContactAnswer.Ruling;
import thekla.customer.Channel;
import thekla.kernel.Refusal;
import thekla.text.Texts;

/** What contact rules and findings say, as sentences for the shop's people. */
public final class ContactWords {

  private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private final Texts texts;

  public ContactWords(Texts texts) {
    this.texts = texts;
  }

  /** Why this rule says so. */
  public String sentence(Ruling ruling) {
    return texts.get(
        "contact.why." + ruling.code(), ruling.details().stream().map(this::word).toArray());
  }

  /** One sentence for each rule that had something to say, in their order. */
  public List<String> sentences(ContactAnswer answer) {
    return answer.rulings().stream().map(this::sentence).toList();
  }

  /** "per E-Mail" */
  public String by(Channel channel) {
    return texts.get("contact.by." + channel.name());
  }

  /** How well a consent can be shown. */
  public String evidence(EvidenceLevel level) {
    return texts.get("contact.evidence." + level.name());
  }

  /** What is wrong at a place of the ledger. */
  public String finding(Verification.Finding finding) {
    return texts.get("consent.finding." + finding.what().name(), String.valueOf(finding.seq()));
  }

  /** The reason in the reader's language, its dates in the reader's format. */
  public String refusal(Refusal refusal) {
    return texts.refusal(
        new Refusal(
            refusal.code(), refusal.field(), refusal.details().stream().map(this::word).toList()));
  }

  private String word(String detail) {
    if (ISO_DATE.matcher(detail).matches()) {
      return texts.date(LocalDate.parse(detail));
    }
    return constant(Channel.values(), detail)
        .map(this::by)
        .or(() -> constant(EvidenceLevel.values(), detail).map(this::evidence))
        .orElse(detail);
  }

  private static <E extends Enum<E>> Optional<E> constant(E[] all, String name) {
    return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst();
  }
}
