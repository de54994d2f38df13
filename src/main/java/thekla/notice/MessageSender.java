package thekla.notice;

import thekla.kernel.Refusal;

/** Hands one message to a server. Waits for its answer; never throws for what a server may say. */
public interface MessageSender {

  Outcome send(Envelope envelope);

  /** What the server answered. */
  sealed interface Outcome {
    /** It took the message over. */
    record Accepted() implements Outcome {}

    /** Not now; the same message may be tried again. */
    record Postponed(Refusal reason) implements Outcome {}

    /** Never this message. */
    record Rejected(Refusal reason) implements Outcome {}

    /** The whole message was handed over and no answer came: it may have arrived. */
    record Unanswered(Refusal reason) implements Outcome {}
  }
}
