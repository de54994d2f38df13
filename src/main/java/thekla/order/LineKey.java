package thekla.order;

/**
 * One title of one order.
 *
 * @param position in the order, from 1
 */
public record LineKey(long orderId, int position) {}
