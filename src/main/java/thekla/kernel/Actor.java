package thekla.kernel;

/** Who does something, and at which workplace. */
public record Actor(@Personal("customer_order.clerk") String clerk, String workplace) {}
