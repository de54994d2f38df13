package thekla.app.screens;

import java.util.Collection;
import thekla.ui.Command;
import thekla.ui.KeyPlace;

/** What tests of other rooms ask of the list of keys. */
public final class PageKeys {

  private PageKeys() {}

  public static boolean isCommand(String id) {
    return KeyPlaces.ALL.stream()
        .flatMap(place -> place.all().stream())
        .anyMatch(command -> command.id().equals(id));
  }

  /** Whether commands that are bound at the same time stand on one page of the list. */
  public static boolean areOfOnePage(Collection<String> bound) {
    return KeyPlaces.ALL.stream()
        .anyMatch(
            place ->
                ids(place)
                    .containsAll(
                        bound.stream()
                            .filter(id -> !ids(KeyPlaces.ALL.getFirst()).contains(id))
                            .toList()));
  }

  private static Collection<String> ids(KeyPlace place) {
    return place.all().stream().map(Command::id).toList();
  }
}
