package thekla.host;

/**
 * A member of the shop's staff.
 *
 * @param id stable, as the host knows it
 * @param name as shown on the desk
 * @param department for example "LADEN"
 */
public record StaffMember(String id, String name, String department) {}
