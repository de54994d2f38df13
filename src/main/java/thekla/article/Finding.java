package thekla.article;

import org.jspecify.annotations.Nullable;
import thekla.kernel.Refusal;

/**
 * Something of a product that could not be taken as it stands.
 *
 * @param product its place in the file, from 1
 * @param refusal code and field, see {@link ArticleProblem}
 */
public record Finding(long product, @Nullable String recordReference, Refusal refusal) {}
