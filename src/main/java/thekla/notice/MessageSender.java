package thekla.notice;

import thekla.kernel.Refusal;

/** Hands one message to a server. Waits for its answer; never throws for what a server may say. */
public interface MessageSender {

  Outcome send(Envelope envelope);

  /** For several messages one after the other, over one connection where the sender can. */
  default Round round() {
    return new Round() {
      @Override
      public Outcome send(Envelope envelope) {
        return MessageSender.this.send(envelope);
      }

      @Override
      public void close() {
        // each message had a connection of its own
      }
    };
  }

  /** Of one thread. */
  interface Round extends AutoCloseable {
    Outcome send(Envelope envelope);

    @Override
    void close();
  }

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
