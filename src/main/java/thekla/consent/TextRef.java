package thekla.consent;

/**
 * The exact text somebody agreed to.
 *
 * @param version counts changes of meaning, from 1
 * @param hash SHA-256 of the text, in hexadecimal
 */
public record TextRef(TextForm form, int version, String hash) {}
