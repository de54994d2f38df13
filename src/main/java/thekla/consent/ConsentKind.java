package thekla.consent;

/** The three kinds a clerk ticks on the tab Telekontakte. */
public enum ConsentKind {
  /** Unbegrenzte Speicherdauer: the card stays when its last order is done. */
  STORAGE,
  /** Kundenbenachrichtigung: the customer is told that the order has arrived. */
  NOTIFICATION,
  /** Einladung, Werbung, Profil: by channel, because consent is specific (Art. 4(11)). */
  ADVERTISING
}
