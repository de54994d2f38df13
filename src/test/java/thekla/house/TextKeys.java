package thekla.house;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import thekla.app.MaskGroup;
import thekla.app.cli.CommandTree;
import thekla.article.ArticleProblem;
import thekla.consent.ConsentKind;
import thekla.consent.ConsentPurpose;
import thekla.consent.ConsentScope;
import thekla.consent.ConsentState;
import thekla.consent.Decision;
import thekla.consent.EvidenceLevel;
import thekla.consent.Verification;
import thekla.consent.Way;
import thekla.customer.AddressField;
import thekla.customer.Channel;
import thekla.customer.ContactKind;
import thekla.customer.FileFormat;
import thekla.customer.RowOutcome;
import thekla.document.merge.Gap;
import thekla.document.merge.Place;
import thekla.kernel.WholeFile;
import thekla.notice.MailSettings;
import thekla.notice.MergeField;
import thekla.notice.MessagePurpose;
import thekla.notice.Messages;
import thekla.notice.Notices;
import thekla.notice.SerialReason;
import thekla.notice.SmsSettings;
import thekla.order.PartingDay;
import thekla.printing.PrintKind;
import thekla.privacy.ErasureCause;
import thekla.privacy.Hold;
import thekla.register.Activity;
import thekla.register.Change;
import thekla.register.Facts;
import thekla.register.Layout;
import thekla.register.RegisterRule;
import thekla.register.SaveActivity;
import thekla.shop.Purpose;
import thekla.ui.Masks;

/** The keys for which the program asks, found in its sources. */
final class TextKeys {

  /** {@code texts.get("key"}, also behind a condition. */
  private static final Pattern ASKED =
      Pattern.compile(
          "(?:[tT]exts(?:\\(\\))?|get\\(\\))\\s*\\.(?:get|has)\\(\\s*\"([^\"]*[^\".])\"");

  private static final Pattern DOTTED = Pattern.compile("\"([a-z]+(?:\\.[A-Za-z][\\w-]*)+)\"");
  private static final Pattern COMMAND = Pattern.compile("Command\\.of\\(\\s*\"([a-z-]+)\"");

  /** A refusal's or mark's code as it stands there. */
  private static final Pattern CODE =
      Pattern.compile(
          "(?:Refusal\\.of\\(|because\\(|refused\\(|mark\\(\\w+,)\\s*\"([a-z]+(?:-[a-z]+)*)\"");

  /** In sources about refusals a word with hyphens is a code, wherever it stands. */
  private static final Pattern HYPHENED = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");

  /** Names that are hyphened too, and no codes. */
  private static final Pattern NAMED =
      Pattern.compile("(?:Command\\.of|setName|putClientProperty)\\(\\s*\"[^\"]*\"");

  private static final Pattern ABOUT_REFUSALS =
      Pattern.compile("kernel\\.Refusal;|package thekla\\.customer\\.imports;");

  private static final Pattern FILE = Pattern.compile("\\.(properties|csv|xml|png|pdf)$");
  private static final Pattern BEGINNING = Pattern.compile("\"([a-z]+\\.)\"\\s*\\+");
  private static final Pattern RULING =
      Pattern.compile("(?:allows|passes|forbids)\\(\\s*rule,\\s*\"([a-z-]+)\"");
  private static final Pattern CARD_FIELD = Pattern.compile("[A-Z_]+\\(\"(\\w+)\"\\)");

  /** Texts that begin so end with what is computed; how they end is found out below. */
  static final Set<String> FAMILIES =
      Set.of(
          "activity.",
          "profile.",
          "contact.",
          "card.",
          "supply.",
          "command.",
          "refusal.",
          "fault.");

  private final Map<Path, String> sources;

  TextKeys(Map<Path, String> sources) {
    this.sources = sources;
  }

  static TextKeys ofTheProgram() {
    return new TextKeys(
        Sources.below(Sources.MAIN, ".java").stream()
            .collect(Collectors.toMap(file -> file, Sources::text)));
  }

  /**
   * @param heads first words of the keys there are; other dotted words are no keys
   */
  Set<String> asked(Set<String> heads) {
    Set<String> keys = new TreeSet<>();
    for (String source : sources.values()) {
      each(ASKED, source, keys::add);
      each(
          DOTTED,
          source,
          word -> {
            if (heads.contains(word.substring(0, word.indexOf('.')))
                && !FILE.matcher(word).find()) {
              keys.add(word);
            }
          });
      each(
          COMMAND,
          source,
          id -> {
            keys.add("command." + id);
            keys.add("command." + id + ".help");
          });
    }
    codes().forEach(code -> keys.add("refusal." + code));
    return keys;
  }

  private Set<String> codes() {
    Set<String> codes = new TreeSet<>();
    sources.forEach(
        (file, source) -> {
          // this room's codes are an enum's
          if (!file.startsWith(Sources.MAIN.resolve("thekla/article"))) {
            each(CODE, source, codes::add);
            if (ABOUT_REFUSALS.matcher(source).find()) {
              each(HYPHENED, NAMED.matcher(source).replaceAll(""), codes::add);
            }
          }
        });
    return codes;
  }

