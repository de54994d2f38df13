package thekla.house.forbidden.schema;

/** A generated table. */
public record SomeTable(String name) {}
