package thekla.customer;

import java.net.IDN;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.validator.routines.DomainValidator;
import org.apache.commons.validator.routines.EmailValidator;

/** E-mail addresses: which are ones, and which are the same. */
final class EmailAddresses {

  /** Names that are never sold (RFC 2606, 6761, 6762, 8375) and those of networks in the house. */
  private static final String[] HOUSE_DOMAINS = {
    "example", "test", "invalid", "local", "internal", "intern", "intranet", "lan", "home", "corp"
  };

  private static final EmailValidator VALIDATOR =
      new EmailValidator(
          true,
          false,
          DomainValidator.getInstance(
              true,
              List.of(
                  new DomainValidator.Item(
                      DomainValidator.ArrayType.GENERIC_PLUS, HOUSE_DOMAINS))));

  private EmailAddresses() {}

  /** In lower case, the domain as the DNS has it; empty when it is no address. */
  static Optional<String> canonical(String written) {
    int at = written.lastIndexOf('@');
    if (at <= 0 || !VALIDATOR.isValid(written)) {
      return Optional.empty();
    }
    String domain = written.substring(at + 1);
    try {
      return Optional.of((written.substring(0, at) + '@' + ascii(domain)).toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String ascii(String domain) {
    return domain.chars().allMatch(c -> c < 0x80) ? domain : IDN.toASCII(domain);
  }
}
