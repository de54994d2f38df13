package thekla.house.forbidden.app.screens;

/** A screen that ends its host. */
final class EndsTheHost {

  void end() {
    System.exit(0);
  }
}
