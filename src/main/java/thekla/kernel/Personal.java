package thekla.kernel;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What stands here is what a column of the personal-data map holds: a view gets it as that column
 * is masked. On a collection it holds for every text in it, also below it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.PARAMETER})
public @interface Personal {

  /** What stands here is of nobody, whatever its type says elsewhere. */
  String NOBODY = "";

  /** The column, for example {@code customer.last_name}; {@link #NOBODY} for none. */
  String value();

  /** Whether nothing stands here instead of a sign, because the sign would not be understood. */
  boolean absent() default false;
}
