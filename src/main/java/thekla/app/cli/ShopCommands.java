package thekla.app.cli;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import thekla.kernel.Refusal;
import thekla.register.Authorities;
import thekla.register.NewPurposes;
import thekla.shop.Profile;
import thekla.shop.SaveProfile;

/** {@code thekla shop …} */
@Command(
    name = "shop",
    subcommands = {ShopCommands.ProfileCommands.class})
final class ShopCommands {

  @ParentCommand Root root;

  @Command(name = "authorities")
  int authorities(@Parameters(paramLabel = "COUNTRY", arity = "0..1") @Nullable String wanted) {
    String country = wanted == null ? root.graph().shop.load().country() : wanted;
    List<Authorities.Entry> found = Authorities.of(country);
    if (root.json) {
      root.print(found);
    } else {
      for (Authorities.Entry entry : found) {
        String key =
            entry.land().isEmpty() ? entry.country() : entry.country() + "-" + entry.land();
        root.out.println(Lines.of(key, entry.name(), entry.web()));
      }
    }
    return CommandLineDoor.DONE;
  }

  /** {@code thekla shop profile …} */
  @Command(name = "profile")
  static final class ProfileCommands {

    @ParentCommand ShopCommands shop;

    @Command(name = "show")
    int show() {
      return tell(shop.root.graph().register.profiles.load(), List.of());
    }

    @Command(name = "set")
    int set(@Parameters(paramLabel = "SETTING", arity = "1..*") List<String> settings) {
      Root root = shop.root;
      ProfileEdit edit = new ProfileEdit(root.graph().register.profiles.load());
      List<Refusal> wrong =
          settings.stream().flatMap(setting -> edit.set(setting).stream()).toList();
      if (!wrong.isEmpty()) {
        return root.refuse(wrong);
      }
      return switch (root.graph().register.saveProfile.save(edit.profile())) {
        case SaveProfile.Result.Saved saved -> {
          List<String> warnings = NewPurposes.words(saved.warnings(), root.texts);
          if (!root.json) {
            warnings.forEach(root.err::println);
          }
          yield tell(saved.profile(), warnings);
        }
        case SaveProfile.Result.Refused refused -> {
          refused.reasons().forEach(reason -> root.err.println(Lines.of(reason.field())));
          yield root.refuse(refused.reasons());
        }
      };
    }

    /**
     * @param warnings what has to be done before it is used
     */
    private int tell(Profile profile, List<String> warnings) {
      Root root = shop.root;
      Map<String, Object> shape = new ProfileEdit(profile).shape();
      if (root.json) {
        if (!warnings.isEmpty()) {
          shape.put("warnings", warnings);
        }
        root.print(shape);
      } else {
        print("", shape);
      }
      return CommandLineDoor.DONE;
    }

    private void print(String before, Map<?, ?> shape) {
      shape.forEach(
          (key, value) -> {
            if (value instanceof Map<?, ?> inner) {
              print(before + key + ".", inner);
            } else if (value instanceof List<?> rows) {
              rows.forEach(row -> shop.root.out.println(Lines.of(before + key, row(row))));
            } else {
              shop.root.out.println(Lines.of(before + key, value));
            }
          });
    }

    /** As it is typed with {@code +=}. */
    private static String row(@Nullable Object row) {
      return row instanceof Map<?, ?> cells
          ? String.join(
              ";", cells.values().stream().map(cell -> cell == null ? "" : "" + cell).toList())
          : String.valueOf(row);
    }
  }
}
