package thekla.house.forbidden.article;

import thekla.house.forbidden.order.SomeOrder;

/** An article that knows orders. */
record ReadsOrders(SomeOrder order) {}
