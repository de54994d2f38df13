package thekla.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import thekla.kernel.Money;
import thekla.kernel.Refusal;

/** All texts in one language. Immutable; another language is another object. */
public final class Texts {

  public static final List<Locale> LANGUAGES =
      List.of(Locale.GERMAN, Locale.FRENCH, Locale.ENGLISH);

  /** Every room that has texts keeps them as {@code texts_<language>.properties} beside itself. */
  public static final List<String> ROOMS =
      List.of(
          "document",
          "ui",
          "article",
          "customer",
          "consent",
          "order",
          "goodsreceipt",
          "notice",
          "checkout",
          "privacy",
          "register",
          "paperwork",
          "printing",
          "app");

  /** A key cap in a text: the command it stands for, and what is on it as it ships. */
  private static final Pattern CAP = Pattern.compile("⟨([a-z-]+):([^⟩]+)⟩");

  private final Locale locale;
  private final Properties texts;
  private final Map<String, String> own;

  /**
   * @param locale its language decides the texts (German where it is none of ours), its country the
   *     formats of numbers and dates
   */
  public Texts(Locale locale) {
    this(locale, new Properties(), Map.of());
    String language =
        LANGUAGES.stream().anyMatch(known -> known.getLanguage().equals(locale.getLanguage()))
            ? locale.getLanguage()
            : "de";
    for (String room : ROOMS) {
      load("/thekla/" + room + "/texts_" + language + ".properties");
    }
  }

  private Texts(Locale locale, Properties texts, Map<String, String> own) {
    this.locale = locale;
    this.texts = texts;
    this.own = own;
  }

  /**
   * The same texts, at a desk that has some things its own way.
   *
   * @param things by name; key caps are {@code cap.<command>}
   */
  public Texts with(Map<String, String> things) {
    return new Texts(locale, texts, Map.copyOf(things));
  }

  /** What this desk has its own way; null where it is as shipped. */
  public @Nullable String own(String thing) {
    return own.get(thing);
  }

  private void load(String resource) {
    try (InputStream in = Texts.class.getResourceAsStream(resource)) {
      if (in != null) {
        texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Locale locale() {
    return locale;
  }

  public boolean has(String key) {
    return texts.containsKey(key);
  }

  /** The text, its places {0}, {1} … filled; a key without a text shows itself. */
  public String get(String key, Object... values) {
    String pattern = caps(texts.getProperty(key, key));
    return values.length == 0 && pattern.indexOf('\'') < 0
        ? pattern
        : new MessageFormat(pattern, locale).format(values);
  }

  private String caps(String text) {
    return text.indexOf('⟨') < 0
        ? text
        : CAP.matcher(text)
            .replaceAll(
                cap ->
                    Matcher.quoteReplacement(
                        own.getOrDefault("cap." + cap.group(1), cap.group(2)).replace("'", "''")));
  }

  /**
   * The texts whose key begins so, as a resource bundle for a library that asks for one.
   *
   * @param key what the library calls the text with this key
   */
  public ResourceBundle bundle(String prefix, UnaryOperator<String> key) {
    Object[][] contents =
        texts.stringPropertyNames().stream()
            .filter(name -> name.startsWith(prefix))
            .map(name -> new Object[] {key.apply(name), get(name)})
            .toArray(Object[][]::new);
    return new ListResourceBundle() {
      @Override
      protected Object[][] getContents() {
        return contents;
      }
    };
  }

  /** What is said of a fault: its own words where it has some, else those of the key. */
  public String fault(String key, String code) {
    String own = "fault." + code;
    return has(own) ? get(own) : get(key, code);
  }

  public String refusal(Refusal refusal) {
    return get("refusal." + refusal.code(), refusal.details().toArray());
  }

  public String money(Money money) {
    return money.format(locale);
  }

  public String date(Instant moment, ZoneId zone) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
        .withLocale(locale)
        .format(moment.atZone(zone));
  }

  public String date(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(day);
  }

  public String time(Instant moment, ZoneId zone) {
    return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
        .withLocale(locale)
        .format(moment.atZone(zone));
  }
}
