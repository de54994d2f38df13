package thekla.house.forbidden.order.ui;

import thekla.house.forbidden.schema.SomeTable;

/** A screen that knows tables. */
record ReadsTables(SomeTable table) {}
