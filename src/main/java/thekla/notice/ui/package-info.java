/** The screens on which messages are written, listed and set up; begin with {@link ComposePage}. */
@NullMarked
package thekla.notice.ui;

import org.jspecify.annotations.NullMarked;
