package thekla.register;

import java.time.LocalDate;

/**
 * An activity in the shop's register.
 *
 * @param version counts its saves, from 1
 */
public record RegisterEntry(
    Activity activity, LocalDate createdOn, LocalDate changedOn, int version) {}
