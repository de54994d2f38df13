package thekla.consent.ui;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import thekla.consent.Stamp;
import thekla.text.TypedDate;

/** Text and date beside the stamp, as far as they were typed and are not saved. */
final class TypedStamp {

  private @Nullable String text;
  private @Nullable String date;

  void clear() {
    text = null;
    date = null;
  }

  boolean edited() {
    return text != null || date != null;
  }

  void text(String typed) {
    text = typed;
  }

  void date(String typed) {
    date = typed;
  }

  String text(Optional<Stamp> saved) {
    String typed = text;
    return typed == null ? saved.map(Stamp::wording).orElse("") : typed;
  }

  String date(Optional<Stamp> saved, Locale locale) {
    String typed = date;
    return typed == null
        ? saved.map(stamp -> TypedDate.shown(stamp.on(), locale)).orElse("")
        : typed;
  }

  /**
   * @param words for what was not typed
   * @return empty when the date cannot be read
   */
  Optional<Stamp> stamp(String words, LocalDate day, Locale locale) {
    String typed = text;
    String on = date;
    return (on == null ? Optional.of(day) : TypedDate.read(on, locale))
        .map(read -> new Stamp(typed == null ? words : typed.strip(), read));
  }
}
