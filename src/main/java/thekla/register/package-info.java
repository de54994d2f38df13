/** The register of processing activities (Art. 30 GDPR); begin with {@link ReadRegister}. */
@NullMarked
package thekla.register;

import org.jspecify.annotations.NullMarked;
