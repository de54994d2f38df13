@NullMarked
package thekla.privacy.store;

import org.jspecify.annotations.NullMarked;
