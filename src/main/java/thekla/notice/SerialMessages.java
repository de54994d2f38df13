package thekla.notice;

import java.util.function.Predicate;
import thekla.consent.ConsentStandings;
import thekla.customer.Channel;
import thekla.kernel.BusinessClock;
import thekla.kernel.UnitOfWork;

/** The use cases about messages to many, put together. */
public final class SerialMessages {

  public final Serials serials;
  public final Interests interests;
  public final PreviewSerial preview;
  public final SendSerial send;
  public final SerialLetters documents;
  public final SendSerialLetters letters;

  /** Where they are kept, and what they are made of. */
  public record Kept(
      Serials serials,
      Interests interests,
      ConsentStandings standings,
      Outbox outbox,
      Notices notices,
      SerialLetters documents) {}

  /**
   * @param setUp whether the shop can send this way at all
   */
  public SerialMessages(
      UnitOfWork work,
      Kept kept,
      CustomerNotices.Neighbours rooms,
      QueueMessage messages,
      MergeValues values,
      ContactPermission permission,
      Predicate<Channel> setUp,
      BusinessClock clock) {
    serials = kept.serials();
    interests = kept.interests();
    documents = kept.documents();
    preview = new PreviewSerial(work, serials, kept.standings(), rooms.shop());
    QueueSerial queue =
        new QueueSerial(
            serials,
            messages,
            kept.outbox(),
            rooms.customers(),
            rooms.consents(),
            permission,
            rooms.shop(),
            clock);
    send = new SendSerial(work, serials, preview, queue, setUp, clock);
    letters =
        new SendSerialLetters(
            send,
            documents,
            new WriteSerialLetters(
                work,
                serials,
                kept.notices(),
                rooms.customers(),
                values,
                permission,
                documents,
                clock));
  }
}
