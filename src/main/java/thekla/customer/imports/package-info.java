/** Reads address files into rows; begin with {@link AddressFileReader}. */
@NullMarked
package thekla.customer.imports;

import org.jspecify.annotations.NullMarked;
