package thekla.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import thekla.app.PrivacySettings;
import thekla.kernel.Personal;
import thekla.privacy.PersonalDataMap;
import thekla.ui.Masked;
import thekla.ui.Masking;

/** What a view is told about a person goes through the privacy screen, by a column of the map. */
class PrivacyScreenTest {

  private static final JavaClasses PROGRAM =
      new ClassFileImporter().importPath(Path.of("target/classes/thekla"));

  private static Stream<Class<?>> classes() {
    return PROGRAM.stream()
        .filter(one -> !one.getName().startsWith("thekla.schema"))
        .map(JavaClass::reflect);
  }

  private static Stream<Personal> said() {
    return classes()
        .flatMap(
            type ->
                Stream.concat(
                    type.isRecord()
                        ? Arrays.stream(type.getRecordComponents())
                            .map(part -> part.getAnnotation(Personal.class))
                        : Stream.empty(),
                    Arrays.stream(type.getDeclaredMethods())
                        .flatMap(method -> Arrays.stream(method.getParameters()))
                        .map(part -> part.getAnnotation(Personal.class))))
        .filter(Objects::nonNull);
  }

  @Test
  void what_is_said_to_be_personal_is_a_personal_column_of_the_map() {
    Set<String> personal =
        PersonalDataMap.load().columns().stream()
            .filter(PersonalDataMap.Column::personal)
            .map(column -> column.table() + "." + column.name())
            .collect(Collectors.toSet());
    List<String> columns =
        said().map(Personal::value).filter(column -> !column.equals(Personal.NOBODY)).toList();
    assertThat(columns).hasSizeGreaterThan(30);
    assertThat(personal).containsAll(columns);
  }

  @Test
  void every_mask_of_the_map_is_known() {
    // a mask that is not known throws
    assertThat(PrivacySettings.DEFAULT.masks(PersonalDataMap.load()).rules()).isNotEmpty();
  }

  /** Presenters whose view is told something of a person, and those that attach it directly. */
  private static Set<String> attachingDirectly(Stream<JavaClass> presenters) {
    Set<String> wrong = new TreeSet<>();
    presenters.forEach(
        presenter -> {
          for (Method method : presenter.reflect().getDeclaredMethods()) {
            if (method.getName().equals("attach")
                && method.getParameterCount() == 1
                && tellsOfPersons(method.getParameterTypes()[0])
                && presenter.getMethodCallsFromSelf().stream()
                    .noneMatch(
                        call ->
                            call.getTargetOwner().isEquivalentTo(Masking.class)
                                && call.getName().equals("before"))) {
              wrong.add(presenter.getName());
            }
          }
        });
    return wrong;
  }

  private static boolean tellsOfPersons(Class<?> view) {
    for (Method method : view.getMethods()) {
      for (Parameter parameter : method.getParameters()) {
        if (parameter.isAnnotationPresent(Personal.class)
            || personal(parameter.getParameterizedType(), new HashSet<>())) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean personal(Type type, Set<Type> seen) {
    if (!seen.add(type)) {
      return false;
    }
    return switch (type) {
      case ParameterizedType many ->
          personal(many.getRawType(), seen)
              || Arrays.stream(many.getActualTypeArguments()).anyMatch(one -> personal(one, seen));
      case WildcardType any ->
          Arrays.stream(any.getUpperBounds()).anyMatch(one -> personal(one, seen));
      case GenericArrayType array -> personal(array.getGenericComponentType(), seen);
      case Class<?> one when one.isRecord() -> record(one, seen);
      case Class<?> one when one.isSealed() ->
          Arrays.stream(one.getPermittedSubclasses()).anyMatch(each -> personal(each, seen));
      default -> false;
    };
  }

  private static boolean record(Class<?> type, Set<Type> seen) {
    if (Masked.class.isAssignableFrom(type)) {
      return true;
    }
    for (RecordComponent part : type.getRecordComponents()) {
      Personal said = part.getAnnotation(Personal.class);
      if (said != null ? !said.value().isEmpty() : personal(part.getGenericType(), seen)) {
        return true;
      }
    }
    return false;
  }

  @Test
  void a_view_that_is_told_of_persons_is_attached_behind_the_privacy_screen() {
    assertThat(
            attachingDirectly(
                PROGRAM.stream().filter(one -> one.getSimpleName().endsWith("Presenter"))))
        .isEmpty();
  }

  @Test
  void a_presenter_that_goes_around_it_is_found() {
    JavaClasses forbidden =
        new ClassFileImporter().importPath(Path.of("target/test-classes/thekla/house/forbidden"));
    assertThat(attachingDirectly(forbidden.stream()))
        .containsExactly("thekla.house.forbidden.order.ui.BarefacedPresenter");
  }
}
