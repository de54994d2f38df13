package thekla.register;

import java.util.Optional;
import thekla.kernel.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** Activities and issues as JSON; a missing key and an unknown one are faults. */
public final class RegisterJson {

  private static final JsonMapper LINES =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .build();

  private static final JsonMapper PAGES =
      LINES.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();

  private RegisterJson() {}

  /** On one line. */
  public static String line(Object value) {
    return LINES.writeValueAsString(value);
  }

  /** Indented, for people. */
  public static String page(Object value) {
    return PAGES.writeValueAsString(value);
  }

  /** An activity as it is stored. */
  public static Activity activity(String json) {
    return read(json, Activity.class);
  }

  /**
   * What somebody wrote by hand.
   *
   * @return empty when it is no activity
   */
  public static Optional<Activity> typedActivity(String json) {
    try {
      return Optional.ofNullable(LINES.readValue(json, Activity.class));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /**
   * @throws Fault when it is not what it should be; its text is in no message
   */
  static <T> T read(String json, Class<T> as) {
    try {
      return LINES.readValue(json, as);
    } catch (JacksonException e) {
      throw new Fault("register-content", null);
    }
  }
}
