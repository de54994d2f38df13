package thekla.customer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import thekla.kernel.BusinessClock;
import thekla.kernel.Refusal;
import thekla.kernel.UnitOfWork;

/**
 * Takes the customers of an address file in. A row with a customer number changes what it gives of
 * that customer; a row without one is a new customer, unless the shop has it or one that looks like
 * it. The same file a second time changes nothing.
 */
public final class ImportCustomers {

  private static final int BATCH = 2000;

  private final AddressFiles files;
  private final CustomerCards cards;
  private final CustomerWords words;
  private final UnitOfWork work;
  private final BusinessClock clock;
  private final List<CardChanges> listeners;
  private final ObjectedContacts objected;

  /**
   * @param listeners told of changed cards, not of new ones
   * @param objected asked for the contact points that are new
   */
  public ImportCustomers(
      AddressFiles files,
      CustomerCards cards,
      CustomerWords words,
      UnitOfWork work,
      BusinessClock clock,
      List<CardChanges> listeners,
      ObjectedContacts objected) {
    this.files = files;
    this.cards = cards;
    this.words = words;
    this.work = work;
    this.clock = clock;
    this.listeners = List.copyOf(listeners);
    this.objected = objected;
  }

  /** Off the event thread; saves some hundred rows at a time, each row whole or not at all. */
  public CustomerImportReport run(Path file, ImportOptions options, ImportProgress progress) {
    try {
      return run(files.open(file, options), options, progress, decided -> {});
    } catch (UnreadableFile e) {
      return new ImportTally().report(options.dryRun(), e.refusal(), false);
    }
  }

  /**
   * @param watcher sees every decided row, in the order of deciding
   */
  CustomerImportReport run(
      AddressTable table,
      ImportOptions options,
      ImportProgress progress,
      Consumer<ImportBatch.Decided> watcher) {
    ImportRules rules = ImportRules.of(work.call(cards::messageKinds), options);
    return new Run(rules, progress, watcher).over(table);
  }

  /** One import from its first row to its report. */
  private final class Run {

    private final ImportRules rules;
    private final ImportProgress progress;
    private final Consumer<ImportBatch.Decided> watcher;
    private final boolean dryRun;
    private final ImportMemory memory;
    private final ImportTally tally = new ImportTally();
    private final List<AddressRow> waiting = new ArrayList<>();
    private boolean wanted = true;

    Run(ImportRules rules, ImportProgress progress, Consumer<ImportBatch.Decided> watcher) {
      this.rules = rules;
      this.progress = progress;
      this.watcher = watcher;
      this.dryRun = rules.options().dryRun();
      this.memory = new ImportMemory(dryRun);
    }

    CustomerImportReport over(AddressTable table) {
      @Nullable Refusal broken = null;
      try {
        if (table.detected().mapping().containsValue(AddressField.NUMBER)) {
          // rows with a number first: what they change decides who looks alike, in every run
          pass(table, true);
          pass(table, false);
        } else {
          pass(table, false);
        }
      } catch (UnreadableFile e) {
        broken = e.refusal();
        flush();
      }
      return tally.report(dryRun, broken, !wanted);
    }

    private void pass(AddressTable table, boolean numbered) {
      if (wanted) {
        table.read(row -> numbered == row.value(AddressField.NUMBER).isBlank() || take(row));
        flush();
      }
    }

    private boolean take(AddressRow row) {
      waiting.add(row);
      if (waiting.size() >= BATCH) {
        flush();
      }
      return wanted;
    }

    private void flush() {
      List<AddressRow> rows = List.copyOf(waiting);
      waiting.clear();
      if (rows.isEmpty() || !wanted) {
        return;
      }
      try {
        batch(rows);
      } catch (CardConflict conflict) {
        rows.forEach(this::single);
      }
      wanted = progress.rows(tally.rows());
    }

    private void single(AddressRow row) {
      try {
        batch(List.of(row));
      } catch (CardConflict conflict) {
        List<Refusal> reasons = List.of(conflict.refusal());
        told(
            new ImportBatch.Decided(row.number(), RowOutcome.REFUSED, null, reasons, List.of()),
            Map.of());
      }
    }

    private void batch(List<AddressRow> rows) {
      ImportBatch batch = new ImportBatch(cards, rules, memory);
      Map<Long, Long> ids =
          work.call(
              () -> {
                cards.holdLists();
                batch.decide(rows);
                batch.pointOut(objected);
                return dryRun ? Map.of() : write(batch);
              });
      memory.remember(batch);
      batch.decided().forEach(decided -> told(decided, ids));
    }

    private void told(ImportBatch.Decided decided, Map<Long, Long> ids) {
      Customer card = decided.card();
      long id = card == null ? 0 : ids.getOrDefault(card.id(), Math.max(0, card.id()));
      tally.count(decided, id);
      watcher.accept(decided);
    }

    /** The ids given to the new cards, by those they had until now. */
    private Map<Long, Long> write(ImportBatch batch) {
      List<Customer> changes = new ArrayList<>();
      List<Customer> adds = new ArrayList<>();
      batch.pending().values().forEach(card -> (card.id() < 0 ? adds : changes).add(card));
      if (!changes.isEmpty()) {
        List<Customer> changed = cards.change(changes, clock.now());
        words.replace(changed);
        changed.forEach(after -> tell(batch.replaced().get(after.id()), after));
      }
      List<Customer> added = cards.add(numbered(adds), clock.now());
      words.add(added);
      Map<Long, Long> ids = new HashMap<>();
      for (int i = 0; i < added.size(); i++) {
        ids.put(adds.get(i).id(), added.get(i).id());
      }
      return ids;
    }

    private void tell(@Nullable Customer before, Customer after) {
      if (before != null) {
        listeners.forEach(listener -> listener.changed(before, after, false));
      }
    }

    private List<Customer> numbered(List<Customer> adds) {
      int without = (int) adds.stream().filter(card -> card.number().isEmpty()).count();
      List<String> fresh = new ArrayList<>(cards.newNumbers(without, memory::isNamed));
      return adds.stream()
          .map(card -> card.number().isEmpty() ? card.withNumber(fresh.removeLast()) : card)
          .toList();
    }
  }
}
