package thekla.customer;

import java.util.ArrayList;
import java.util.List;

/** Pairs of words that are each frequent but have few or no rows in common. */
final class Adversary {

  private Adversary() {}

  static List<String> pairs() {
    List<String> firsts =
        List.of(
            "Peter",
            "Michael",
            "Thomas",
            "Andreas",
            "Wolfgang",
            "Klaus",
            "Jürgen",
            "Günter",
            "Stefan");
    List<String> towns =
        List.of(
            "Berlin",
            "Hamburg",
            "München",
            "Köln",
            "Frankfurt",
            "Stuttgart",
            "Düsseldorf",
            "Leipzig");
    List<String> lasts =
        List.of("Müller", "Schmidt", "Schneider", "Fischer", "Weber", "Meyer", "Wagner", "Becker");
    List<String> pairs = new ArrayList<>();
    for (List<String> words : List.of(firsts, towns, lasts)) {
      for (String one : words) {
        for (String other : words) {
          if (one.equals(other)) {
            continue;
          }
          for (int length : new int[] {2, 3, 4, 6}) {
            pairs.add(start(one, length) + " " + other);
            pairs.add(start(one, length) + " " + start(other, length));
          }
          pairs.add(one + " " + other);
        }
      }
    }
    for (String one : List.of("Müller", "Peter", "Berlin", "Schm", "Hans", "A", "M")) {
      for (String other :
          List.of(
              "0171", "017", "0", "1", "10", "089", "0221", "x", "q", "y", "xa", "que", "bad",
              "buchh")) {
        pairs.add(one + " " + other);
        pairs.add(other + " " + one);
      }
    }
    return pairs;
  }

  private static String start(String word, int length) {
    return word.substring(0, Math.min(length, word.length()));
  }
}
