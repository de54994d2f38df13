package thekla.notice.ui;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import thekla.customer.Channel;
import thekla.notice.MessageTemplate;
import thekla.notice.SerialLetters;

/**
 * What stands in the fields of a serial message.
 *
 * @param document for letters; null while none is chosen
 * @param form of the file with the letters
 */
record TypedSerial(
    String name,
    Channel channel,
    String place,
    String interest,
    String orderedSince,
    String notOrderedSince,
    @Nullable MessageTemplate template,
    @Nullable Path document,
    SerialLetters.Form form) {

  /** The same choice of customers; text and name may differ. */
  boolean choosesAs(TypedSerial other) {
    return channel == other.channel
        && place.equals(other.place)
        && interest.equals(other.interest)
        && orderedSince.equals(other.orderedSince)
        && notOrderedSince.equals(other.notOrderedSince);
  }
}
