package thekla.notice.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import thekla.customer.Channel;
import thekla.customer.ContactPoint;
import thekla.customer.Customer;
import thekla.customer.Customers;
import thekla.kernel.Actor;
import thekla.kernel.Personal;
import thekla.kernel.Refusal;
import thekla.notice.MergeField;
import thekla.notice.MergeText;
import thekla.notice.MergeValues;
import thekla.notice.MessageDraft;
import thekla.notice.MessagePurpose;
import thekla.notice.MessageTemplate;
import thekla.notice.QueueMessage;
import thekla.notice.SmsParts;
import thekla.notice.Templates;
import thekla.ui.Background;
import thekla.ui.Masked;
import thekla.ui.Masking;

/**
 * One message to one customer while it is written, without Swing. What was typed stays here until
 * it is queued or given up. For the event thread.
 */
public final class ComposePresenter {

  private final Supplier<Work> work;
  private final Supplier<Actor> actor;
  private final Background background;
  private final Masking masking;
  private final Map<Long, Text> texts = new HashMap<>();
  private final Set<Long> touched = new HashSet<>();
  private final Set<Long> known = new HashSet<>();
  private Request request =
      new Request(0, MessagePurpose.CONSENT_REQUEST, Channel.EMAIL, language -> "");
  private LongConsumer queued = id -> {};
  private @Nullable Loaded loaded;
  private @Nullable MessageTemplate chosen;
  private boolean sending;
  private boolean awaitsTemplate;
  private @Nullable View view;

  /**
   * @param actor asked off the event thread
   */
  public ComposePresenter(
      Supplier<Work> work, Supplier<Actor> actor, Background background, Masking masking) {
    this.work = work;
    this.actor = actor;
    this.background = background;
    this.masking = masking;
  }

  /** What the page works with. */
  public record Work(
      Customers customers, Templates templates, MergeValues values, QueueMessage queue) {}

  /**
   * What is to be written.
   *
   * @param consents what is recorded, in words of the language "de", "fr" or "en"; asked off the
   *     event thread
   */
  public record Request(
      long customerId, MessagePurpose purpose, Channel channel, UnaryOperator<String> consents) {}

  /** A subject and a text. */
  record Text(
      @Personal("outgoing_message.subject") String subject,
      @Personal("outgoing_message.body") String body) {}

  private record Loaded(Customer customer, List<MessageTemplate> templates) {}

  private record Filled(MergeText.Filled subject, MergeText.Filled body) {}

  /**
   * What the page shows.
   *
   * @param recipient empty when the customer has no address of this kind
   * @param chosen null while there is no template
   * @param masked whether the privacy screen is on: nothing can be typed or sent
   */
  record State(
      Channel channel,
      @Personal("customer.last_name") String customer,
      @Personal("outgoing_message.recipient") String recipient,
      List<MessageTemplate> templates,
      @Nullable MessageTemplate chosen,
      Text text,
      boolean masked)
      implements Masked<State> {
    @Override
    public State masked(By by) {
      return new State(channel, customer, recipient, templates, chosen, text, by.isOn());
    }

    SmsParts parts() {
      return SmsParts.of(text.body());
    }
  }

  /** The screen. */
  interface View {
    void show(State state);

    /** The parts of the text message while it is typed. */
    void parts(SmsParts parts);

    void refused(List<Refusal> reasons);
  }

  /**
   * Begins a message.
   *
   * @param onQueued told its id on the event thread once it waits in the outbox
   */
  public void open(Request wanted, LongConsumer onQueued) {
    boolean same =
        wanted.customerId() == request.customerId()
            && wanted.purpose() == request.purpose()
            && wanted.channel() == request.channel();
    request = wanted;
    queued = onQueued;
    // what the clerk wrote, and left without sending it
    texts.keySet().removeIf(template -> !same || !touched.contains(template));
    touched.retainAll(texts.keySet());
    known.clear();
    loaded = null;
    chosen = null;
    sending = false;
    awaitsTemplate = false;
  }

  void attach(View screen) {
    View shown = masking.before(View.class, screen);
    view = shown;
    show();
    Request now = request;
    background.newest(
        "compose",
        () -> load(now),
        found -> {
          if (now.equals(request)) {
            loaded(found);
          }
        });
  }

