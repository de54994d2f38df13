package thekla.notice;

import java.util.ArrayList;
import java.util.List;
import thekla.customer.Channel;
import thekla.kernel.Refusal;

/** What holds for the text of every message and template. */
final class MessageText {

  private MessageText() {}

  static List<Refusal> check(Channel channel, String subject, String body) {
    List<Refusal> reasons = new ArrayList<>();
    if (channel == Channel.EMAIL && subject.isBlank()) {
      reasons.add(Refusal.of("subject-missing", "subject"));
    } else if (subject.length() > QueueMessage.LONGEST_SUBJECT) {
      reasons.add(Refusal.of("too-long", "subject", QueueMessage.LONGEST_SUBJECT));
    } else if (subject.chars().anyMatch(Character::isISOControl)) {
      // a line break would begin another header
      reasons.add(Refusal.of("control-characters", "subject"));
    }
    if (body.isBlank()) {
      reasons.add(Refusal.of("text-missing", "body"));
    } else if (body.length() > QueueMessage.LONGEST_BODY) {
      reasons.add(Refusal.of("too-long", "body", QueueMessage.LONGEST_BODY));
    } else if (body.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
      reasons.add(Refusal.of("control-characters", "body"));
    }
    return reasons;
  }
}
