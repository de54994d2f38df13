package thekla.register;

import java.time.Instant;
import java.util.Set;

/**
 * One issue of the register.
 *
 * @param hash SHA-256 of the content, the bytes of its JSON in UTF-8
 */
public record Issue(
    long id,
    Instant at,
    String clerk,
    String workplace,
    Layout layout,
    String language,
    Set<Format> formats,
    String hash) {}
