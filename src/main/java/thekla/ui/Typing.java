package thekla.ui;

import java.util.function.Consumer;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import javax.swing.text.JTextComponent;

/** Tells each change of a text. */
public final class Typing implements DocumentListener {

  private final JTextComponent field;
  private final Consumer<String> typed;

  public Typing(JTextComponent field, Consumer<String> typed) {
    this.field = field;
    this.typed = typed;
  }

  @Override
  public void insertUpdate(DocumentEvent event) {
    typed.accept(field.getText());
  }

  @Override
  public void removeUpdate(DocumentEvent event) {
    typed.accept(field.getText());
  }

  @Override
  public void changedUpdate(DocumentEvent event) {
    // attributes only
  }
}
