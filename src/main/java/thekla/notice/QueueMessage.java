package thekla.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import thekla.customer.Channel;
import thekla.customer.ContactPoint;
import thekla.customer.Customer;
import thekla.customer.Customers;
import thekla.kernel.Actor;
import thekla.kernel.BusinessClock;
import thekla.kernel.Refusal;
import thekla.kernel.UnitOfWork;

/** Puts a message to a customer into the outbox, with every field filled, if it may be sent. */
public final class QueueMessage {

  public static final int LONGEST_SUBJECT = 200;
  public static final int LONGEST_BODY = 10_000;

  private final UnitOfWork unitOfWork;
  private final Outbox outbox;
  private final Customers customers;
  private final MergeValues values;
  private final ContactPermission permission;
  private final Predicate<Channel> setUp;
  private final BusinessClock clock;

  /**
   * @param setUp whether the shop can send this way at all
   */
  public QueueMessage(
      UnitOfWork unitOfWork,
      Outbox outbox,
      Customers customers,
      MergeValues values,
      ContactPermission permission,
      Predicate<Channel> setUp,
      BusinessClock clock) {
    this.unitOfWork = unitOfWork;
    this.outbox = outbox;
    this.customers = customers;
    this.values = values;
    this.permission = permission;
    this.setUp = setUp;
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Result {
    /** It waits in the outbox. */
    record Queued(long id) implements Result {}

    /** Nothing will be sent; each reason names its field: "", recipient, subject or body. */
    record Refused(List<Refusal> reasons) implements Result {}
  }

  /** Joins the caller's transaction. */
  public Result queue(MessageDraft draft, Actor actor) {
    return unitOfWork.callAgain(
        () -> {
          Optional<Customer> customer = customers.byId(draft.customerId());
          return customer.isPresent()
              ? queue(draft, customer.get(), actor)
              : refused(Refusal.of("customer-gone", ""));
        });
  }

  private Result queue(MessageDraft draft, Customer customer, Actor actor) {
    if (!setUp.test(draft.channel())) {
      return refused(Refusal.of("sender-not-set-up", ""));
    }
    Optional<ContactPoint> contact = customer.contact(draft.channel());
    if (contact.isEmpty()) {
      return refused(Refusal.of("recipient-missing", "recipient"));
    }
    Optional<Refusal> forbidden =
        permission.refused(
            customer.id(), draft.purpose(), draft.channel(), contact.get().canonical());
    if (forbidden.isPresent()) {
      return refused(forbidden.get());
    }
    if (draft.purpose() == MessagePurpose.ADS) {
      Optional<Refusal> silent = MergeText.unsubscribing(draft.body());
      if (silent.isPresent()) {
        return refused(silent.get());
      }
    }
    Map<MergeField, String> filling = values.of(customer, draft.language(), draft.consents());
    MergeText.Filled subject = MergeText.fill(draft.subject().strip(), filling, "subject");
    MergeText.Filled body =
        MergeText.fill(draft.body().replace("\r\n", "\n").strip(), filling, "body");
    List<Refusal> reasons = new ArrayList<>(subject.gaps());
    reasons.addAll(body.gaps());
    MessageDraft filled =
        new MessageDraft(
            draft.customerId(),
            draft.purpose(),
            draft.channel(),
            draft.language(),
            subject.text(),
            body.text(),
            draft.consents(),
            draft.template());
    reasons.addAll(check(filled));
    if (!reasons.isEmpty()) {
      return new Result.Refused(reasons);
    }
    return new Result.Queued(
        outbox.add(
            new Outbox.Ready(filled, contact.get().written(), contact.get().canonical()),
            actor,
            clock.now()));
  }

  private static List<Refusal> check(MessageDraft draft) {
    return MessageText.check(draft.channel(), draft.subject(), draft.body());
  }

  private static Result refused(Refusal reason) {
    return new Result.Refused(List.of(reason));
  }
}
