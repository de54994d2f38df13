package thekla.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import thekla.app.Graph;
import thekla.consent.ConsentEvent;
import thekla.consent.ConsentScope;
import thekla.consent.ConsentText;
import thekla.consent.Consents;
import thekla.consent.ContactAnswer;
import thekla.consent.ContactPurpose;
import thekla.consent.ContactQuestion;
import thekla.consent.ContactWords;
import thekla.consent.CustomerConsents;
import thekla.consent.Stamp;
import thekla.consent.Verification;
import thekla.customer.Channel;
import thekla.customer.Customer;
import thekla.kernel.Refusal;
import thekla.kernel.WholeFile;

/** {@code thekla consent …} */
@Command(
    name = "consent",
    subcommands = {RecordCommand.class, ToldCommand.class})
final class ConsentCommands {

  @ParentCommand Root root;

  /** The ways to reach a customer that can be asked about. */
  enum Reach {
    EMAIL,
    SMS,
    PHONE,
    LETTER;

    Channel channel() {
      return Channel.valueOf(name());
    }
  }

  @Command(name = "show")
  int show(@Parameters(paramLabel = "NR") String number) {
    return withCustomer(number, customer -> tell(customer, root.graph().consents));
  }

  int tell(Customer customer, Consents all) {
    CustomerConsents consents = all.of(customer.id());
    List<ConsentEvent> history = all.history(customer.id());
    if (root.json) {
      root.print(
          ConsentShapes.consents(
              customer.number(), consents, history, all.outdated(), root.graph().clock.zone()));
      return CommandLineDoor.DONE;
    }
    for (ConsentScope scope : ConsentScope.values()) {
      ConsentEvent decided = consents.standing(scope).event();
      root.out.println(
          Lines.of(
              scope,
              consents.state(scope),
              decided == null ? "" : day(decided),
              decided == null ? "" : decided.how().way()));
    }
    Optional<Stamp> stamp = consents.stamp();
    stamp.ifPresent(
        one -> root.out.println(Lines.of("STAMP", one.wording(), root.texts.date(one.on()))));
    for (ConsentEvent event : history) {
      root.out.println(
          Lines.of(
              event.seq(),
              event.scope(),
              event.decision(),
              event.how().way(),
              day(event),
              event.recordedBy().clerk(),
              event.how().remark()));
    }
    return CommandLineDoor.DONE;
  }

  private String day(ConsentEvent event) {
    return root.texts.date(event.how().obtainedAt(), root.graph().clock.zone());
  }

  @Command(name = "verify")
  int verify() {
    Verification found = root.graph().ledger.verify();
    ContactWords words = new ContactWords(root.texts);
    if (root.json) {
      root.print(ConsentShapes.verification(found, words));
    } else {
      root.out.println(
          root.texts.get(
              found.whole() ? "cli.consent.verify.whole" : "cli.consent.verify.broken",
              found.rows(),
              found.erased(),
              found.findings().size()));
    }
    found.findings().forEach(finding -> root.err.println(words.finding(finding)));
    return found.whole() ? CommandLineDoor.DONE : CommandLineDoor.REFUSED;
  }

  @Command(name = "export")
  int export(
      @Parameters(paramLabel = "NR") String number,
      @Option(names = "--out", paramLabel = "FILE") @Nullable Path out) {
    return withCustomer(
        number,
        customer -> {
          Map<String, Object> document = root.graph().consentExport.of(customer);
          if (out == null) {
            root.print(document);
            return CommandLineDoor.DONE;
          }
          try {
            Path unused =
                WholeFile.write(
                    out,
                    file ->
                        file.write(
                            (Shapes.json(document) + "\n").getBytes(StandardCharsets.UTF_8)));
          } catch (IOException e) {
            return root.refuse(List.of(Refusal.of("file-unwritable", "out")));
          }
          if (root.json) {
            root.print(Map.of("file", out.toString()));
          } else {
            root.out.println(out);
          }
          return CommandLineDoor.DONE;
        });
  }

  @Command(name = "why")
  int why(
      @Parameters(paramLabel = "NR") String number,
      @Option(names = "--purpose", required = true, paramLabel = "NOTIFY|ADS|CONSENT_REQUEST")
          ContactPurpose purpose,
      @Option(names = "--channel", required = true, paramLabel = "EMAIL|SMS|PHONE|LETTER")
          Reach channel) {
    return withCustomer(
        number,
        customer -> {
          Graph graph = root.graph();
          ContactAnswer answer =
              graph.contactPolicy.ask(
                  ContactQuestion.of(
                      customer, graph.consents.of(customer.id()), purpose, channel.channel()));
          ContactWords words = new ContactWords(root.texts);
          if (root.json) {
            root.print(ConsentShapes.answer(customer.number(), answer, words));
            return CommandLineDoor.DONE;
          }
          root.out.println(
              root.texts.get(answer.allowed() ? "cli.consent.allowed" : "cli.consent.forbidden"));
          for (ContactAnswer.Ruling ruling : answer.rulings()) {
            root.out.println(
                Lines.of(ruling.rule().source(), ruling.verdict(), words.sentence(ruling)));
          }
          return CommandLineDoor.DONE;
        });
  }

  @Command(name = "texts")
  int texts() {
    List<ConsentText> issues = root.graph().consentTexts.all();
    if (root.json) {
      root.print(issues.stream().map(ConsentShapes::text).toList());
    } else {
      for (ConsentText text : issues) {
        root.out.println(
            Lines.of(
                text.purpose(),
                text.language(),
                text.version(),
                root.texts.date(text.issuedAt(), root.graph().clock.zone()),
                text.wording()));
      }
    }
    return CommandLineDoor.DONE;
  }

  int withCustomer(String number, ToIntFunction<Customer> work) {
    Optional<Customer> customer = root.graph().customers.byNumber(number);
    return customer.isEmpty()
        ? root.refuse(List.of(Refusal.of("customer-unknown", "customer")))
        : work.applyAsInt(customer.get());
  }
}
