package thekla.document.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;
import thekla.document.docx.Xml.Attribute;
import thekla.document.docx.Xml.Element;

/** Reads a part. Fetches nothing: a document type is refused. */
final class XmlReader extends DefaultHandler {

  private static final int DEEPEST = 500;

  /** ISO 29500 strict has other names for the same. */
  private static final Map<String, String> PREFIXES =
      Map.of(
          "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w",
          "http://purl.oclc.org/ooxml/wordprocessingml/main", "w",
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r",
          "http://purl.oclc.org/ooxml/officeDocument/relationships", "r",
          "http://schemas.openxmlformats.org/markup-compatibility/2006", "mc",
          "http://schemas.microsoft.com/office/word/2010/wordml", "w14",
          "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", "wp",
          "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", "wp",
          "http://schemas.openxmlformats.org/officeDocument/2006/math", "m");

  private static final SAXParserFactory PARSERS = parsers();

  private final Deque<Open> open = new ArrayDeque<>();
  private @Nullable Element root;

  /** An element whose end is not read yet. */
  private static final class Open {
    final String name;
    final String written;
    final List<Attribute> attributes;
    final List<Xml> children = new ArrayList<>();
    final StringBuilder text = new StringBuilder();

    Open(String name, String written, List<Attribute> attributes) {
      this.name = name;
      this.written = written;
      this.attributes = attributes;
    }
  }

  private XmlReader() {}

  private static SAXParserFactory parsers() {
    try {
      SAXParserFactory parsers = SAXParserFactory.newDefaultInstance();
      parsers.setNamespaceAware(true);
      parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      parsers.setFeature("http://xml.org/sax/features/namespace-prefixes", true);
      return parsers;
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @throws IOException when it is no XML
   */
  static Element read(byte[] part) throws IOException {
    XmlReader reader = new XmlReader();
    try {
      parser().parse(new InputSource(new ByteArrayInputStream(part)), reader);
    } catch (SAXException | ParserConfigurationException e) {
      throw new IOException("no XML", e);
    }
    Element root = reader.root;
    if (root == null) {
      throw new IOException("no XML");
    }
    return root;
  }

  /** The factory is not for several threads. */
  private static SAXParser parser() throws SAXException, ParserConfigurationException {
    synchronized (PARSERS) {
      return PARSERS.newSAXParser();
    }
  }

  @Override
  public void startElement(String uri, String local, String written, Attributes given)
      throws SAXException {
    if (open.size() >= DEEPEST) {
      throw new SAXException("too deep");
    }
    List<Attribute> attributes = new ArrayList<>(given.getLength());
    for (int i = 0; i < given.getLength(); i++) {
      String name = given.getQName(i);
      attributes.add(
          new Attribute(
              usual(given.getURI(i), given.getLocalName(i), name), name, given.getValue(i)));
    }
    open.push(new Open(usual(uri, local, written), written, attributes));
  }

  private static String usual(String uri, String local, String written) {
    String prefix = PREFIXES.get(uri);
    return prefix == null
            || (written.startsWith(prefix)
                && written.length() == prefix.length() + 1 + local.length())
        ? written
        : prefix + ":" + local;
  }

  @Override
  public void characters(char[] all, int start, int length) {
    open.element().text.append(all, start, length);
  }

  /** Only elements without others have text; between elements there is nothing but room. */
  @Override
  public void endElement(String uri, String local, String written) {
    Open ended = open.pop();
    if (ended.children.isEmpty() && !ended.text.isEmpty()) {
      ended.children.add(new Xml.Text(ended.text.toString()));
    }
    Element element = new Element(ended.name, ended.written, ended.attributes, ended.children);
    if (open.isEmpty()) {
      root = element;
    } else {
      open.element().children.add(element);
    }
  }

  @Override
  public void fatalError(SAXParseException e) throws SAXException {
    throw e;
  }
}
