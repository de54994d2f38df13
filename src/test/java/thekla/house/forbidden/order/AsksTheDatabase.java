package thekla.house.forbidden.order;

import org.jooq.DSLContext;

/** A rule that asks the database by itself. */
record AsksTheDatabase(DSLContext sql) {}
