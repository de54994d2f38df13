package thekla.article;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import thekla.kernel.Fault;

/** The ISBN agency's ranges: where the hyphens of an ISBN stand. */
final class IsbnRanges {

  private static final String RESOURCE = "/com/github/ladutsko/isbn/RangeMessage.xml";

  /** From and to are seven digits; length 0 means the range is not in use. */
  private record Rule(int from, int to, int length) {}

  private static final class Holder {
    static final IsbnRanges AGENCY = read();
  }

  private final Map<String, List<Rule>> rules;

  private IsbnRanges(Map<String, List<Rule>> rules) {
    this.rules = rules;
  }

  static IsbnRanges agency() {
    return Holder.AGENCY;
  }

  /** The hyphenated form of 13 digits, or nothing where the agency has given out no such range. */
  Optional<String> hyphenated(String digits) {
    String prefix = digits.substring(0, 3);
    int group = length(prefix, digits, 3);
    if (group == 0) {
      return Optional.empty();
    }
    int groupEnd = 3 + group;
    String groupDigits = digits.substring(3, groupEnd);
    int registrant = length(prefix + "-" + groupDigits, digits, groupEnd);
    int registrantEnd = groupEnd + registrant;
    if (registrant == 0 || registrantEnd >= 12) {
      return Optional.empty();
    }
    return Optional.of(
        String.join(
            "-",
            prefix,
            groupDigits,
            digits.substring(groupEnd, registrantEnd),
            digits.substring(registrantEnd, 12),
            digits.substring(12)));
  }

  private int length(String prefix, String digits, int start) {
    String next = (digits.substring(start) + "0000000").substring(0, 7);
    int number = Integer.parseInt(next);
    for (Rule rule : rules.getOrDefault(prefix, List.of())) {
      if (rule.from <= number && number <= rule.to) {
        return rule.length;
      }
    }
    return 0;
  }

  private static IsbnRanges read() {
    // The official file has an internal DOCTYPE: it is skipped, nothing it declares is used.
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try (InputStream stream = IsbnRanges.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new Fault("isbn-ranges", null);
      }
      return new IsbnRanges(rules(factory.createXMLStreamReader(stream)));
    } catch (IOException | XMLStreamException e) {
      throw new Fault("isbn-ranges", e);
    }
  }

  private static Map<String, List<Rule>> rules(XMLStreamReader xml) throws XMLStreamException {
    Map<String, List<Rule>> rules = new HashMap<>();
    List<Rule> current = new ArrayList<>();
    String[] range = {"0", "0"};
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "Prefix" ->
            current =
                rules.computeIfAbsent(xml.getElementText().strip(), prefix -> new ArrayList<>());
        case "Range" -> range = xml.getElementText().strip().split("-", 2);
        case "Length" ->
            current.add(
                new Rule(
                    Integer.parseInt(range[0]),
                    Integer.parseInt(range[1]),
                    Integer.parseInt(xml.getElementText().strip())));
        default -> {}
      }
    }
    return rules;
  }
}
