package thekla.paperwork;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import thekla.consent.ConsentPurpose;
import thekla.consent.ConsentScope;
import thekla.consent.TextRef;
import thekla.kernel.Actor;

/**
 * A consent form that was printed for a customer.
 *
 * @param language of the form: "de", "fr" or "en"
 * @param texts what the customer can agree to with it, in the very wording that was printed
 * @param formHash of the issue of the form, see {@link PaperIssue}
 * @param notice the version of the customer notice that the form names
 * @param noticeHash of its issue
 * @param recordedOn when the signed form was recorded; null as long as it was not
 */
public record ConsentForm(
    FormNumber number,
    long customerId,
    String language,
    List<FormText> texts,
    String formHash,
    String notice,
    String noticeHash,
    LocalDate printedOn,
    @Nullable LocalDate recordedOn,
    Actor printedBy) {

  public ConsentForm {
    texts = List.copyOf(texts);
  }

  /** One text on the form. */
  public record FormText(ConsentPurpose purpose, TextRef text) {}

  /** The text that a tick stands behind; empty when the form does not have it. */
  public Optional<FormText> text(ConsentScope scope) {
    return texts.stream().filter(text -> text.purpose() == scope.purpose()).findFirst();
  }

  /** What can be ticked on it. */
  public List<ConsentScope> scopes() {
    return Arrays.stream(ConsentScope.values()).filter(scope -> text(scope).isPresent()).toList();
  }
}
