package thekla.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import thekla.document.merge.Values;
import thekla.kernel.UnitOfWork;
import thekla.shop.Profile;
import thekla.shop.Profiles;
import thekla.shop.Shop;
import thekla.shop.ShopDetails;
import thekla.text.Texts;

/** Puts the register together: what the shop wrote, and what the program does in this moment. */
public final class ReadRegister {

  private final UnitOfWork work;
  private final Activities activities;
  private final ShopDetails shop;
  private final Profiles profiles;
  private final Periods periods;
  private final ProgramFacts facts;

  public ReadRegister(
      UnitOfWork work,
      Activities activities,
      ShopDetails shop,
      Profiles profiles,
      Periods periods,
      ProgramFacts facts) {
    this.work = work;
    this.activities = activities;
    this.shop = shop;
    this.profiles = profiles;
    this.periods = periods;
    this.facts = facts;
  }

  /** The activities as they are stored, ended ones too. */
  public List<RegisterEntry> entries() {
    return work.call(activities::all);
  }

  /** What stands in the register now, in the language of the texts. */
  public Content now(Texts texts) {
    return work.call(() -> content(texts));
  }

  private Content content(Texts texts) {
    String language = language(texts);
    Shop details = shop.load();
    Profile profile = profiles.load();
    Facts found = facts.now();
    Values fields = periods.values(details.country(), texts);
    Words words = new Words(texts, fields);
    Map<String, String> lengths = new LinkedHashMap<>();
    periods.all(details.country()).forEach((name, length) -> lengths.put(name, length.toString()));
    return new Content(
        Content.FORMAT,
        language,
        new Content.Controller(
            details.name(), details.address(), details.contact(), details.country()),
        profile,
        lengths,
        activities.all().stream()
            .filter(entry -> entry.activity().status() != Activity.Status.ENDED)
            .map(entry -> sheet(entry, language, details.country(), words, found))
            .toList(),
        found,
        Example.measures(language).stream()
            .map(
                measure ->
                    new Content.Kept(
                        measure.ref(),
                        measure.text(),
                        measure.group(),
                        profile.measures().contains(measure.ref()),
                        found.measures().getOrDefault(measure.ref(), Facts.State.ABSENT)))
            .toList());
  }

  /** Ours, whatever the locale's country. */
  static String language(Texts texts) {
    String language = texts.locale().getLanguage();
    return Texts.LANGUAGES.stream().anyMatch(known -> known.getLanguage().equals(language))
        ? language
        : "de";
  }

  private static Content.Sheet sheet(
      RegisterEntry entry, String language, String country, Words words, Facts facts) {
    Activity activity = Example.in(language, entry.activity());
    List<Content.Line> lines = new ArrayList<>();
    for (Activity.DataCategory category : activity.dataCategories()) {
      List<Activity.Retention> rules = category.in(country);
      if (rules.isEmpty()) {
        lines.add(new Content.Line(category.name(), category.special(), "", "", "", ""));
      }
      for (Activity.Retention rule : rules) {
        lines.add(
            new Content.Line(
                category.name(),
                category.special(),
                words.filled(rule.period()),
                words.filled(rule.start()),
                words.filled(rule.basis()),
                words.filled(rule.then())));
      }
    }
    Set<Content.Stored> stored = new LinkedHashSet<>();
    for (Facts.Category kind : facts.categories()) {
      if (activity.programPurposes().contains(kind.purpose())) {
        stored.add(
            new Content.Stored(
                words.purpose(kind.purpose()),
                words.category(kind.category()),
                words.retention(kind.retention())));
      }
    }
    return new Content.Sheet(
        activity, entry.createdOn(), entry.changedOn(), lines, List.copyOf(stored));
  }
}
