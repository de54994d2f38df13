/** What a host ERP and Thekla promise each other; begin with {@link TheklaPlugin}. */
@NullMarked
package thekla.host;

import org.jspecify.annotations.NullMarked;
