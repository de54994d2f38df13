package thekla.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import thekla.consent.Ledger;
import thekla.customer.CustomerWords;
import thekla.customer.Customers;
import thekla.document.pdf.PdfText;
import thekla.kernel.Actor;
import thekla.kernel.BusinessClock;
import thekla.order.OrderProgress;
import thekla.order.RetentionSettings;
import thekla.order.store.LockedOrderStore;
import thekla.privacy.AgedRows;
import thekla.privacy.DropDuplicate;
import thekla.privacy.EndLogs;
import thekla.privacy.EraseCustomer;
import thekla.privacy.Eraser;
import thekla.privacy.ErasureBook;
import thekla.privacy.ErasureLog;
import thekla.privacy.HoldData;
import thekla.privacy.Holds;
import thekla.privacy.Housekeeping;
import thekla.privacy.LockCards;
import thekla.privacy.LockLetters;
import thekla.privacy.LogClass;
import thekla.privacy.Peeks;
import thekla.privacy.PersonMarks;
import thekla.privacy.PersonalDataMap;
import thekla.privacy.PersonalFiles;
import thekla.privacy.ReplayErasures;
import thekla.privacy.ResidueCheck;
import thekla.privacy.Sweep;
import thekla.privacy.store.ErasureLogStore;
import thekla.privacy.store.LockedCardStore;
import thekla.privacy.store.LogPeriodStore;
import thekla.privacy.store.PeekStore;
import thekla.privacy.store.PrivacyDayStore;
import thekla.privacy.store.StaffNames;
import thekla.privacy.store.TextColumns;
import thekla.shop.ShopDetails;
import thekla.storage.Database;

/** The parts that see to it that nothing stays longer than it may. */
public final class Privacy {

  /** privacy-rules 8.2: backups. */
  static final int OLDEST_BACKUP_DAYS = 35;

  public final PersonalDataMap map;
  public final ErasureBook book;
  public final ErasureLog log;
  public final Holds holds;
  public final PersonMarks marks;
  public final Sweep sweep;
  public final EraseCustomer eraseCustomer;
  public final HoldData holdData;
  public final DropDuplicate dropDuplicate;
  public final ReplayErasures replay;
  public final Housekeeping housekeeping;
  public final ResidueCheck residue;
  public final DaySheets sheets;
  public final EndLogs logs;
  public final LockLetters letters;
  public final Peeks peeks;

  Privacy(
      Database database,
      ErasureBook book,
      Holds holds,
      PersonalDataMap map,
      Customers customers,
      CustomerWords words,
      AgedRows notices,
      Ledger ledger,
      OrderProgress orders,
      RetentionSettings retention,
      ShopDetails shop,
      UnaryOperator<String> keyed,
      Path dataFolder,
      Supplier<Actor> actor,
      BusinessClock clock) {
    this.map = map;
    this.book = book;
    this.holds = holds;
    log = new ErasureLogStore(database::sql);
    marks = new PersonMarks(keyed);
    PersonalFiles files = new PersonalFiles(dataFolder);
    Eraser eraser =
        new Eraser(book, log, ledger, words, marks, files, () -> OLDEST_BACKUP_DAYS, clock);
    LockedOrderStore locked = new LockedOrderStore(database::sql);
    letters = new LockLetters(locked, retention, database, clock);
    LockCards cards =
        new LockCards(new LockedCardStore(database::sql), holds, ledger, words, clock);
    PeekStore looks = new PeekStore(database::sql);
    StaffNames staffNames = new StaffNames(database::sql, map);
    logs =
        new EndLogs(
            map,
            Map.of(
                LogClass.NOTICE,
                notices,
                LogClass.AUDIT,
                before -> looks.end(before) + staffNames.end(before)),
            new LogPeriodStore(database::sql),
            database,
            clock);
    sweep =
        new Sweep(
            database,
            book,
            holds,
            log,
            eraser,
            files,
            List.of(letters::batch, cards::batch, logs::batch),
            ledger,
            orders,
            retention,
            clock);
    eraseCustomer =
        new EraseCustomer(
            database, customers, book, holds, log, eraser, orders, locked, cards, clock);
    dropDuplicate = new DropDuplicate(holds, log, eraser, actor, clock);
    holdData = new HoldData(database, customers, holds, clock);
    housekeeping =
        new Housekeeping(
            database,
            log,
            map,
            (tables, progress) ->
                switch (database.housekeep(tables, progress::goOn)) {
                  case DONE -> Housekeeping.Result.DONE;
                  case STOPPED -> Housekeeping.Result.STOPPED;
                  case LOG_STAYS -> Housekeeping.Result.LOG_STAYS;
                },
            clock);
    sheets = new DaySheets(dataFolder, new PrivacyDayStore(database::sql), database, shop, clock);
    peeks = new Peeks(database, looks, clock);
    replay = new ReplayErasures(database, book, log, eraser, marks, clock);
    residue =
        new ResidueCheck(
            new TextColumns(database::sql),
            dataFolder,
            PdfText::of,
            keyed,
            map,
            new ResidueCheck.Remembered(
                log, marks, replay::countBack, () -> retention.load().country()),
            clock);
  }
}
