package thekla.house.forbidden.order;

/** What others must not know. */
public record SomeOrder(long number) {}
