package thekla.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import thekla.customer.Channel;
import thekla.text.Texts;

/**
 * The words of a notice. A line of its template in which a field has nothing to say is left out, so
 * that one template serves shops with and without shelves, receipts with and without reports; so is
 * the line above it when it ends with a colon.
 */
final class NoticeText {

  /** Above it only their count is told. */
  static final int MOST_TITLES = 10;

  private static final int LONGEST_SHORT_TITLE = 40;
  private static final Pattern FIELD = Pattern.compile("\\{\\{([^{}\\n]*)}}");

  private NoticeText() {}

  /** Fills the fields of notices into these values. */
  static void put(
      Map<MergeField, String> values,
      NoticeFacts facts,
      Channel channel,
      NoticeSettings settings,
      Texts texts) {
    boolean counted =
        settings.hidesTitles() || facts.titles().size() + facts.reports().size() > MOST_TITLES;
    boolean brief = channel == Channel.SMS || channel == Channel.PHONE;
    values.put(
        MergeField.TITLES, counted ? count(facts, texts) : titles(facts.titles(), brief, texts));
    values.put(
        MergeField.REPORTS,
        counted ? countReports(facts, texts) : reports(facts.reports(), brief, texts));
    values.put(
        MergeField.PICKUP_NUMBER,
        facts.pickupNumbers().stream().map(String::valueOf).collect(Collectors.joining(", ")));
    values.put(MergeField.SHELF, settings.tellsShelf() ? String.join(", ", facts.shelves()) : "");
  }

  private static String count(NoticeFacts facts, Texts texts) {
    int count = facts.titles().size();
    return count == 0 ? "" : texts.get("notice.titles.count", count);
  }

  private static String countReports(NoticeFacts facts, Texts texts) {
    List<String> said = new ArrayList<>();
    long never = facts.reports().stream().filter(NoticeFacts.Report::last).count();
    long later = facts.reports().size() - never;
    if (never > 0) {
      said.add(texts.get("notice.reports.never.count", never));
    }
    if (later > 0) {
      said.add(texts.get("notice.reports.later.count", later));
    }
    return String.join("\n", said);
  }

  private static String titles(List<NoticeFacts.Title> titles, boolean brief, Texts texts) {
    return list(
        titles.stream()
            .map(
                one ->
                    one.pieces() > 1
                        ? texts.get("notice.title.pieces", one.pieces(), said(one.title(), brief))
                        : said(one.title(), brief))
            .toList(),
        brief);
  }

  private static String reports(List<NoticeFacts.Report> reports, boolean brief, Texts texts) {
    return list(
        reports.stream()
            .map(
                one ->
                    texts.get(
                        one.last() ? "notice.report.never" : "notice.report.later",
                        said(one.title(), brief)))
            .map(line -> brief ? line.replace('–', '-') : line)
            .toList(),
        brief);
  }

  private static String list(List<String> items, boolean brief) {
    if (brief || items.isEmpty()) {
      return String.join("; ", items);
    }
    return "– " + String.join("\n– ", items);
  }

  /** A title from a catalogue, on one line; a cut one ends in the GSM alphabet. */
  private static String said(String title, boolean brief) {
    String line = title.replaceAll("\\p{Cntrl}+", " ").strip();
    if (!brief || line.codePointCount(0, line.length()) <= LONGEST_SHORT_TITLE) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, LONGEST_SHORT_TITLE - 3)).strip() + "...";
  }

  /** The template without its lines that have nothing to say, and without the gaps they leave. */
  static String spoken(String template, Map<MergeField, String> values) {
    List<String> lines = new ArrayList<>();
    for (String line : template.replace("\r\n", "\n").lines().toList()) {
      if (!isMute(line, values)) {
        lines.add(line);
      } else if (!lines.isEmpty() && lines.getLast().strip().endsWith(":")) {
        lines.removeLast();
      }
    }
    return String.join("\n", lines).replaceAll("\n{3,}", "\n\n").strip();
  }

  private static boolean isMute(String line, Map<MergeField, String> values) {
    Matcher fields = FIELD.matcher(line);
    while (fields.find()) {
      boolean empty =
          MergeField.named(fields.group(1).strip())
              .filter(field -> values.getOrDefault(field, "").isBlank())
              .isPresent();
      if (empty) {
        return true;
      }
    }
    return false;
  }
}
