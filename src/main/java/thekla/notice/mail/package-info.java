/** Sends e-mail by SMTP; begin with {@link SmtpSender}. */
@NullMarked
package thekla.notice.mail;

import org.jspecify.annotations.NullMarked;
