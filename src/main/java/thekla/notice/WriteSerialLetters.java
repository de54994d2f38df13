package thekla.notice;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import thekla.customer.Channel;
import thekla.customer.Customer;
import thekla.customer.Customers;
import thekla.kernel.BusinessClock;
import thekla.kernel.Refusal;
import thekla.kernel.UnitOfWork;

/**
 * Writes the letters of a run into one document. The contact rules are asked again for each. Done
 * twice, it writes the same document anew: that, and not the file, is what is posted. Off the event
 * thread, outside a transaction.
 */
public final class WriteSerialLetters {

  private static final int AT_ONCE = 100;

  private final UnitOfWork work;
  private final Serials serials;
  private final Notices notices;
  private final Customers customers;
  private final MergeValues values;
  private final ContactPermission permission;
  private final SerialLetters documents;
  private final BusinessClock clock;

  WriteSerialLetters(
      UnitOfWork work,
      Serials serials,
      Notices notices,
      Customers customers,
      MergeValues values,
      ContactPermission permission,
      SerialLetters documents,
      BusinessClock clock) {
    this.work = work;
    this.serials = serials;
    this.notices = notices;
    this.customers = customers;
    this.values = values;
    this.permission = permission;
    this.documents = documents;
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Result {
    /**
     * @param file null when nobody may be written to, or it was stopped
     */
    record Written(@Nullable Path file, int letters, int cancelled) implements Result {}

    record Refused(List<Refusal> reasons) implements Result {}
  }

  public Result write(SerialRun run, SerialLetters.Form form, SendSerial.Progress progress) {
    if (!documents.kept(run.id())) {
      return new Result.Refused(List.of(Refusal.of("serial-document-gone", "document")));
    }
    Letters letters = new Letters(run);
    try {
      if (!letters.hasNext()) {
        return new Result.Written(null, 0, letters.cancelled);
      }
      Optional<Path> file = documents.write(run.id(), form, letters, progress::letters);
      if (file.isEmpty()) {
        return new Result.Written(null, 0, letters.cancelled);
      }
      for (int from = 0; from < letters.written.size(); from += AT_ONCE) {
        List<Long> some =
            letters.written.subList(from, Math.min(letters.written.size(), from + AT_ONCE));
        work.run(() -> some.forEach(this::sent));
      }
      return new Result.Written(file.get(), letters.written.size(), letters.cancelled);
    } catch (IOException e) {
      return new Result.Refused(List.of(Refusal.of("letter-file", "document")));
    }
  }

  private void sent(long messageId) {
    notices.settle(
        messageId, EnumSet.of(Messages.State.QUEUED), Messages.State.SENT, null, null, clock.now());
  }

  /** Read in small batches; only numbers of messages are kept. */
  private final class Letters implements Iterator<Map<MergeField, String>> {
    private final SerialRun run;
    private final Deque<Map<MergeField, String>> ready = new ArrayDeque<>();
    final List<Long> written = new ArrayList<>();
    private long last;
    private boolean over;
    int cancelled;

    Letters(SerialRun run) {
      this.run = run;
    }

    @Override
    public boolean hasNext() {
      while (ready.isEmpty() && !over) {
        List<Serials.Letter> some = work.callAgain(() -> serials.letters(run.id(), last, AT_ONCE));
        over = some.isEmpty();
        for (Serials.Letter letter : some) {
          last = letter.messageId();
          prepare(letter);
        }
      }
      return !ready.isEmpty();
    }

    private void prepare(Serials.Letter letter) {
      Optional<Customer> customer = customers.byId(letter.customerId());
      Optional<Refusal> forbidden =
          permission.refused(
              letter.customerId(), MessagePurpose.ADS, Channel.LETTER, letter.address());
      if (customer.isPresent() && forbidden.isEmpty()) {
        ready.add(values.of(customer.get(), run.template().language(), ""));
        written.add(letter.messageId());
      } else if (work.call(() -> cancel(letter, forbidden.orElse(null)))) {
        cancelled++;
      }
    }

    private boolean cancel(Serials.Letter letter, @Nullable Refusal reason) {
      return notices.settle(
          letter.messageId(),
          EnumSet.of(Messages.State.QUEUED),
          Messages.State.CANCELLED,
          reason == null ? Refusal.of("customer-gone", "") : reason,
          null,
          clock.now());
    }

    @Override
    public Map<MergeField, String> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return ready.remove();
    }
  }
}
