package thekla.app.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import thekla.app.Graph;
import thekla.consent.ConsentKind;
import thekla.consent.ConsentScope;
import thekla.consent.Decision;
import thekla.consent.EvidenceFiles;
import thekla.consent.IndicatedBy;
import thekla.consent.RecordConsent;
import thekla.consent.Way;
import thekla.customer.Customer;
import thekla.kernel.Refusal;

/** {@code thekla consent record …} */
@Command(name = "record")
final class RecordCommand implements Callable<Integer> {

  @ParentCommand ConsentCommands consents;

  @Parameters(paramLabel = "NR")
  String number;

  @Option(names = "--kind", required = true, paramLabel = "STORAGE|NOTIFICATION|ADVERTISING")
  ConsentKind kind;

  @Option(names = "--channel", paramLabel = "EMAIL|SMS|PHONE|LETTER|PROFILE")
  @Nullable AdvertisingBy channel;

  @Option(names = "--decision", required = true, paramLabel = "given|refused|withdrawn")
  Decided decision;

  @Option(names = "--way", paramLabel = "oral|written|email|sms|form")
  @Nullable Obtained way;

  @Option(names = "--comment", paramLabel = "TEXT")
  @Nullable String comment;

  @Option(names = "--obtained", paramLabel = "DATE")
  @Nullable LocalDate obtained;

  @Option(names = "--told-right")
  boolean toldRight;

  @Option(names = "--text-version", defaultValue = "0", paramLabel = "N")
  int textVersion;

  @Option(names = "--language", paramLabel = "de|fr|en")
  @Nullable Spoken language;

  @Option(names = "--by", defaultValue = "SUBJECT", paramLabel = "subject|parent|proxy")
  IndicatedBy by;

  @Option(names = "--paper", paramLabel = "PLACE")
  @Nullable String paper;

  @Option(names = "--evidence", paramLabel = "FILE")
  @Nullable Path evidence;

  @Spec CommandSpec spec;

  /** What advertising can be agreed to by. */
  enum AdvertisingBy {
    EMAIL(ConsentScope.ADS_EMAIL),
    SMS(ConsentScope.ADS_SMS),
    PHONE(ConsentScope.ADS_PHONE),
    LETTER(ConsentScope.ADS_LETTER),
    PROFILE(ConsentScope.PROFILE);

    private final ConsentScope scope;

    AdvertisingBy(ConsentScope scope) {
      this.scope = scope;
    }
  }

  /** What a customer can decide. */
  enum Decided {
    GIVEN,
    REFUSED,
    WITHDRAWN;

    Decision decision() {
      return Decision.valueOf(name());
    }
  }

  /** How a decision can be obtained by hand. */
  enum Obtained {
    ORAL,
    WRITTEN,
    EMAIL,
    SMS,
    FORM;

    Way way() {
      return Way.valueOf(name());
    }
  }

  /** The languages there are texts in. */
  enum Spoken {
    DE,
    FR,
    EN;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  public Integer call() {
    if (channel != null && kind != ConsentKind.ADVERTISING) {
      throw new ParameterException(spec.commandLine(), "--channel: " + kind);
    }
    if (textVersion < 0) {
      throw new ParameterException(spec.commandLine(), "--text-version: " + textVersion);
    }
    return consents.withCustomer(number, this::record);
  }

  private int record(Customer customer) {
    Root root = consents.root;
    List<Refusal> reasons = new ArrayList<>();
    if (way == null) {
      reasons.add(Refusal.of("way-missing", "way"));
    }
    boolean unspecific = kind == ConsentKind.ADVERTISING && channel == null;
    if (unspecific && decision == Decided.GIVEN) {
      reasons.add(Refusal.of("channel-missing", "channel"));
    }
    if (!reasons.isEmpty()) {
      return root.refuse(reasons);
    }
    Graph graph = root.graph();
    if (evidence == null) {
      return told(customer, graph.recordConsent.record(entry(customer, null), graph.actor.get()));
    }
    Optional<EvidenceFiles.Kept> kept = graph.evidenceFiles.keep(evidence);
    if (kept.isEmpty()) {
      return root.refuse(List.of(Refusal.of("evidence-unreadable", "evidence")));
    }
    RecordConsent.Result result =
        graph.recordConsent.record(entry(customer, kept.get().hash()), graph.actor.get());
    if (!(result instanceof RecordConsent.Result.Recorded)) {
      graph.evidenceFiles.drop(kept.get());
    }
    return told(customer, result);
  }

  private int told(Customer customer, RecordConsent.Result result) {
    return switch (result) {
      case RecordConsent.Result.Recorded recorded ->
          consents.tell(customer, consents.root.graph().consents);
      case RecordConsent.Result.ChangedMeanwhile changed ->
          throw new IllegalStateException("nothing was looked at before");
      case RecordConsent.Result.Refused refused -> consents.root.refuse(refused.reasons());
    };
  }

  private RecordConsent.Entry entry(Customer customer, @Nullable String hash) {
    AdvertisingBy only = channel;
    List<ConsentScope> scopes = only == null ? ConsentScope.of(kind) : List.of(only.scope);
    return new RecordConsent.Entry(
        customer.id(),
        scopes.stream().map(scope -> new RecordConsent.Change(scope, decision.decision())).toList(),
        way == null ? null : way.way(),
        comment,
        obtained,
        language == null ? customer.language() : language.code(),
        textVersion,
        toldRight,
        by,
        paper,
        hash,
        -1,
        null);
  }
}
