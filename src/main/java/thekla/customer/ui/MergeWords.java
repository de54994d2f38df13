package thekla.customer.ui;

import java.util.List;
import thekla.text.Texts;

/** What happens when two cards become one, in one sentence. */
record MergeWords(Texts texts) {

  /** "Karte 10002 geht in 10001 auf; strengere Zustimmung gilt: …; 3 Bestellungen ziehen um." */
  String question(MergeState state) {
    List<String> stricter =
        state.lines().stream()
            .filter(MergeState.Line::differs)
            .map(line -> texts.get("merge.named", texts.get(line.what()), texts.get(line.wins())))
            .toList();
    return texts.get(
        "merge.question",
        state.dropped().number(),
        state.kept().number(),
        stricter.isEmpty() ? "" : texts.get("merge.question.stricter", String.join(", ", stricter)),
        state.orders() == 0 ? "" : texts.get("merge.question.orders", state.orders()));
  }
}
