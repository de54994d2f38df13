package thekla.customer.imports;

import thekla.customer.DetectedFile;

/** A file with columns, and what is known of it besides them. */
record SheetSource(SheetRows rows, DetectedFile file) {}
