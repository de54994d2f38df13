package thekla.customer.imports;

import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Hands a sheet's XML on and notes what the values do not show: formulas and errors. */
final class MarkingHandler extends DefaultHandler {

  private final XSSFSheetXMLHandler cells;
  private final SheetRowCollector rows;
  private @Nullable String reference;

  MarkingHandler(XSSFSheetXMLHandler cells, SheetRowCollector rows) {
    this.cells = cells;
    this.rows = rows;
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes)
      throws SAXException {
    cells.startElement(uri, name, qualified, attributes);
    if (name.equals("c")) {
      reference = attributes.getValue("r");
      if (reference != null && "e".equals(attributes.getValue("t"))) {
        rows.mark(reference, "cell-error", true);
      }
    } else if (name.equals("f") && reference != null) {
      rows.mark(reference, "formula", false);
    }
  }

  @Override
  public void endElement(String uri, String name, String qualified) throws SAXException {
    cells.endElement(uri, name, qualified);
    if (rows.enough()) {
      throw new SheetRowCollector.Enough();
    }
  }

  @Override
  public void characters(char[] text, int start, int length) throws SAXException {
    cells.characters(text, start, length);
  }
}
