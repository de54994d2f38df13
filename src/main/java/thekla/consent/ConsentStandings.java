package thekla.consent;

/**
 * Where each consent stands, beside the ledger and made of it: for counting and choosing among many
 * customers. Permits nothing; that is asked of {@link ContactPolicy}.
 */
public interface ConsentStandings {

  /**
   * Makes them of the ledger where that was never done. Afterwards each row of the ledger keeps
   * them true. Off the event thread, outside a transaction; the first time among a million
   * customers takes minutes.
   */
  void makeReady();
}
