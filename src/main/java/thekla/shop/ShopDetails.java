package thekla.shop;

/** Where the shop's details are kept. Off the event thread. */
public interface ShopDetails {

  Shop load();

  void save(Shop shop);
}
