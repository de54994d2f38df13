/** Titles on the screen; begin with {@link TitleImportPage}. */
@NullMarked
package thekla.article.ui;

import org.jspecify.annotations.NullMarked;
