package thekla.app.screens;

import java.awt.Component;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javax.swing.JComponent;
import org.jspecify.annotations.Nullable;
import thekla.app.Graph;
import thekla.customer.ui.CardPage;
import thekla.kernel.BusinessClock;
import thekla.kernel.Refusal;
import thekla.order.ui.DeskCommands;
import thekla.order.ui.DeskPage;
import thekla.order.ui.DeskPresenter;
import thekla.paperwork.FormNumber;
import thekla.paperwork.PrintConsentForm;
import thekla.paperwork.RecordSignedForm;
import thekla.paperwork.ui.FormRefusedPage;
import thekla.paperwork.ui.SignedFormPage;
import thekla.paperwork.ui.SignedFormPresenter;
import thekla.printing.PrintKind;
import thekla.text.Texts;
import thekla.ui.Background;
import thekla.ui.Bindings;
import thekla.ui.Command;
import thekla.ui.FileChoice;
import thekla.ui.Pages;
import thekla.ui.Scans;
import thekla.ui.Tab;
import thekla.ui.Theme;

/** Consent forms: printed from desk and card, and recorded when a signed one is scanned there. */
final class FormPages {

  private final Supplier<Graph> graph;
  private final BusinessClock clock;
  private final Background background;
  private final Pages pages;
  private final DeskPresenter desk;
  private final Card card;
  private final FileChoice files;
  private final Consumer<Bindings> help;
  private @Nullable SignedFormPresenter open;

  /**
   * The customer screen.
   *
   * @param customer whose it is
   * @param changed told when a consent is on the disk
   */
  record Card(LongSupplier customer, Runnable changed) {}

  FormPages(
      Supplier<Graph> graph,
      BusinessClock clock,
      Background background,
      Pages pages,
      DeskPresenter desk,
      Card card,
      FileChoice files,
      Consumer<Bindings> help) {
    this.graph = graph;
    this.clock = clock;
    this.background = background;
    this.pages = pages;
    this.desk = desk;
    this.card = card;
    this.files = files;
    this.help = help;
    Scans.hear(pages.component(), FormNumber::atEnd, this::isHere, this::scanned);
  }

  private boolean isHere() {
    return takesForms(pages.top());
  }

  static boolean takesForms(Pages.Page page) {
    return page instanceof DeskPage || page instanceof CardPage || page instanceof SignedFormPage;
  }

  private long customerAtHand() {
    return pages.top() instanceof CardPage
        ? card.customer().getAsLong()
        : desk.customerAtHand().orElse(0);
  }

  private void scanned(String code) {
    SignedFormPresenter recording = open;
    if (pages.top() instanceof SignedFormPage && recording != null) {
      if (!recording.isOf(code)) {
        refused(List.of(Refusal.of("form-open", "")));
      }
      return;
    }
    long customer = customerAtHand();
    background.newest(
        "signed form",
        () -> graph.get().paperwork.recordForm.find(code, customer),
        found -> {
          if (isHere() && !(pages.top() instanceof SignedFormPage)) {
            switch (found) {
              case RecordSignedForm.Found.Refused refused -> refused(List.of(refused.reason()));
              case RecordSignedForm.Found.Form form -> open(form);
            }
          }
        });
  }

  /** One that was left before it was recorded is as it was. */
  private void open(RecordSignedForm.Found.Form found) {
    SignedFormPresenter left = open;
    if (left != null && left.isOf(found.form().number().code())) {
      pages.open(new SignedFormPage(left, files, help, pages::back));
      return;
    }
    SignedFormPresenter presenter =
        new SignedFormPresenter(
            () -> new SignedFormPresenter.Work(graph.get().paperwork.recordForm, graph.get().actor),
            clock,
            background,
            pages.masking(),
            pages::texts,
            found.form(),
            found.customer(),
            this::recorded);
    open = presenter;
    pages.open(new SignedFormPage(presenter, files, help, pages::back));
  }

  private void recorded(RecordSignedForm.Result.Recorded done) {
    open = null;
    if (pages.top() instanceof SignedFormPage) {
      pages.back();
    }
    desk.customer().changed(done.form().customerId());
    desk.hint("form.done", done.form().number().code());
    if (pages.top() instanceof CardPage) {
      card.changed().run();
    }
  }

  private void refused(List<Refusal> reasons) {
    // a line on the desk would give way to the answer of the search that the scan interrupted
    pages.open(new FormRefusedPage(reasons, pages::back));
  }

  /** A form, and what was done with its file. */
  private record Made(PrintConsentForm.Result result, String told) {}

  /** A form for this customer, in the customer's language. */
  void print(long customerId) {
    background.run(
        () -> {
          Graph now = graph.get();
          PrintConsentForm.Result result =
              now.paperwork.printForm(customerId, null, now.actor.get());
          if (result instanceof PrintConsentForm.Result.Printed printed) {
            return new Made(
                result, PrintOut.print(now, pages::texts, PrintKind.FORM, printed.file()));
          }
          return new Made(result, "");
        },
        made -> {
          switch (made.result()) {
            case PrintConsentForm.Result.Refused refused -> refused(refused.reasons());
            case PrintConsentForm.Result.Printed printed ->
                desk.hint("form.made", printed.form().number().code(), made.told());
          }
        });
  }

  /** The consents on the card, with the key that prints a form. */
  Tab withForm(Tab consents, long customerId) {
    return new WithForm(consents, () -> print(customerId));
  }

  private record WithForm(Tab consents, Runnable print) implements Tab {
    @Override
    public String key() {
      return consents.key();
    }

    @Override
    public JComponent build(Texts texts, Theme theme) {
      return consents.build(texts, theme);
    }

    @Override
    public Component focus() {
      return consents.focus();
    }

    @Override
    public void shown() {
      consents.shown();
    }

    @Override
    public void bind(Bindings page) {
      consents.bind(page);
      page.on(DeskCommands.CONSENT_FORM, print);
    }

    @Override
    public List<Command> commands() {
      return consents.commands();
    }
  }

  /** After a fault in the background: it can be tried again. */
  void released() {
    SignedFormPresenter last = open;
    if (last != null) {
      last.released();
    }
  }
}
