/** The outbox and the messages that leave the shop; begin with {@link QueueMessage}. */
@NullMarked
package thekla.notice;

import org.jspecify.annotations.NullMarked;
