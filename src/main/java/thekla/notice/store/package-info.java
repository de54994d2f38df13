/** Messages, templates and the senders' settings as rows. */
@NullMarked
package thekla.notice.store;

import org.jspecify.annotations.NullMarked;
