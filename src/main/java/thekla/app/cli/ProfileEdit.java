package thekla.app.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import thekla.kernel.Refusal;
import thekla.register.Authorities;
import thekla.shop.Profile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The shop's profile as keys and values: {@code email=…}, {@code dpo.name=…}, {@code
 * purposes=NOTIFY,CARD}, {@code authority=DE-NW}, {@code processors+=name;service;country;day},
 * {@code processors-=name}.
 */
final class ProfileEdit {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(tools.jackson.databind.MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .build();

  private static final Pattern SETTING =
      Pattern.compile("\\s*([A-Za-z.]+)\\s*([+-]?=)(.*)", Pattern.DOTALL);

  /** Rows and their cells. */
  private static final Map<String, List<String>> ROWS =
      Map.of(
          "joint", List.of("name", "purpose"),
          "recipients", List.of("name", "purpose"),
          "processors", List.of("name", "service", "country", "contractDate"),
          "transfers", List.of("recipient", "country", "safeguard"));

  private final Map<String, Object> shape;
  private final Map<String, Object> shown;

  @SuppressWarnings("unchecked")
  ProfileEdit(Profile profile) {
    shape = JSON.convertValue(profile, LinkedHashMap.class);
    shown = new LinkedHashMap<>();
    shape.forEach((key, value) -> shown.put(key.equals("chosen") ? "purposes" : key, value));
  }

  /** For reading; without the version. */
  Map<String, Object> shape() {
    Map<String, Object> read = new LinkedHashMap<>(shown);
    read.remove("version");
    return read;
  }

  /**
   * @throws IllegalStateException after a setting that was refused
   */
  Profile profile() {
    try {
      return JSON.convertValue(shape, Profile.class);
    } catch (JacksonException | IllegalArgumentException e) {
      throw new IllegalStateException("a setting was refused");
    }
  }

  /** Sets one; says why not. */
  Optional<Refusal> set(String typed) {
    Matcher setting = SETTING.matcher(typed);
    if (!setting.matches()) {
      return Optional.of(Refusal.of("profile-setting", "", typed));
    }
    String key = setting.group(1);
    String value = setting.group(3).strip();
    if (ROWS.containsKey(key)) {
      return row(key, setting.group(2), value);
    }
    if (!setting.group(2).equals("=")) {
      return Optional.of(Refusal.of("profile-setting", key, typed));
    }
    return switch (key) {
      case "purposes" -> words("chosen", value.toUpperCase(Locale.ROOT), key);
      case "measures" -> words("measures", value.toUpperCase(Locale.ROOT), key);
      case "authority" -> authority(value);
      case "dpo", "representative" -> delegate(key, value);
      default -> plain(key, value);
    };
  }

  private Optional<Refusal> words(String field, String value, String key) {
    @Nullable Object before = shape.get(field);
    shape.put(
        field,
        Arrays.stream(value.split(",", -1)).map(String::strip).filter(w -> !w.isEmpty()).toList());
    return checked(field, before, key);
  }

  private Optional<Refusal> authority(String value) {
    return Authorities.byKey(value)
        .map(
            entry -> {
              shape.put("authority", JSON.convertValue(entry.chosen(), LinkedHashMap.class));
              return Optional.<Refusal>empty();
            })
        .orElseGet(() -> Optional.of(Refusal.of("profile-authority", "authority", value)));
  }

  /** Only "" takes one away. */
  private Optional<Refusal> delegate(String key, String value) {
    if (!value.isEmpty()) {
      return Optional.of(Refusal.of("profile-setting", key, key + ".name"));
    }
    shape.put(key, null);
    return Optional.empty();
  }

  @SuppressWarnings("unchecked")
  private Optional<Refusal> plain(String key, String value) {
    int dot = key.indexOf('.');
    String first = dot < 0 ? key : key.substring(0, dot);
    Map<String, Object> cells = shape;
    String last = key;
    if (dot > 0) {
      last = key.substring(dot + 1);
      if (List.of("dpo", "representative").contains(first) && shape.get(first) == null) {
        shape.put(first, new LinkedHashMap<>(Map.of("name", "", "contact", "")));
      }
      if (!(shape.get(first) instanceof Map<?, ?> inner)) {
        return Optional.of(Refusal.of("profile-key", key, key));
      }
      cells = (Map<String, Object>) inner;
    }
    if (!cells.containsKey(last) || last.equals("version")) {
      return Optional.of(Refusal.of("profile-key", key, key));
    }
    @Nullable Object before = cells.put(last, value);
    try {
      JSON.convertValue(shape, Profile.class);
      return Optional.empty();
    } catch (JacksonException | IllegalArgumentException e) {
      cells.put(last, before);
      return Optional.of(Refusal.of("profile-value", key, key));
    }
  }

  @SuppressWarnings("unchecked")
  private Optional<Refusal> row(String key, String how, String value) {
    List<String> names = ROWS.getOrDefault(key, List.of());
    @Nullable Object before = shape.get(key);
    List<Map<String, Object>> rows =
        how.equals("=")
            ? new ArrayList<>()
            : new ArrayList<>((List<Map<String, Object>>) list(key));
    if (how.equals("-=")) {
      if (!rows.removeIf(row -> value.equals(row.get(names.getFirst())))) {
        return Optional.of(Refusal.of("profile-row-unknown", key, value));
      }
    } else if (!value.isEmpty()) {
      String[] cells = value.split(";", -1);
      Map<String, Object> row = new LinkedHashMap<>();
      for (int i = 0; i < names.size(); i++) {
        String cell = i < cells.length ? cells[i].strip() : "";
        row.put(names.get(i), names.get(i).equals("contractDate") && cell.isEmpty() ? null : cell);
      }
      rows.add(row);
    }
    shape.put(key, rows);
    return checked(key, before, key);
  }

  private Object list(String key) {
    Object rows = shape.get(key);
    return rows == null ? List.of() : rows;
  }

  private Optional<Refusal> checked(String field, @Nullable Object before, String key) {
    try {
      JSON.convertValue(shape, Profile.class);
      return Optional.empty();
    } catch (JacksonException | IllegalArgumentException e) {
      shape.put(field, before);
      return Optional.of(Refusal.of("profile-value", key, key));
    }
  }
}
