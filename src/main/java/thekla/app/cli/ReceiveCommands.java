package thekla.app.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import thekla.app.GoodsIn;
import thekla.article.Gtin;
import thekla.customer.ImportProgress;
import thekla.goodsreceipt.CloseReceipt;
import thekla.goodsreceipt.GoodsReceipt;
import thekla.goodsreceipt.ReceiptLists;
import thekla.goodsreceipt.ReceiptRow;
import thekla.goodsreceipt.ReceiptWords;
import thekla.goodsreceipt.ReceiveNote;
import thekla.goodsreceipt.ReceiveTitles;
import thekla.goodsreceipt.ReportCode;
import thekla.goodsreceipt.UndoReceipt;
import thekla.kernel.Actor;
import thekla.kernel.Refusal;
import thekla.order.LineKey;
import thekla.order.TrackedOrder;

/** {@code thekla receive …} */
@Command(name = "receive")
final class ReceiveCommands implements Callable<Integer> {

  private static final int ROWS = 10_000;

  @ParentCommand Root root;
  @Spec CommandSpec spec;

  @Parameters(arity = "0..*", paramLabel = "TITLES")
  @Nullable List<String> titles;

  @Option(names = "--file", paramLabel = "NOTE")
  @Nullable Path file;

  @Option(names = "--again")
  boolean again;

  @Option(names = "--close")
  boolean close;

  /** A title and how often it came. */
  private record Typed(String title, int pieces) {}

  @Override
  public Integer call() {
    List<Typed> typed = new ArrayList<>();
    for (String title : titles == null ? List.<String>of() : titles) {
      typed.add(typed(title));
    }
    GoodsIn goodsIn = root.graph().goodsIn;
    Actor actor = root.graph().actor.get();
    List<Refusal> reasons = new ArrayList<>();
    for (Typed one : typed) {
      if (goodsIn.receive.scan(one.title(), one.pieces(), actor)
          instanceof ReceiveTitles.Result.Refused refused) {
        reasons.addAll(refused.reasons());
      }
    }
    Path note = file;
    if (note != null
        && goodsIn.note.book(note, again, ImportProgress.NONE, actor)
            instanceof ReceiveNote.Result.Refused refused) {
      reasons.addAll(refused.reasons());
    }
    Optional<GoodsReceipt> open = goodsIn.receipts.openAt(actor.workplace());
    if (!reasons.isEmpty()) {
      return root.refuse(reasons);
    }
    if (close && goodsIn.close.close(actor) instanceof CloseReceipt.Result.Refused refused) {
      return root.refuse(refused.reasons());
    }
    if (open.isEmpty()) {
      return root.refuse(List.of(Refusal.of("receipt-none-open", "receipt")));
    }
    return tell(goodsIn, open.get());
  }

