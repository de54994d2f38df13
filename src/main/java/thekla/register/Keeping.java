package thekla.register;

import thekla.order.Retention;

/**
 * What the shop really set about keeping data.
 *
 * @param shelfDays a title waits on the hold shelf until its order may be called off
 * @param backupDays the age of the oldest backup
 */
public record Keeping(Retention retention, int shelfDays, int backupDays) {}
