package thekla.register;

import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import thekla.document.merge.Values;
import thekla.order.Retention;
import thekla.privacy.LogClass;
import thekla.privacy.Sweep;
import thekla.text.Texts;

/**
 * How long the shop keeps what, by its settings of the moment and the law of a country
 * (privacy-rules 6.7, 8.1, 8.2): the fields {@code period.*} of documents. Off the event thread.
 */
public final class Periods {

  /** What the names of the fields begin with. */
  public static final String FIELD = "period.";

  /** Whether the law lets an order's person go at once. */
  public static final String AT_ONCE = FIELD + "orderAtOnce";

  private static final List<String> COUNTRIES = List.of("DE", "AT", "FR");

  private final Supplier<Keeping> keeping;

  public Periods(Supplier<Keeping> keeping) {
    this.keeping = keeping;
  }

  /** The shop's country. */
  public String country() {
    return keeping.get().retention().country();
  }

  /** By name ("order", "voucher", …) in days, months or years. */
  public Map<String, Period> all() {
    return all(country());
  }

  /**
   * The same by the law of another country: "DE", "AT" or "FR".
   *
   * @return in a set order
   */
  public Map<String, Period> all(String country) {
    return all(keeping.get(), country);
  }

  /** By country; {@link Activity#EVERYWHERE} is the shop's own. */
  public Map<String, Map<String, Period>> byCountry() {
    Keeping kept = keeping.get();
    Map<String, Map<String, Period>> all = new LinkedHashMap<>();
    COUNTRIES.forEach(country -> all.put(country, all(kept, country)));
    all.put(Activity.EVERYWHERE, all(kept, kept.retention().country()));
    return all;
  }

  /** The names of all, in a set order. */
  public static List<String> names() {
    return List.copyOf(all(new Keeping(Retention.DEFAULT, 0, 0), "DE").keySet());
  }

  private static Map<String, Period> all(Keeping kept, String country) {
    Period proof = Period.ofYears(3);
    Map<String, Period> all = new LinkedHashMap<>();
    all.put("order", Period.ofDays(kept.retention().exchangeDays()));
    all.put("cancelled", Period.ofDays(kept.retention().cancelledDays()));
    all.put("notCollected", Period.ofDays(kept.shelfDays()));
    all.put("voucher", Period.ofYears(Retention.voucherYears(country)));
    all.put("books", Period.ofYears(country.equals("AT") ? 7 : 10));
    all.put("letter", Period.ofYears(Retention.letterYears(country)));
    all.put("card", Period.ofYears(Retention.IDLE_YEARS));
    all.put("proof", proof);
    // § 7a(2) UWG is German law
    all.put("phoneProof", country.equals("DE") ? Period.ofYears(5) : proof);
    all.put("messageLog", Period.ofMonths(kept.months(LogClass.NOTICE)));
    all.put("log", Period.ofMonths(kept.months(LogClass.AUDIT)));
    all.put("exports", Period.ofDays(Math.toIntExact(Sweep.PRINTS.toDays())));
    all.put("backup", Period.ofDays(kept.backupDays()));
    all.put("requests", Period.ofYears(3));
    all.put("breaches", Period.ofYears(5));
    all.put("prospect", Period.ofYears(Retention.IDLE_YEARS));
    all.put("suppression", Period.ofYears(3));
    return all;
  }

  /** The fields in the language of the texts, for the shop's country. */
  public Values values(Texts texts) {
    return values(country(), texts);
  }

  public Values values(String country, Texts texts) {
    Values values = new Values();
    put(values, country, texts);
    return values;
  }

  /** Puts the fields beside others. */
  public void put(Values values, String country, Texts texts) {
    Map<String, Period> all = all(country);
    all.forEach((name, period) -> values.put(FIELD + name, words(period, texts)));
    values.set(AT_ONCE, Period.ZERO.equals(all.get("order")));
  }

  /** "14 days", "at once" for none. */
  public static String words(Period period, Texts texts) {
    if (period.isZero()) {
      return texts.get("register.period.at-once");
    }
    if (period.getYears() > 0) {
      return texts.get("register.period.years", period.getYears());
    }
    return period.getMonths() > 0
        ? texts.get("register.period.months", period.getMonths())
        : texts.get("register.period.days", period.getDays());
  }
}
