package thekla.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JLabel;
import org.jspecify.annotations.NullMarked;
import thekla.ui.Plain;

/** What the rules of the house ask of a class. */
final class Conditions {

  private Conditions() {}

  static ArchCondition<JavaClass> useOnlyTheirRow(Rooms rooms, String root) {
    return new ArchCondition<>("use only what their row names") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (Dependency use : type.getDirectDependenciesFromSelf()) {
          JavaClass target = use.getTargetClass().getBaseComponentType();
          if (!target.isPrimitive()
              && !rooms.mayUse(root, type.getPackageName(), target.getPackageName())) {
            events.add(SimpleConditionEvent.violated(use, use.getDescription()));
          }
        }
      }
    };
  }

  /**
   * @param exempt a package that may use one class nevertheless
   */
  static ArchCondition<JavaClass> useNone(
      DescribedPredicate<JavaClass> unwanted, String exempt, String nevertheless) {
    return new ArchCondition<>("not use " + unwanted.getDescription()) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (Dependency use : type.getDirectDependenciesFromSelf()) {
          JavaClass target = use.getTargetClass();
          boolean exempted =
              type.getPackageName().equals(exempt) && target.getName().equals(nevertheless);
          if (unwanted.test(target) && !exempted) {
            events.add(SimpleConditionEvent.violated(use, use.getDescription()));
          }
        }
      }
    };
  }

  /** Who makes one of Swing's labels, or is one, hands it to {@link Plain#text}. */
  static ArchCondition<JavaClass> makePlainLabelsOnly() {
    return new ArchCondition<>("make plain labels only") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean plain =
            type.getMethodCallsFromSelf().stream()
                .anyMatch(
                    call ->
                        call.getTargetOwner().isEquivalentTo(Plain.class)
                            && call.getName().equals("text"));
        for (JavaConstructorCall call : type.getConstructorCallsFromSelf()) {
          JavaClass label = call.getTargetOwner();
          if (!plain
              && label.getPackageName().startsWith("javax.swing")
              && label.isAssignableTo(JLabel.class)) {
            events.add(
                SimpleConditionEvent.violated(
                    call, call.getDescription() + ": Plain.label, or Plain.text around it"));
          }
        }
      }
    };
  }

  static ArchCondition<JavaClass> beAtMost(int most) {
    return new ArchCondition<>("be at most " + most) {
      private final List<String> names = new ArrayList<>();

      @Override
      public void check(JavaClass type, ConditionEvents events) {
        names.add(type.getSimpleName());
      }

      @Override
      public void finish(ConditionEvents events) {
        if (names.size() > most) {
          events.add(SimpleConditionEvent.violated(names, names.size() + " types: " + names));
        }
      }
    };
  }

  static ArchCondition<JavaClass> beInANullMarkedPackage() {
    return new ArchCondition<>("be in a package that is @NullMarked") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
          events.add(
              SimpleConditionEvent.violated(
                  type, type.getName() + " is in a package without @NullMarked"));
        }
      }
    };
  }

  static ArchCondition<JavaField> neverChange() {
    return new ArchCondition<>("be final, and no array") {
      @Override
      public void check(JavaField field, ConditionEvents events) {
        if (!field.getModifiers().contains(JavaModifier.FINAL) || field.getRawType().isArray()) {
          events.add(
              SimpleConditionEvent.violated(field, field.getFullName() + " can be changed by all"));
        }
      }
    };
  }
}
