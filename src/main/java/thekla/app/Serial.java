package thekla.app;

import java.nio.file.Path;
import thekla.consent.ConsentStandings;
import thekla.kernel.BusinessClock;
import thekla.notice.ContactPermission;
import thekla.notice.CustomerNotices;
import thekla.notice.RecordInterest;
import thekla.notice.SerialMessages;
import thekla.notice.letters.DocxLetters;
import thekla.notice.store.InterestStore;
import thekla.notice.store.NoticeStore;
import thekla.notice.store.OutboxStore;
import thekla.notice.store.SerialStore;
import thekla.storage.Database;

/** The parts that write to many. */
public final class Serial {

  public final SerialMessages messages;
  public final RecordInterest interests;

  Serial(
      Database database,
      CustomerNotices.Neighbours rooms,
      InterestStore interestRows,
      RecordInterest interests,
      ConsentStandings standings,
      ContactPermission permission,
      Post post,
      Path dataFolder,
      BusinessClock clock) {
    this.interests = interests;
    messages =
        new SerialMessages(
            database,
            new SerialMessages.Kept(
                new SerialStore(database::sql, clock.zone()),
                interestRows,
                standings,
                new OutboxStore(database::sql, database),
                new NoticeStore(database::sql, rooms.customers()),
                new DocxLetters(dataFolder.resolve("exports"))),
            rooms,
            post.queue,
            post.values,
            permission,
            post::sends,
            clock);
  }
}
