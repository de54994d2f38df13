package thekla.app.standalone;

import com.formdev.flatlaf.FlatDarkLaf;

/** White on black with clear edges, for who reads it so; its colours are in its properties. */
public final class ContrastLaf extends FlatDarkLaf {

  private static final long serialVersionUID = 1L;

  @Override
  public String getName() {
    return "Thekla high contrast";
  }
}
