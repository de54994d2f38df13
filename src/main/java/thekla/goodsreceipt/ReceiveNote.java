package thekla.goodsreceipt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import thekla.article.Gtin;
import thekla.customer.CellFiles;
import thekla.customer.CellRow;
import thekla.customer.CellTable;
import thekla.customer.ImportOptions;
import thekla.customer.ImportProgress;
import thekla.customer.UnreadableFile;
import thekla.goodsreceipt.DeliveryNote.Line;
import thekla.goodsreceipt.DeliveryNote.Problem;
import thekla.kernel.Actor;
import thekla.kernel.BusinessClock;
import thekla.kernel.Refusal;
import thekla.kernel.UnitOfWork;

/**
 * Books a delivery note that came as a CSV file or a workbook. A file of which one row cannot be
 * read is not booked at all; one that was interrupted goes on where it stopped.
 */
public final class ReceiveNote {

  /** What is booked at a time: the counter waits no longer than these take. */
  private static final int BATCH = 25;

  private static final int MOST_ROWS = 20_000;

  private final CellFiles files;
  private final UnitOfWork work;
  private final Receipts receipts;
  private final ReceiveTitles receive;
  private final BusinessClock clock;

  public ReceiveNote(
      CellFiles files,
      UnitOfWork work,
      Receipts receipts,
      ReceiveTitles receive,
      BusinessClock clock) {
    this.files = files;
    this.work = work;
    this.receipts = receipts;
    this.receive = receive;
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Result {
    /** Read, and nothing booked. */
    record Read(DeliveryNote note) implements Result {}

    /**
     * @param receipt open at this workplace
     * @param rows that were booked now
     */
    record Booked(GoodsReceipt receipt, int rows) implements Result {}

    /**
     * The same file goes on where it stopped.
     *
     * @param booked rows of all
     */
    record Stopped(int booked, int all) implements Result {}

    record Refused(List<Refusal> reasons) implements Result {}
  }

  public Result preview(Path file) {
    try {
      return new Result.Read(read(file));
    } catch (UnreadableFile e) {
      return refused(unreadable(e.refusal()));
    }
  }

  /**
   * Off the event thread.
   *
   * @param again also where the very same file was booked before
   * @param progress told the rows that were booked now; stops it after those that are booked at a
   *     time
   */
  public Result book(Path file, boolean again, ImportProgress progress, Actor actor) {
    DeliveryNote note;
    try {
      note = read(file);
    } catch (UnreadableFile e) {
      return refused(unreadable(e.refusal()));
    }
    if (!note.problems().isEmpty()) {
      return refused(
          Refusal.of(
              "note-rows-broken",
              "file",
              note.problems().size(),
              note.problems().getFirst().row()));
    }
    if (note.lines().isEmpty()) {
      return refused(Refusal.of("note-empty", "file"));
    }
    if (note.bookedBefore() && !again) {
      return refused(Refusal.of("note-booked-before", "file"));
    }
    int from = note.bookedBefore() ? 0 : note.booked();
    for (int next = from; next < note.lines().size(); next += BATCH) {
      int first = next;
      int end = Math.min(note.lines().size(), first + BATCH);
      Optional<Refusal> failed = work.callAgain(() -> book(note, first, end, actor));
      if (failed.isPresent()) {
        return refused(failed.get());
      }
      boolean goOn = progress.rows(end - from);
      if (!goOn && end < note.lines().size()) {
        return new Result.Stopped(end, note.lines().size());
      }
    }
    return receipts
        .openAt(actor.workplace())
        .<Result>map(receipt -> new Result.Booked(receipt, note.lines().size() - from))
        .orElseGet(() -> refused(Refusal.of("receipt-none-open", "receipt")));
  }

  private Optional<Refusal> book(DeliveryNote note, int from, int end, Actor actor) {
    receipts.hold();
    int booked = receipts.note(note.hash()).map(Receipts.Note::booked).orElse(0);
    if (booked != from && !(from == 0 && booked == note.lines().size())) {
      // somebody else books the same file in this moment
      return Optional.of(Refusal.of("note-booked-before", "file"));
    }
    for (Line line : note.lines().subList(from, end)) {
      if (receive.scan(line.gtin(), line.pieces(), actor)
          instanceof ReceiveTitles.Result.Refused refused) {
        throw new IllegalStateException(refused.reasons().getFirst().code());
      }
    }
    receipts.note(note.hash(), new Receipts.Note(note.lines().size(), end), clock.now());
    return Optional.empty();
  }

  private DeliveryNote read(Path file) {
    String hash = hash(file);
    CellTable table = files.open(file, ImportOptions.detected("DE", "de"), NoteColumn.HEADINGS);
    Map<NoteColumn, Integer> columns = NoteColumn.mapping(table.detected().columns());
    List<Line> lines = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    table.read(
        row -> {
          line(row, columns, problems).filter(line -> line.pieces() > 0).ifPresent(lines::add);
          return lines.size() <= MOST_ROWS;
        });
    if (lines.size() > MOST_ROWS) {
      throw UnreadableFile.because("note-too-long", MOST_ROWS);
    }
    return new DeliveryNote(
        hash, lines, problems, receipts.note(hash).map(Receipts.Note::booked).orElse(0));
  }

  private static Optional<Line> line(
      CellRow row, Map<NoteColumn, Integer> columns, List<Problem> problems) {
    int number = columns.getOrDefault(NoteColumn.NUMBER, 0);
    int pieces = columns.getOrDefault(NoteColumn.PIECES, 0);
    Optional<Refusal> broken =
        row.problems().stream()
            .findFirst()
            .or(() -> broken(row, number))
            .or(() -> broken(row, pieces));
    if (broken.isPresent()) {
      problems.add(new Problem(row.number(), broken.get()));
      return Optional.empty();
    }
    if (!(Gtin.read(row.cell(number)) instanceof Gtin.Reading.Valid(Gtin gtin))) {
      problems.add(new Problem(row.number(), Refusal.of("note-number", "number")));
      return Optional.empty();
    }
    Optional<Integer> count = pieces(row.cell(pieces));
    if (count.isEmpty()) {
      problems.add(
          new Problem(
              row.number(), Refusal.of("note-pieces", "pieces", ReceiveTitles.MOST_PIECES)));
      return Optional.empty();
    }
    Integer title = columns.get(NoteColumn.TITLE);
    return Optional.of(
        new Line(row.number(), gtin.digits(), title == null ? "" : row.cell(title), count.get()));
  }

  private static Optional<Refusal> broken(CellRow row, int column) {
    return Optional.ofNullable(row.broken().get(column)).map(code -> Refusal.of(code, "file"));
  }

  /** "3", also as spreadsheets write it: "3,00", "3.0". */
  private static Optional<Integer> pieces(String cell) {
    String whole = cell.strip().replaceFirst("[.,]0+$", "");
    return whole.matches("\\d{1,4}") ? Optional.of(Integer.valueOf(whole)) : Optional.empty();
  }

  private static String hash(Path file) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    } catch (NoSuchFileException e) {
      throw new UnreadableFile(Refusal.of("file-missing", "file"), e);
    } catch (IOException e) {
      throw new UnreadableFile(Refusal.of("file-unreadable", "file"), e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** In words that tell of a delivery note. */
  private static Refusal unreadable(Refusal reason) {
    return switch (reason.code()) {
      case "columns-unknown" -> Refusal.of("note-columns-unknown", "file");
      case "file-format-unknown" -> Refusal.of("note-format-unknown", "file");
      default -> reason;
    };
  }

  private static Result refused(Refusal reason) {
    return new Result.Refused(List.of(reason));
  }
}
