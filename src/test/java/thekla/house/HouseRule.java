package thekla.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One rule about the classes below a root package, and the forbidden classes it must find.
 *
 * @param bites simple names of classes below {@code thekla.house.forbidden}
 */
record HouseRule(String name, Function<String, ArchRule> under, List<String> bites) {

  private static final DescribedPredicate<JavaClass> SCREEN =
      resideInAnyPackage("javax.swing..", "java.awt..").as("Swing or AWT");

  /** Methods that change something for everybody in the Java machine. */
  private static final Set<String> GLOBAL =
      Set.of(
          "java.lang.System.setProperty",
          "java.lang.System.setProperties",
          "java.lang.System.setOut",
          "java.lang.System.setErr",
          "java.lang.System.exit",
          "java.lang.Runtime.exit",
          "java.lang.Runtime.halt",
          "java.lang.Runtime.addShutdownHook",
          "java.lang.Thread.setDefaultUncaughtExceptionHandler",
          "java.util.Locale.setDefault",
          "java.util.TimeZone.setDefault",
          "javax.swing.UIManager.put",
          "javax.swing.UIManager.setLookAndFeel",
          "javax.swing.UIManager.addPropertyChangeListener",
          "java.awt.Toolkit.addAWTEventListener",
          "java.awt.EventQueue.push",
          "java.awt.KeyboardFocusManager.addKeyEventDispatcher",
          "java.awt.KeyboardFocusManager.addKeyEventPostProcessor",
          "java.awt.KeyboardFocusManager.addPropertyChangeListener",
          "java.awt.KeyboardFocusManager.setCurrentKeyboardFocusManager",
          "com.formdev.flatlaf.FlatLaf.setup",
          "com.formdev.flatlaf.FlatLaf.updateUI");

  @Override
  public String toString() {
    return name;
  }

  static List<HouseRule> all() {
    return List.of(
        new HouseRule(
            "a room uses only itself, the JDK and its row",
            HouseRule::rooms,
            List.of("ReadsOrders", "DrawsWithTheLookAndFeel")),
        new HouseRule("SQL stays in the stores", HouseRule::sql, List.of("AsksTheDatabase")),
        new HouseRule("tables stay in the stores", HouseRule::tables, List.of("ReadsTables")),
        new HouseRule("Swing stays in the screens", HouseRule::swing, List.of("OpensAWindow")),
        new HouseRule(
            "a host gets a JComponent and no more", HouseRule::host, List.of("HandsOverAFrame")),
        new HouseRule("presenters know no Swing", HouseRule::presenters, List.of("LabelPresenter")),
        new HouseRule("texts come from one place", HouseRule::texts, List.of("OwnBundle")),
        new HouseRule("the clock is passed in", HouseRule::clock, List.of("LooksAtTheWall")),
        new HouseRule(
            "nothing global is changed in a host",
            HouseRule::global,
            List.of("ChangesTheHost", "EndsTheHost")),
        new HouseRule(
            "colours and fonts come from the theme", HouseRule::theme, List.of("OwnColour")),
        new HouseRule("stored text is never HTML", HouseRule::html, List.of("LabelOfData")),
        new HouseRule("names say what it is for", HouseRule::names, List.of("OrderUtil")),
        new HouseRule("the kernel stays small", HouseRule::kernel, List.of("ElevenTypes")),
        new HouseRule("null is in the types", HouseRule::nulls, List.of("OrderUtil")),
        new HouseRule("no shared state", HouseRule::statics, List.of("SharedCount")));
  }

  private static ArchRule rooms(String root) {
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .should(Conditions.useOnlyTheirRow(Rooms.OF_THE_HOUSE, root))
        .because(
            "a room is understood by itself and what its row names; what must happen later is an"
                + " event. Another use is a decision: write it into the table and say why");
  }

  private static ArchRule sql(String root) {
    return noClasses()
        .that(outside(root, ".*.store..", ".search..", ".storage..", ".schema.."))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.jooq..")
        .because("the schema may change without the shop's rules; tests of rules need no database");
  }

  private static ArchRule tables(String root) {
    return noClasses()
        .that(outside(root, ".*.store..", ".schema.."))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(root + ".schema..")
        .because(
            "a table belongs to one store, so that one place decides what is kept of a person");
  }

  private static ArchRule swing(String root) {
    return classes()
        .that(
            outside(
                root,
                ".ui..",
                ".*.ui..",
                ".app.screens..",
                ".app.standalone..",
                ".app.hosting..",
                ".host.."))
        // a PDF library takes its colours as java.awt.Color
        .should(Conditions.useNone(SCREEN, root + ".document.pdf", "java.awt.Color"))
        .because("the command line, the imports and the rules run where there is no screen");
  }

  private static ArchRule host(String root) {
    return noClasses()
        .that()
        .resideInAPackage(root + ".host..")
        .should()
        .dependOnClassesThat(SCREEN.and(not(named("javax.swing.JComponent"))))
        .because("the contract is all a host compiles against, and a component is all it shows");
  }

