package thekla.ui;

import java.util.HashMap;
import java.util.Map;

/**
 * What stands in fields that mean nothing before a command reads them. Its owner outlives the page,
 * so that it is there again when the page is. For the event thread.
 */
public final class Kept {

  private final Map<String, String> texts = new HashMap<>();

  public String text(String field) {
    return texts.getOrDefault(field, "");
  }

  /** What was typed over what is stored, or that. */
  public String over(String field, String stored) {
    return texts.getOrDefault(field, stored);
  }

  public void put(String field, String text) {
    if (text.isEmpty()) {
      texts.remove(field);
    } else {
      texts.put(field, text);
    }
  }

  public boolean isEmpty() {
    return texts.isEmpty();
  }

  /** It is done with. */
  public void forget() {
    texts.clear();
  }
}
