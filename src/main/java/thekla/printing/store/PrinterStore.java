package thekla.printing.store;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import thekla.printing.ChosenPrinters;
import thekla.printing.PrintKind;
import thekla.shop.store.Settings;

/** One setting a kind and workplace. */
public final class PrinterStore implements ChosenPrinters {

  private final Settings settings;

  public PrinterStore(Supplier<DSLContext> sql) {
    settings = new Settings(sql);
  }

  @Override
  public Map<PrintKind, String> of(String workplace) {
    Map<PrintKind, String> chosen = new EnumMap<>(PrintKind.class);
    for (PrintKind kind : PrintKind.values()) {
      settings.get(name(workplace, kind)).ifPresent(printer -> chosen.put(kind, printer));
    }
    return chosen;
  }

  @Override
  public Optional<String> of(String workplace, PrintKind kind) {
    return settings.get(name(workplace, kind));
  }

  @Override
  public void choose(String workplace, PrintKind kind, @Nullable String printer) {
    settings.put(name(workplace, kind), printer);
  }

  /** A workplace's name can be longer than a setting's: its beginning and a hash of all of it. */
  private static String name(String workplace, PrintKind kind) {
    String place = Objects.requireNonNull(workplace).strip();
    String start =
        place
            .codePoints()
            .limit(24)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return "printer."
        + kind.name().toLowerCase(Locale.ROOT)
        + "."
        + (start.equals(place) ? place : start + "#" + Integer.toHexString(place.hashCode()));
  }
}
