package thekla.article.onix;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The people and bodies behind a product: authors first, then all others, in the file's order. */
final class ContributorReader {

  private static final String AUTHOR = "A01";

  private record Contributor(String name, boolean author, int sequence) {}

  private ContributorReader() {}

  /** "Franz Kafka; Max Brod", or "". */
  static String names(Node descriptive) {
    return descriptive.all(Tag.CONTRIBUTOR).stream()
        .map(ContributorReader::read)
        .filter(contributor -> !contributor.name.isEmpty())
        .sorted(
            Comparator.comparing((Contributor c) -> !c.author)
                .thenComparingInt(Contributor::sequence))
        .map(Contributor::name)
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private static Contributor read(Node contributor) {
    List<Node> roles = contributor.all(Tag.CONTRIBUTOR_ROLE);
    boolean author = roles.stream().anyMatch(role -> role.text().equals(AUTHOR));
    return new Contributor(name(contributor), author, sequence(contributor));
  }

  private static String name(Node contributor) {
    String composed =
        Stream.of(
                Tag.NAMES_BEFORE_KEY,
                Tag.PREFIX_TO_KEY,
                Tag.KEY_NAMES,
                Tag.NAMES_AFTER_KEY,
                Tag.SUFFIX_TO_KEY)
            .map(contributor::text)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
    return Stream.of(
            contributor.text(Tag.PERSON_NAME),
            composed,
            contributor.text(Tag.CORPORATE_NAME),
            contributor.text(Tag.PERSON_NAME_INVERTED))
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static int sequence(Node contributor) {
    String number = contributor.text(Tag.SEQUENCE_NUMBER);
    return number.matches("\\d{1,9}") ? Integer.parseInt(number) : Integer.MAX_VALUE;
  }
}
