package thekla.consent.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import thekla.consent.ConsentEvent;
import thekla.consent.How;

/** Places in the ledger, written into the remark of the row that tells of their erasure. */
record SeqList(List<Long> seqs) {

  /** So many numbers of nineteen digits fit into a remark. */
  private static final int MOST = 50;

  static List<SeqList> parts(List<Long> seqs) {
    List<SeqList> parts = new ArrayList<>();
    for (int from = 0; from < seqs.size(); from += MOST) {
      parts.add(new SeqList(List.copyOf(seqs.subList(from, Math.min(seqs.size(), from + MOST)))));
    }
    return parts;
  }

  ConsentEvent on(ConsentEvent trace) {
    How how = trace.how();
    return new ConsentEvent(
        0,
        trace.scope(),
        trace.decision(),
        new How(
            how.way(),
            seqs.stream().map(String::valueOf).collect(Collectors.joining(",")),
            how.obtainedAt(),
            how.language(),
            null,
            how.rightTold(),
            how.indicatedBy(),
            null,
            null),
        trace.recordedAt(),
        trace.recordedBy(),
        null);
  }

  /** Nothing for what is no such list. */
  static List<Long> read(@Nullable String remark) {
    List<Long> seqs = new ArrayList<>();
    if (remark != null && remark.matches("\\d{1,19}(,\\d{1,19})*")) {
      for (String number : remark.split(",", -1)) {
        seqs.add(Long.valueOf(number));
      }
    }
    return seqs;
  }
}
