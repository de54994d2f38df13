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

  /** What was typed into a field, by its name, is there again when the page is. */
  public static void keep(JTextComponent field, Kept kept) {
    String before = kept.text(field.getName());
    if (!before.isEmpty()) {
      field.setText(before);
    }
    field
        .getDocument()
        .addDocumentListener(new Typing(field, text -> kept.put(field.getName(), text)));
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