  /** Beginnings of keys whose end is computed. */
  Set<String> beginnings(Set<String> heads) {
    Set<String> beginnings = new TreeSet<>();
    for (String source : sources.values()) {
      each(
          BEGINNING,
          source,
          word -> {
            if (heads.contains(word.substring(0, word.length() - 1))) {
              beginnings.add(word);
            }
          });
    }
    return beginnings;
  }

  private static void each(Pattern pattern, String source, Consumer<String> found) {
    pattern.matcher(source).results().forEach(match -> found.accept(match.group(1)));
  }

  /** Keys whose ends are names of constants. */
  static Set<String> computed() {
    Set<String> keys = new TreeSet<>();
    keys.add("fault." + WholeFile.DISK_FULL);
    keys.add("fault.database-down");
    Arrays.stream(ArticleProblem.values()).forEach(one -> keys.add("refusal." + one.code()));
    Arrays.stream(Gap.Why.values()).forEach(why -> keys.add("document.gap." + why.name()));
    Arrays.stream(Place.Part.values())
        .filter(part -> part != Place.Part.TEXT)
        .forEach(part -> keys.add("document.place." + part.name()));
    Arrays.stream(ContactKind.values()).forEach(kind -> keys.add("contact." + kind.name()));
    each(
        CARD_FIELD,
        Sources.text(Sources.MAIN.resolve("thekla/customer/ui/CardField.java")),
        field -> keys.add("card." + field));
    Arrays.stream(AddressField.values()).forEach(field -> keys.add("card." + field.key()));
    Arrays.stream(FileFormat.values())
        .forEach(format -> keys.add("customers.import.format." + format.name()));
    for (ConsentPurpose purpose : ConsentPurpose.values()) {
      keys.add("consent.wording." + purpose.name());
      keys.add("consent.script." + purpose.name());
    }
    for (ConsentScope scope : ConsentScope.values()) {
      keys.add("consent.scope." + scope.name());
      scope.channel().ifPresent(channel -> keys.add("consent.channel." + channel.name()));
    }
    for (ConsentPurpose purpose : ConsentPurpose.values()) {
      keys.add("consent.purpose." + purpose.name());
    }
    for (ConsentKind kind : ConsentKind.values()) {
      keys.add("consent.brief." + kind.name());
    }
    for (MaskGroup group : MaskGroup.values()) {
      keys.add("screen.group." + group);
      keys.add("screen.example." + group);
    }
    for (Masks.Level level : Masks.Level.values()) {
      keys.add("screen.level." + level);
    }
    keys.add("consent.kind.ADVERTISING");
    for (ConsentState state : ConsentState.values()) {
      keys.add("consent.state." + state.name());
    }
    for (Decision decision : Decision.values()) {
      keys.add("consent.decision." + decision.name());
      keys.add("consent.since." + decision.name());
    }
    for (Way way : Way.values()) {
      keys.add("consent.way." + way.name());
    }
    keys.addAll(
        Set.of(
            "consent.by.SUBJECT",
            "consent.by.PARENT",
            "consent.ask.remark",
            "consent.ask.obtained",
            "consent.ask.evidencePlace",
            "consent.ask.indicatedBy"));
    for (PrintKind kind : PrintKind.values()) {
      keys.add("printing.kind." + kind.name());
    }
    keys.addAll(
        Set.of("form.field.obtained", "form.field.indicatedBy", "form.field.evidencePlace"));
    for (String column :
        List.of(
            "obtained what decision way who recorded version told evidence remark".split(" "))) {
      keys.add("consent.history." + column);
    }
    each(
        RULING,
        Sources.text(Sources.MAIN.resolve("thekla/consent/ContactPolicy.java")),
        code -> keys.add("contact.why." + code));
    for (Channel channel : Channel.values()) {
      keys.add("contact.by." + channel.name());
    }
    for (EvidenceLevel level : EvidenceLevel.values()) {
      keys.add("contact.evidence." + level.name());
    }
    for (Verification.What what : Verification.What.values()) {
      keys.add("consent.finding." + what.name());
    }
    for (RowOutcome outcome : RowOutcome.values()) {
      keys.add("customers.import.count." + outcome.name());
      keys.add("customers.import.outcome." + outcome.name());
    }
    Arrays.stream(SerialReason.values()).forEach(one -> keys.add("serial.reason." + one.name()));
    Arrays.stream(MergeField.values()).forEach(one -> keys.add("templates.field." + one.field()));
    Arrays.stream(Messages.State.values()).forEach(one -> keys.add("messages.state." + one.name()));
    Arrays.stream(MessagePurpose.values())
        .forEach(one -> keys.add("messages.purpose." + one.name()));
    Arrays.stream(Hold.Reason.values()).forEach(one -> keys.add("privacy.hold." + one.name()));
    Arrays.stream(ErasureCause.values()).forEach(one -> keys.add("privacy.cause." + one.name()));
    Arrays.stream(PartingDay.Rule.values()).forEach(one -> keys.add("privacy.rule." + one.name()));
    List.of("EMAIL", "SMS", "PHONE", "LETTER")
        .forEach(channel -> keys.add("messages.channel." + channel));
    Arrays.stream(MailSettings.Security.values())
        .forEach(one -> keys.add("senders.security." + one.name()));
    Arrays.stream(SmsSettings.Format.values())
        .forEach(one -> keys.add("senders.format." + one.name()));
    for (String column :
        List.of(
            "number email phone storage notification adsEmail adsSms adsPhone adsLetter profile"
                .split(" "))) {
      keys.add("imports.consents.column." + column);
    }
    for (String column : List.of("advertising", "date", "remark")) {
      keys.add("imports.consents.column." + column);
    }
    for (String state : List.of("QUEUED", "SENDING", "SENT")) {
      keys.add("messages.state.PHONE." + state);
      keys.add("messages.state.LETTER." + state);
    }
    for (Notices.Group group : Notices.Group.values()) {
      keys.add("notices.group." + group.name());
      keys.add("notices.empty." + group.name());
    }
    keys.addAll(profile());
    keys.addAll(register());
    Arrays.stream(Activity.Status.values())
        .forEach(one -> keys.add("register.status." + one.name()));
    Arrays.stream(Facts.State.values()).forEach(one -> keys.add("register.state." + one.name()));
    Arrays.stream(Facts.Way.values()).forEach(one -> keys.add("register.way." + one.name()));
    Arrays.stream(RegisterRule.values()).forEach(one -> keys.add("register.rule." + one.name()));
    Arrays.stream(Change.What.values()).forEach(one -> keys.add("register.change." + one.name()));
    SaveActivity.PURPOSES.forEach(code -> keys.add("register.purpose." + code));
    PersonalDataMap.words("category").forEach(code -> keys.add("register.data." + code));
    PersonalDataMap.words("retention").forEach(code -> keys.add("register.kept." + code));
    keys.add("customers.import.header.help");
    keys.add("customers.import.duplicates.help");
    return keys;
  }

