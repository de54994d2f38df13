package thekla.storage;

import org.apache.derby.catalog.SequencePreallocator;

/**
 * How many ids Derby reserves at a time: each reservation waits for the disk, so an import would
 * wait twenty times a batch. What is reserved is lost in a crash, so numbers that people see are
 * reserved in the small steps of Derby. Derby makes it, by its name.
 */
public final class IdRanges implements SequencePreallocator {

  private static final String IDENTITY_COLUMNS = "SYS";
  private static final int IDS = 2000;
  private static final int NUMBERS = 100;

  @Override
  public int nextRangeSize(String schema, String sequence) {
    return schema.equals(IDENTITY_COLUMNS) ? IDS : NUMBERS;
  }
}
