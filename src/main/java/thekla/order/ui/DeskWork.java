package thekla.order.ui;

import java.util.function.Function;
import thekla.customer.Customers;
import thekla.order.Order;
import thekla.order.OrderLists;
import thekla.order.ParkOrder;
import thekla.order.TakeOrder;
import thekla.order.Titles;

/**
 * What the desk works with.
 *
 * @param slips makes the pick-up slip, opens it, and tells the name of its file
 * @param printedSlips the same, but printed
 */
public record DeskWork(
    Customers customers,
    Titles titles,
    TakeOrder takeOrder,
    ParkOrder parkOrder,
    OrderLists lists,
    Function<Order.Placed, String> slips,
    Function<Order.Placed, String> printedSlips) {}
