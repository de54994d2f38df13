package thekla.journey;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;
import static org.assertj.swing.timing.Pause.pause;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.swing.JFrame;
import org.assertj.swing.timing.Condition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thekla.app.DeskSettings;
import thekla.app.Looks;
import thekla.app.standalone.StandaloneHost;
import thekla.host.Host;
import thekla.host.OpenThekla;
import thekla.host.StaffMember;
import thekla.host.TheklaPlugin;
import thekla.host.Workplace;
import thekla.ui.Pages;

/**
 * Every page in each theme, each language, large and small: text can be read, everything is said to
 * a screen reader, nothing is cut. EN 301 549, clause 11; a page the walk does not reach fails,
 * too.
 */
@Tag("journey")
class EveryPageTest {

  @TempDir Path folder;

  /** A workplace that decides its looks itself. */
  private record OwnLooks(Path dataFolder) implements Host, Looks {
    @Override
    public StaffMember staffMember() {
      return new StaffMember("7", "Anna", "BÜRO");
    }

    @Override
    public Workplace workplace() {
      return new Workplace("1", "Theke 1");
    }

    @Override
    public Locale locale() {
      return Locale.GERMANY;
    }

    @Override
    public void apply(DeskSettings settings) {
      new StandaloneHost(dataFolder, Locale.GERMANY).apply(settings);
    }
  }

  /** What was found, by page. */
  private static final class Found {
    private final Set<String> own;
    private final String language;
    private final double ofText;
    private final Map<String, Set<String>> weak = new TreeMap<>();
    private final Map<String, Set<String>> silent = new TreeMap<>();
    private final Map<String, Set<String>> cut = new TreeMap<>();

    Found(DeskSettings settings) throws IOException {
      language = settings.language();
      own = Room.words(language);
      ofText = settings.theme().equals("contrast") ? 7 : 4.5;
    }

    /** On the event thread. */
    void look(String page, JFrame frame) {
      weak.put(page, Contrasts.look(frame.getContentPane(), ofText));
      silent.put(page, Spoken.listen(frame.getContentPane(), language));
      cut.put(page, Room.look(frame.getContentPane(), own));
    }

    void isNothing() {
      for (Map<String, Set<String>> found : List.of(weak, silent, cut)) {
        found.values().removeIf(Set::isEmpty);
      }
      assertThat(lines("hard to read", weak) + lines("silent", silent) + lines("cut", cut))
          .isEmpty();
    }

    private static String lines(String what, Map<String, Set<String>> found) {
      return found.entrySet().stream()
          .map(page -> page.getKey() + "\n    " + String.join("\n    ", page.getValue()))
          .map(page -> what + ": " + page + "\n")
          .collect(Collectors.joining());
    }
  }

  private DeskSettings put(Path shop, String theme, String language, int scale) {
    DeskSettings settings = new DeskSettings(language, theme, scale);
    settings.save(shop);
    execute(() -> new OwnLooks(shop).apply(settings));
    return settings;
  }

  @ParameterizedTest
  @CsvSource({
    "light,de,100,700,590",
    "dark,fr,200,1920,1080",
    "contrast,en,100,1280,800",
    "light,fr,100,700,590"
  })
  void is_read_heard_and_seen_whole(String theme, String language, int scale, int width, int height)
      throws IOException {
    Path shop = SampleShop.in(folder.resolve("shop"));
    assertThat(Planted.plant(shop)).isNotEmpty();
    DeskSettings settings = put(shop, theme, language, scale);
    Found found = new Found(settings);
    Set<String> seen;
    try (Desk desk = Desk.open(new OwnLooks(shop), width, height)) {
      seen =
          EveryPage.walk(
              desk,
              folder,
              page -> {
                desk.picture(
                    Path.of(
                        "target/pictures/every",
                        String.join("-", theme, language, scale + "", width + "", page) + ".png"));
                execute(() -> found.look(page, desk.frame()));
              });
    }
    seen.add(welcome(settings, width, height, found));
    found.isNothing();
    assertThat(seen).isEqualTo(pages());
  }

  /** The page of a shop that has nothing yet. */
  private String welcome(DeskSettings settings, int width, int height, Found found)
      throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    settings.save(empty);
    OpenThekla thekla =
        ServiceLoader.load(TheklaPlugin.class).findFirst().orElseThrow().open(new OwnLooks(empty));
    JFrame frame =
        execute(
            () -> {
              JFrame window = new JFrame("Thekla");
              window.setContentPane(thekla.orderDesk());
              window.setSize(width, height);
              window.setVisible(true);
              return window;
            });
    try {
      pause(
          new Condition("the welcome is seen") {
            @Override
            public boolean test() {
              return execute(() -> TopPage.of(thekla)).endsWith("WelcomePage");
            }
          });
      return execute(
          () -> {
            found.look("welcome", frame);
            return TopPage.of(thekla);
          });
    } finally {
      thekla.close();
      execute(frame::dispose);
    }
  }

  private static Set<String> pages() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("thekla")
            .that(assignableTo(Pages.Page.class).and(not(INTERFACES)))
            .stream()
            .map(JavaClass::getName)
            .collect(Collectors.toCollection(TreeSet::new));
  }
}
