package thekla.consent;

/** Where the shop keeps what it has switched on. */
public interface ContactSwitches {

  ContactSettings load();

  /** The country is the shop's own and not kept here. */
  void save(boolean softOptIn, boolean frenchBusiness);
}