  /** Labels of activities, by the names of their fields, and of periods. */
  private static Set<String> register() {
    Set<String> keys = new TreeSet<>();
    for (String field :
        List.of(
            ("title purposes legalBases dataSubjects dataCategories recipientsInternal"
                    + " recipientsExternal processors thirdCountry source automatedDecision dpia"
                    + " measures software department programPurposes")
                .split(" "))) {
      keys.add("activity." + field);
      keys.add("activity." + field + ".help");
    }
    for (String period :
        List.of(
            ("order cancelled notCollected voucher books letter card proof phoneProof messageLog"
                    + " log exports backup requests breaches prospect suppression")
                .split(" "))) {
      keys.add("register.period." + period);
    }
    Arrays.stream(Layout.values()).forEach(one -> keys.add("register.layout." + one.name()));
    return keys;
  }

  /** Labels of the shop's profile, by the names of its fields. */
  private static Set<String> profile() {
    Set<String> keys = new TreeSet<>();
    for (String field :
        List.of(
            ("owner phone email web dpo.name dpo.contact representative.name representative.contact"
                    + " authority.name authority.address authority.web recipients processors"
                    + " transfers joint agreement.hours agreement.objectionDays period.cancelled"
                    + " period.notCollected service.remoteSupport service.hosting service.backup")
                .split(" "))) {
      keys.add("profile." + field);
    }
    for (String list : List.of("recipients", "processors", "transfers", "joint")) {
      keys.add("profile." + list + ".how");
    }
    Arrays.stream(Purpose.values())
        .filter(Purpose::isChosen)
        .forEach(purpose -> keys.add("profile.purpose." + purpose));
    return keys;
  }

  /** Keys the program asks for only where there is such a text: the lists of others are long. */
  static boolean isOptional(String key) {
    return key.matches(
        "supply\\.\\d\\d|titles\\.import\\.field\\..*|customers\\.import\\.encoding\\..*");
  }

  /** What the help of the command line shows. */
  static Set<String> commandLine() {
    Set<String> keys = new TreeSet<>();
    commands()
        .forEach(
            command -> {
              keys.add(command.qualifiedName(".").replaceFirst("^thekla", "cli"));
              command
                  .options()
                  .forEach(
                      option ->
                          keys.add("cli.option." + option.longestName().replaceFirst("^-+", "")));
              command
                  .positionalParameters()
                  .forEach(parameter -> keys.add("cli.parameter." + parameter.paramLabel()));
            });
    return keys;
  }

  static Stream<CommandLine.Model.CommandSpec> commands() {
    return withSubcommands(CommandTree.spec());
  }

  private static Stream<CommandLine.Model.CommandSpec> withSubcommands(
      CommandLine.Model.CommandSpec command) {
    return Stream.concat(
        Stream.of(command),
        command.subcommands().values().stream()
            .flatMap(sub -> withSubcommands(sub.getCommandSpec())));
  }

  /** First words of keys. */
  static Set<String> heads(List<Bundle> bundles) {
    Set<String> heads = new TreeSet<>(Set.of("refusal", "command"));
    bundles.forEach(
        bundle -> bundle.texts().keySet().forEach(key -> heads.add(key.split("\\.", 2)[0])));
    return heads;
  }
}