  private Loaded load(Request wanted) {
    Customer customer = work.get().customers().byId(wanted.customerId()).orElseThrow();
    return new Loaded(
        customer,
        work.get().templates().current().stream()
            .filter(template -> template.purpose() == wanted.purpose())
            .filter(template -> template.channel() == wanted.channel())
            .sorted(
                Comparator.comparing(template -> !template.language().equals(customer.language())))
            .toList());
  }

  private void loaded(Loaded found) {
    loaded = found;
    Optional<MessageTemplate> fresh =
        found.templates().stream()
            .filter(template -> awaitsTemplate && !known.contains(template.id()))
            .findFirst();
    awaitsTemplate = false;
    MessageTemplate before = chosen;
    boolean still = before != null && found.templates().contains(before);
    if (fresh.isPresent()) {
      choose(fresh.get());
    } else if (!still && !found.templates().isEmpty()) {
      choose(found.templates().getFirst());
    } else {
      show();
    }
  }

  /** Begins with this template; what was typed into another one is there when one comes back. */
  void choose(MessageTemplate template) {
    chosen = template;
    if (texts.containsKey(template.id())) {
      show();
      return;
    }
    Loaded now = loaded;
    Request wanted = request;
    if (now == null) {
      return;
    }
    background.newest(
        "fill",
        () -> {
          Map<MergeField, String> values =
              work.get()
                  .values()
                  .of(
                      now.customer(),
                      template.language(),
                      wanted.consents().apply(template.language()));
          return new Filled(
              MergeText.fill(template.subject(), values, "subject"),
              MergeText.fill(template.body(), values, "body"));
        },
        filled -> {
          if (wanted.equals(request) && template.equals(chosen)) {
            texts.put(template.id(), new Text(filled.subject().text(), filled.body().text()));
            show();
            List<Refusal> gaps = new ArrayList<>(filled.subject().gaps());
            gaps.addAll(filled.body().gaps());
            refused(gaps);
          }
        });
  }

  private void refused(List<Refusal> reasons) {
    View shown = view;
    if (shown != null && !reasons.isEmpty()) {
      shown.refused(reasons);
    }
  }

  private long key() {
    MessageTemplate template = chosen;
    return template == null ? 0 : template.id();
  }

  private Text text() {
    return texts.getOrDefault(key(), new Text("", ""));
  }

  void subject(String typed) {
    if (!masking.isOn()) {
      touched.add(key());
      texts.put(key(), new Text(typed, text().body()));
    }
  }

  void body(String typed) {
    if (masking.isOn()) {
      return;
    }
    touched.add(key());
    texts.put(key(), new Text(text().subject(), typed));
    View shown = view;
    if (shown != null) {
      shown.parts(SmsParts.of(typed));
    }
  }

  Request request() {
    return request;
  }

  /** A template is about to be written; it is chosen when the page comes back. */
  void awaitTemplate() {
    Loaded now = loaded;
    if (now != null) {
      awaitsTemplate = true;
      now.templates().forEach(template -> known.add(template.id()));
    }
  }

  void send() {
    Loaded now = loaded;
    if (sending || now == null) {
      return;
    }
    if (masking.isOn()) {
      refused(List.of(Refusal.of("masked", "")));
      return;
    }
    sending = true;
    Request wanted = request;
    MessageTemplate template = chosen;
    Text text = text();
    String language = template == null ? now.customer().language() : template.language();
    background.run(
        () ->
            work.get()
                .queue()
                .queue(
                    new MessageDraft(
                        wanted.customerId(),
                        wanted.purpose(),
                        wanted.channel(),
                        language,
                        wanted.channel() == Channel.EMAIL ? text.subject() : "",
                        text.body(),
                        wanted.consents().apply(language),
                        template == null
                            ? null
                            : new MessageDraft.TemplateVersion(
                                template.name(), template.version())),
                    actor.get()),
        result -> {
          sending = false;
          switch (result) {
            case QueueMessage.Result.Queued done -> {
              touched.clear();
              queued.accept(done.id());
            }
            case QueueMessage.Result.Refused refused -> refused(refused.reasons());
          }
        });
  }

  /** After a fault: what was typed can be sent again. */
  public void released() {
    sending = false;
  }

  private void show() {
    View shown = view;
    if (shown != null) {
      shown.show(state());
    }
  }

  State state() {
    Loaded now = loaded;
    return new State(
        request.channel(),
        now == null ? "" : now.customer().name(),
        now == null
            ? ""
            : now.customer().contact(request.channel()).map(ContactPoint::written).orElse(""),
        now == null ? List.of() : now.templates(),
        chosen,
        text(),
        false);
  }
}
