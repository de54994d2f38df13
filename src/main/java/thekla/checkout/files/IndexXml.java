package thekla.checkout.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;
import thekla.checkout.UnreadableTillFile;
import thekla.kernel.Refusal;

/** The index.xml of an export after GDPdU: how each of its files is written. */
final class IndexXml {

  private static final int LONGEST_TEXT = 1_000;

  /**
   * One file.
   *
   * @param columns names in their order
   */
  record Table(
      List<String> columns, @Nullable Character delimiter, @Nullable Character decimalSign) {
    static final Table UNKNOWN = new Table(List.of(), null, null);
  }

  private IndexXml() {}

  /** The tables by their file names, in lower case. */
  static Map<String, Table> read(Source source) {
    Handler handler = new Handler();
    try (InputStream in = source.open()) {
      SAXParserFactory factory = SAXParserFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      // every index.xml has a DOCTYPE that names a DTD: it is neither fetched nor expanded
      factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
      factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      XMLReader reader = factory.newSAXParser().getXMLReader();
      reader.setContentHandler(handler);
      reader.setErrorHandler(handler);
      reader.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
      reader.parse(new InputSource(in));
      return handler.tables;
    } catch (SAXException e) {
      throw new UnreadableTillFile(Refusal.of("till-index-broken", "file"), e);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw Source.unreadable(e);
    }
  }

  private static final class Handler extends DefaultHandler {
    private final Map<String, Table> tables = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private List<String> columns = new ArrayList<>();
    private String url = "";
    private @Nullable Character delimiter;
    private @Nullable Character decimal;
    private boolean column;

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
      text.setLength(0);
      if (name.equals("Table")) {
        columns = new ArrayList<>();
        url = "";
        delimiter = null;
        decimal = null;
      } else if (name.equals("VariableColumn") || name.equals("VariablePrimaryKey")) {
        column = true;
      }
    }

    @Override
    public void characters(char[] chars, int start, int length) {
      if (text.length() < LONGEST_TEXT) {
        text.append(chars, start, Math.min(length, LONGEST_TEXT));
      }
    }

    @Override
    public void endElement(String uri, String local, String name) {
      String value = text.toString();
      switch (name) {
        case "URL" -> url = value.strip().toLowerCase(Locale.ROOT);
        case "ColumnDelimiter" -> delimiter = value.isEmpty() ? null : value.charAt(0);
        case "DecimalSymbol" -> decimal = value.isBlank() ? null : value.strip().charAt(0);
        case "Name" -> {
          if (column) {
            columns.add(value.strip());
            column = false;
          }
        }
        case "Table" -> tables.put(url, new Table(List.copyOf(columns), delimiter, decimal));
        default -> {
          // what else an index says is none of our business
        }
      }
    }
  }
}
