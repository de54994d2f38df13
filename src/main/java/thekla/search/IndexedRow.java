package thekla.search;

import java.util.List;

/**
 * The words by which one row is found, folded by {@link SearchWords}.
 *
 * @param paired words that many rows share (names, town): any two of them are found together fast,
 *     whatever they are; the first ones also order the hits of one word
 * @param single words that are rare, or need not be fast beside another frequent one (numbers,
 *     addresses, subtitles)
 */
public record IndexedRow(long id, boolean hidden, List<String> paired, List<String> single) {

  public IndexedRow {
    paired = List.copyOf(paired);
    single = List.copyOf(single);
  }
}
