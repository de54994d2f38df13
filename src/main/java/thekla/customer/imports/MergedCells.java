package thekla.customer.imports;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.util.CellRangeAddress;
import thekla.customer.UnreadableFile;
import thekla.kernel.Refusal;

/** Which cells of a sheet are merged; a sheet names them behind its rows. */
final class MergedCells {

  static final MergedCells NONE = new MergedCells();

  /** Keeps a cell merged over a whole column from filling the memory. */
  private static final int MOST = 200_000;

  private final Map<Integer, List<SheetRow.Mark>> marks = new HashMap<>();
  private int count;

  /**
   * @param row counts from 0
   */
  List<SheetRow.Mark> marks(int row) {
    return marks.getOrDefault(row, List.of());
  }

  void readFrom(InputStream sheet) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(sheet);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("mergeCell")) {
          String range = xml.getAttributeValue(null, "ref");
          if (range != null) {
            add(CellRangeAddress.valueOf(range));
          }
        }
      }
    } catch (XMLStreamException e) {
      throw new UnreadableFile(Refusal.of(WorkbookGuard.code(e), "file"), e);
    }
  }

  private void add(CellRangeAddress range) {
    for (int row = range.getFirstRow(); row <= range.getLastRow() && count < MOST; row++) {
      for (int column = range.getFirstColumn(); column <= range.getLastColumn(); column++) {
        marks
            .computeIfAbsent(row, r -> new ArrayList<>(1))
            .add(new SheetRow.Mark(column, "merged-cell", false));
        count++;
      }
    }
  }
}
