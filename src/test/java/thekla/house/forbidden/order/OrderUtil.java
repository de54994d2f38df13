package thekla.house.forbidden.order;

/** Named by nothing. */
interface OrderUtil {}
