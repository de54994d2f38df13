package thekla.ui;

import java.awt.event.ActionEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.swing.AbstractAction;
import javax.swing.Action;
import javax.swing.JComponent;
import thekla.text.Texts;

/** What the commands of one page do; keys, buttons, menu and key help come from here alone. */
public final class Bindings {

  private final Texts texts;
  private final Map<Command, Action> actions = new LinkedHashMap<>();
  private final List<Runnable> conditions = new ArrayList<>();
  private final List<Command> elsewhere = new ArrayList<>();

  public Bindings(Texts texts) {
    this.texts = texts;
  }

  public Bindings on(Command command, Runnable what) {
    return on(command, what, () -> true);
  }

  /**
   * @param when asked again at every {@link #refresh}; a command that cannot be given is grey
   */
  public Bindings on(Command command, Runnable what, BooleanSupplier when) {
    Action action =
        new AbstractAction(command.label(texts)) {
          private static final long serialVersionUID = 1L;

          @Override
          public void actionPerformed(ActionEvent event) {
            if (when.getAsBoolean()) {
              what.run();
            }
          }
        };
    action.putValue(Action.SHORT_DESCRIPTION, command.help(texts));
    actions.put(command, action);
    conditions.add(() -> action.setEnabled(when.getAsBoolean()));
    return this;
  }

  /** Commands that a part of the page has bound itself; the key help shows them too. */
  public Bindings alsoShown(List<Command> commands) {
    elsewhere.addAll(commands);
    return this;
  }

  /** Binds all keys, effective wherever the focus is inside the page. */
  public void install(JComponent page) {
    actions.forEach(
        (command, action) -> {
          page.getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT)
              .put(command.key(texts), command.id());
          page.getActionMap().put(command.id(), action);
        });
    KeysFirst.in(page, actions.keySet().stream().map(command -> command.key(texts)).toList());
    refresh();
  }

  public void refresh() {
    conditions.forEach(Runnable::run);
  }

  public Action action(Command command) {
    Action action = actions.get(command);
    if (action == null) {
      throw new IllegalArgumentException(command.id());
    }
    return action;
  }

  public List<Command> commands() {
    return Stream.concat(actions.keySet().stream(), elsewhere.stream()).distinct().toList();
  }
}
