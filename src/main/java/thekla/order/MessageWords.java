package thekla.order;

import thekla.text.Texts;

/** A message kind in words. */
public final class MessageWords {

  private MessageWords() {}

  /** "keine Zustimmung": why it is this kind. */
  public static String why(Message.Reason reason, Texts texts) {
    return texts.get(
        switch (reason) {
          case CHOSEN -> "message.reason.chosen";
          case CUSTOMER_DEFAULT -> "message.reason.card";
          case NOT_REACHABLE -> "message.reason.not-reachable";
          case WALK_IN -> "message.reason.walk-in";
          case NO_CONSENT -> "message.reason.no-consent";
          case RESTRICTED -> "message.reason.restricted";
        });
  }

  /** "M", or where a rule forced it "K · keine Zustimmung". */
  public static String brief(Message message, Texts texts) {
    return message.forced()
        ? message.kind() + " · " + why(message.reason(), texts)
        : message.kind();
  }
}
