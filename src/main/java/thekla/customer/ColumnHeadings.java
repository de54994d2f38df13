package thekla.customer;

import java.util.List;

/** What a room knows of the headings of files it reads. */
public interface ColumnHeadings {

  /** How many of these cells are names of columns. */
  int recognised(List<String> cells);

  /** Whether these cells are the row of column names. */
  boolean isHeader(List<String> cells);
}