  private static ArchRule presenters(String root) {
    return noClasses()
        .that(below(root, ".."))
        .and(
            describe(
                "are presenters or parts of one",
                type -> outermost(type).getSimpleName().matches(".*(Presenter|Part)")))
        .should()
        .dependOnClassesThat(SCREEN)
        .because("what a screen decides is tested without one, on the test's own thread");
  }

  private static ArchRule texts(String root) {
    return noClasses()
        .that(outside(root, ".text.."))
        .should()
        .accessTargetWhere(
            access(
                "a resource bundle is asked",
                target -> target.getOwner().getName().equals("java.util.ResourceBundle")))
        .because("the language switches while the program runs: a text is asked for when shown");
  }

  private static ArchRule clock(String root) {
    return noClasses()
        .that(not(named(root + ".kernel.BusinessClock")))
        .should()
        .accessTargetWhere(
            access(
                "the present is asked of the system",
                target ->
                    switch (target.getOwner().getName()) {
                      case "java.lang.System" -> target.getName().equals("currentTimeMillis");
                      case "java.util.Date", "java.util.GregorianCalendar" ->
                          target.getFullName().endsWith("<init>()");
                      case "java.util.Calendar" -> target.getName().equals("getInstance");
                      case "java.time.Clock" -> target.getName().matches("(system|tick).*");
                      default ->
                          target.getOwner().getPackageName().equals("java.time")
                              && target.getName().equals("now");
                    }))
        .because("periods of the law run for years: tests move the clock and watch them end");
  }

  private static ArchRule global(String root) {
    return noClasses()
        .that(outside(root, ".app.standalone.."))
        .and(not(named(root + ".app.Main")))
        // Derby reads the place of its log from a property, once; it is taken back at once
        .and(not(named(root + ".storage.DerbyEngine")))
        .should()
        .accessTargetWhere(
            access(
                "something of the whole Java machine is changed",
                target -> GLOBAL.contains(target.getOwner().getName() + "." + target.getName())))
        .because("Thekla is a guest in the shop's own program");
  }

  private static ArchRule theme(String root) {
    return noClasses()
        .that(outside(root, ".ui..", ".document.pdf.."))
        .should()
        .accessTargetWhere(
            access(
                "a colour or font is made",
                target ->
                    Set.of("java.awt.Color", "java.awt.Font").contains(target.getOwner().getName())
                        && target
                            .getName()
                            .matches("<init>|decode|getFont|getColor|getHSBColor|createFont")))
        .because("the look is the theme's, light or dark, and grows with the user's font");
  }

  private static ArchRule html(String root) {
    return classes()
        .that(below(root, ".."))
        .should(Conditions.makePlainLabelsOnly())
        .because("a label renders what begins with <html>, and a customer may be called so");
  }

  private static ArchRule names(String root) {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .should()
        .haveNameMatching(".*(Utils?|Helpers?|Manager|Impl|Commons?)")
        .because("such a name gathers what belongs together by nothing");
  }

  private static ArchRule kernel(String root) {
    return classes()
        .that()
        .resideInAPackage(root + ".kernel..")
        .and()
        .areTopLevelClasses()
        .and()
        .doNotHaveSimpleName("package-info")
        .should(Conditions.beAtMost(10))
        .because("whatever stands in the kernel is known by every room");
  }

  private static ArchRule nulls(String root) {
    return classes()
        .that(below(root, "..").and(not(below(root, ".schema.."))))
        .should(Conditions.beInANullMarkedPackage())
        .because("a package without @NullMarked in its package-info is not checked for null");
  }

  private static ArchRule statics(String root) {
    return fields()
        .that()
        .areStatic()
        .and()
        .areNotPrivate()
        .and()
        .areDeclaredInClassesThat(below(root, "..").and(not(below(root, ".schema.."))))
        .and(describe("are no compiler's own", field -> !field.getName().startsWith("$")))
        .should(Conditions.neverChange())
        .because("two desks, two databases and two tests share one Java machine");
  }

  /** Classes below the root by ends of packages, as in ".*.store..". */
  private static DescribedPredicate<JavaClass> below(String root, String... packages) {
    return resideInAnyPackage(Stream.of(packages).map(p -> root + p).toArray(String[]::new));
  }

  private static DescribedPredicate<JavaClass> outside(String root, String... packages) {
    return not(below(root, packages));
  }

  private static DescribedPredicate<JavaClass> named(String name) {
    return describe(
        name, type -> type.getName().equals(name) || type.getName().startsWith(name + "$"));
  }

  private static DescribedPredicate<JavaAccess<?>> access(
      String what, Predicate<AccessTarget> unwanted) {
    return describe(what, access -> unwanted.test(access.getTarget()));
  }

  private static JavaClass outermost(JavaClass type) {
    JavaClass outer = type;
    while (outer.getEnclosingClass().isPresent()) {
      outer = outer.getEnclosingClass().get();
    }
    return outer;
  }
}
