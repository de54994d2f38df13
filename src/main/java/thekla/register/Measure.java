package thekla.register;

/**
 * One of the technical and organisational measures (Art. 32; privacy-rules 4.4).
 *
 * @param ref "T1"
 * @param group letters of Art. 32(1)
 * @param program whether the program itself can provide it
 */
public record Measure(String ref, String text, String group, boolean program) {}