  private Typed typed(String text) {
    int colon = text.lastIndexOf(':');
    if (colon < 0) {
      return new Typed(text, 1);
    }
    try {
      return new Typed(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
    } catch (NumberFormatException e) {
      throw new ParameterException(spec.commandLine(), text, e);
    }
  }

  private int tell(GoodsIn goodsIn, GoodsReceipt receipt) {
    List<ReceiptLists.Received> rows = goodsIn.lists.received(receipt.id(), ROWS);
    ReceiptLists.Tally tally = goodsIn.lists.tally(receipt.id());
    if (root.json) {
      root.print(ReceiptShapes.receipt(receipt, tally, rows));
      return CommandLineDoor.DONE;
    }
    for (ReceiptLists.Received one : rows) {
      ReceiptLists.Whom whom = one.whom();
      root.out.println(
          Lines.of(
              one.row().pieces(),
              one.row().gtin(),
              one.row().title(),
              ReceiptWords.what(one.row().what(), root.texts),
              whom == null ? "" : whom.orderNumber(),
              one.shelf(),
              whom == null ? "" : whom.name(),
              whom == null ? "" : ReceiptWords.told(whom.message(), root.texts)));
    }
    root.out.println(ReceiptWords.tally(tally, root.texts));
    return CommandLineDoor.DONE;
  }

  @Command(name = "undo")
  int undo() {
    GoodsIn goodsIn = root.graph().goodsIn;
    return switch (goodsIn.undo.last(root.graph().actor.get())) {
      case UndoReceipt.Result.Undone undone -> {
        if (root.json) {
          root.print(Map.of("undone", undone.rows().stream().map(ReceiptShapes::row).toList()));
        } else {
          for (ReceiptRow row : undone.rows()) {
            root.out.println(Lines.of(row.pieces(), row.gtin(), row.title()));
          }
        }
        yield CommandLineDoor.DONE;
      }
      case UndoReceipt.Result.Refused refused -> root.refuse(refused.reasons());
    };
  }

  @Command(name = "report")
  int report(
      @Parameters(paramLabel = "ORDER") long order,
      @Parameters(paramLabel = "ISBN") String isbn,
      @Option(names = "--code", required = true, paramLabel = "C") String code,
      @Option(names = "--expected", paramLabel = "DAY") @Nullable LocalDate expected) {
    GoodsIn goodsIn = root.graph().goodsIn;
    Optional<LineKey> line =
        root.graph().orderProgress.byNumber(order).flatMap(known -> line(known, isbn));
    if (line.isEmpty()) {
      return root.refuse(List.of(Refusal.of("report-not-awaited", "title")));
    }
    return switch (goodsIn.report.report(line.get(), code, expected, root.graph().actor.get())) {
      case ReceiveTitles.Result.Booked booked -> tell(goodsIn, booked.receipt());
      case ReceiveTitles.Result.Refused refused -> root.refuse(refused.reasons());
    };
  }

  /** The line with this number, or the free line whose title begins so. */
  private static Optional<LineKey> line(TrackedOrder order, String typed) {
    String number =
        Gtin.read(typed) instanceof Gtin.Reading.Valid(Gtin gtin) ? gtin.digits() : typed;
    return order.lines().stream()
        .filter(
            line ->
                number.equals(line.line().gtin())
                    || (line.line().gtin() == null
                        && line.line().title().regionMatches(true, 0, typed, 0, typed.length())))
        .max(Comparator.comparingInt(line -> line.progress().awaited()))
        .map(TrackedOrder.Line::key);
  }

  @Command(name = "codes")
  int codes() {
    List<ReportCode> codes = root.graph().goodsIn.codes.all();
    if (root.json) {
      root.print(codes.stream().map(ReceiptShapes::code).toList());
    } else {
      for (ReportCode code : codes) {
        root.out.println(
            Lines.of(
                code.code(),
                code.label(root.texts.locale()),
                code.last() ? root.texts.get("report.last") : ""));
      }
    }
    return CommandLineDoor.DONE;
  }

  @Command(name = "code")
  int code(
      @Parameters(paramLabel = "CODE") String code,
      @Option(names = "--german", required = true, paramLabel = "TEXT") String german,
      @Option(names = "--french", required = true, paramLabel = "TEXT") String french,
      @Option(names = "--english", required = true, paramLabel = "TEXT") String english,
      @Option(names = "--last") boolean last) {
    ReportCode wanted = new ReportCode(code, german, french, english, last);
    List<Refusal> reasons = root.graph().goodsIn.setUp.save(wanted);
    if (!reasons.isEmpty()) {
      return root.refuse(reasons);
    }
    if (root.json) {
      root.print(ReceiptShapes.code(wanted));
    } else {
      root.out.println(Lines.of(code, wanted.label(root.texts.locale())));
    }
    return CommandLineDoor.DONE;
  }

  /** Those that somebody forgot. */
  @Command(name = "forgotten")
  int forgotten() {
    int closed = root.graph().goodsIn.close.closeForgotten();
    if (root.json) {
      root.print(Map.of("closed", closed));
    } else {
      root.out.println(root.texts.get("cli.receive.closed", closed));
    }
    return CommandLineDoor.DONE;
  }
}
