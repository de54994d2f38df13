package thekla.host;

/** A place where orders are taken, for example "Theke 1". */
public record Workplace(String id, String name) {}
