/** Keeps the catalogue in the database; begin with {@link ArticleStore}. */
@NullMarked
package thekla.article.store;

import org.jspecify.annotations.NullMarked;
