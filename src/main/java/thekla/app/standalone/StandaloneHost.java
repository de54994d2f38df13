package thekla.app.standalone;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import java.awt.Font;
import java.nio.file.Path;
import java.util.Locale;
import javax.swing.UIManager;
import org.jspecify.annotations.Nullable;
import thekla.app.DeskFirst;
import thekla.app.DeskSettings;
import thekla.app.Looks;
import thekla.host.Host;
import thekla.host.StaffMember;
import thekla.host.Workplace;

/** The host where there is no ERP: the machine's user at the machine's own desk. */
public final class StandaloneHost implements Host, Looks, DeskFirst {

  private final Path dataFolder;
  private final Locale locale;
  private final String user;
  private @Nullable Font base;
  private boolean deskToCome;
  private @Nullable Runnable waiting;

  public StandaloneHost(Path dataFolder, Locale locale) {
    this.dataFolder = dataFolder;
    this.locale = locale;
    this.user = System.getProperty("user.name", "");
  }

  @Override
  public StaffMember staffMember() {
    return new StaffMember(user, user, "");
  }

  @Override
  public Workplace workplace() {
    return new Workplace(
        "1",
        switch (locale.getLanguage()) {
          case "fr" -> "Comptoir 1";
          case "en" -> "Counter 1";
          default -> "Theke 1";
        });
  }

  @Override
  public Locale locale() {
    return locale;
  }

  @Override
  public Path dataFolder() {
    return dataFolder;
  }

  /** A desk will be shown: the database waits for {@link #deskShown}. */
  synchronized void deskToCome() {
    deskToCome = true;
  }

  synchronized void deskShown() {
    deskToCome = false;
    Runnable open = waiting;
    waiting = null;
    if (open != null) {
      open.run();
    }
  }

  @Override
  public synchronized void afterDesk(Runnable openDatabase) {
    if (deskToCome) {
      waiting = openDatabase;
    } else {
      openDatabase.run();
    }
  }

  @Override
  public void apply(DeskSettings settings) {
    FlatLaf laf =
        switch (settings.theme()) {
          case "dark" -> new FlatDarkLaf();
          case "contrast" -> new ContrastLaf();
          default -> new FlatLightLaf();
        };
    FlatLaf.registerCustomDefaultsSource("thekla.ui");
    UIManager.put("defaultFont", null);
    FlatLaf.setup(laf);
    Font plain = base;
    if (plain == null) {
      plain = UIManager.getFont("defaultFont");
      base = plain;
    }
    if (settings.scale() != 100 && plain != null) {
      UIManager.put("defaultFont", plain.deriveFont(plain.getSize2D() * settings.scale() / 100f));
      FlatLaf.setup(laf);
    }
    FlatLaf.updateUI();
  }
}
