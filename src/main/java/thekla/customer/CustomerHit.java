package thekla.customer;

/** One line of the hit list; empty where nothing is known. */
public record CustomerHit(
    long id, String number, String name, String place, String contact, boolean inactive) {}
