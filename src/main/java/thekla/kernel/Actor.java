package thekla.kernel;

/** Who does something, and at which workplace. */
public record Actor(String clerk, String workplace) {}
