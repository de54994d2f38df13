package thekla.customer;

/** Decides the retention class: an order customer's card goes, an account has statutory periods. */
public enum CustomerKind {
  ORDER_CUSTOMER,
  ACCOUNT_CUSTOMER
}
