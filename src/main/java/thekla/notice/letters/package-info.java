/** Serial letters as DOCX; see {@link thekla.notice.letters.DocxLetters}. */
@NullMarked
package thekla.notice.letters;

import org.jspecify.annotations.NullMarked;
