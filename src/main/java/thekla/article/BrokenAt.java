package thekla.article;

import thekla.kernel.Refusal;

/**
 * Where and why the reading of a file ended; what stands behind was not read.
 *
 * @param line from 1; 0 when the file could not be opened at all
 * @param column from 1
 */
public record BrokenAt(Refusal refusal, int line, int column) {}
