package thekla.customer.ui;

import java.util.function.Supplier;
import thekla.customer.Customers;
import thekla.customer.SaveCustomer;

/**
 * What the customer screen works with.
 *
 * @param country the shop's, where a new card begins
 */
public record CardWork(Customers customers, SaveCustomer saveCustomer, Supplier<String> country) {}
