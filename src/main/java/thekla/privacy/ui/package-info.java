@NullMarked
package thekla.privacy.ui;

import org.jspecify.annotations.NullMarked;
