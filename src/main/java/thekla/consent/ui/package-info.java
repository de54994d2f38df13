/**
 * The screens of consent: beside the contact points, how it was obtained, the history, the texts;
 * begin with {@link thekla.consent.ui.ConsentTab}.
 */
@NullMarked
package thekla.consent.ui;

import org.jspecify.annotations.NullMarked;
