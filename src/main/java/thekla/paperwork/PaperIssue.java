package thekla.paperwork;

import java.time.LocalDate;

/**
 * A paper in the words in which it was handed out.
 *
 * @param paper its id
 * @param language "de", "fr" or "en"
 * @param country whose law it follows
 * @param version of the words, then the count of its issues in this language: "1.2"
 * @param hash SHA-256 of what stands in it, 64 hexadecimal digits (R-DOC-1)
 */
public record PaperIssue(
    String paper,
    String language,
    String country,
    String version,
    String hash,
    LocalDate issuedOn) {}
