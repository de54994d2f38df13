package thekla.customer.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import thekla.kernel.Refusal;

/** Why a card was not saved, beside the fields concerned. */
final class CardProblems {

  private static final Pattern CONTACT_POINT = Pattern.compile("contactPoints\\[(\\d+)].*");

  private final Map<String, Refusal> problems = new LinkedHashMap<>();

  Map<String, Refusal> byField() {
    return Map.copyOf(problems);
  }

  void clear() {
    problems.clear();
  }

  void clear(String field) {
    problems.remove(field);
  }

  /**
   * @param sent what was refused
   * @return the first one
   */
  Refusal take(List<Refusal> reasons, CardDraft sent) {
    problems.clear();
    List<Refusal> here = reasons.stream().map(reason -> onForm(reason, sent)).toList();
    here.forEach(reason -> problems.putIfAbsent(reason.field(), reason));
    return here.getFirst();
  }

  boolean has(String code) {
    return problems.values().stream().anyMatch(problem -> problem.code().equals(code));
  }

  /** A refusal of {@code contactPoints[1]} stands beside its row. */
  private static Refusal onForm(Refusal refusal, CardDraft sent) {
    Matcher point = CONTACT_POINT.matcher(refusal.field());
    if (!point.matches()) {
      return refusal;
    }
    ContactRow row = sent.filledRows().get(Integer.parseInt(point.group(1)));
    return new Refusal(refusal.code(), row.field(), refusal.details());
  }

  /**
   * @param now the tab in front, for a field that stands on none
   */
  static String tabOf(String field, String now) {
    if (field.startsWith("contact")) {
      return CardPresenter.CONTACTS;
    }
    return switch (field) {
      case "note" -> CardPresenter.NOTE;
      case "", "inactive", "restricted" -> now;
      default -> CardPresenter.ADDRESS;
    };
  }
}
