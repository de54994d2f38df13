package thekla.consent;

/** What follows from a changed consent, in the same transaction. */
public interface ConsentListener {

  void consentChanged(long customerId);
}
