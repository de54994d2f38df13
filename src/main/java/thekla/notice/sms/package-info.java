/** Sends text messages through a gateway of the web; begin with {@link HttpGateway}. */
@NullMarked
package thekla.notice.sms;

import org.jspecify.annotations.NullMarked;
