package thekla.customer;

/** Takes out the card that another one replaced; joins the caller's unit of work. */
public interface DroppedCards {

  /**
   * @param kept as it stays, with all that other rooms moved to it
   * @param dropped as it was
   */
  void drop(Customer kept, Customer dropped);
}
