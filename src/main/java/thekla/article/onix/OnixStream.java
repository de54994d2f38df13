package thekla.article.onix;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import thekla.article.ArticleProblem;
import thekla.kernel.Fault;

/**
 * The XML of a file, plain or gzip. Whatever a file declares, nothing is fetched and nothing
 * expands: its DOCTYPE is skipped, so that every named entity is one that only HTML knows, or none.
 */
final class OnixStream {

  /** Elements kept of one product; the rest of it is skipped. */
  static final int MOST_NODES = 20_000;

  private static final int DEEPEST = 200;
  private static final int BUFFER = 1 << 16;
  private static final long LONGEST_PIECE = 8L << 20;

  /** Of one text; longer ones are too long for any field. */
  private static final int LONGEST_TEXT = 20_000;

  private final MeteredInput disk;
  private final MeteredInput plain;
  private final long bytesInAll;
  private final XMLStreamReader xml;
  private int depth;
  private boolean begun;
  private int nodes;

  private OnixStream(MeteredInput disk, MeteredInput plain, long bytesInAll, XMLStreamReader xml) {
    this.disk = disk;
    this.plain = plain;
    this.bytesInAll = bytesInAll;
    this.xml = xml;
  }

  static OnixStream open(Path file) throws IOException, XMLStreamException, Refused {
    long size = Files.size(file);
    MeteredInput disk = new MeteredInput(Files.newInputStream(file), Long.MAX_VALUE);
    try {
      BufferedInputStream buffered = new BufferedInputStream(disk, BUFFER);
      buffered.mark(2);
      int first = buffered.read();
      int second = buffered.read();
      buffered.reset();
      if (first < 0) {
        throw new Refused(ArticleProblem.FILE_EMPTY.of("file"));
      }
      if (first == 'P' && second == 'K') {
        throw new Refused(ArticleProblem.FILE_IS_ZIP.of("file"));
      }
      boolean gzip = first == 0x1f && second == 0x8b;
      InputStream content = gzip ? new GZIPInputStream(buffered, BUFFER) : buffered;
      MeteredInput plain = new MeteredInput(content, LONGEST_PIECE);
      return new OnixStream(
          disk, plain, size, factory().createXMLStreamReader(StrictText.of(plain)));
    } catch (IOException | XMLStreamException | Refused e) {
      disk.close();
      throw e;
    }
  }

  /** The JDK's own parser, whichever a host has on its class path. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    // The JDK counts every &amp; as an entity and gives up at 100,000 of them; no other one
    // expands.
    factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
    factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
    factory.setXMLResolver(
        (publicId, systemId, baseUri, namespace) -> InputStream.nullInputStream());
    return factory;
  }

  boolean hasNext() throws XMLStreamException {
    return xml.hasNext();
  }

  int next() throws XMLStreamException, Refused {
    int event = xml.next();
    plain.pieceRead();
    if (event == XMLStreamConstants.START_ELEMENT) {
      begun = true;
      depth++;
      if (depth > DEEPEST) {
        throw new Refused(ArticleProblem.XML_EXCESSIVE.of("file"));
      }
    } else if (event == XMLStreamConstants.END_ELEMENT) {
      depth--;
    }
    return event;
  }

  /** Behind the opening tag of an element: to its closing tag. */
  void skip() throws XMLStreamException, Refused {
    int outside = depth - 1;
    while (depth > outside) {
      next();
    }
  }

  /** Behind the opening tag of an element: the element with what is read of it. */
  Node node(Tag tag) throws XMLStreamException, Refused {
    nodes = 0;
    return read(tag);
  }

  boolean lastNodeWasTooLarge() {
    return nodes > MOST_NODES;
  }

  private Node read(Tag tag) throws XMLStreamException, Refused {
    Node node = new Node(tag, attribute("dateformat"));
    if (!tag.isComposite()) {
      node.setText(text());
      return node;
    }
    while (true) {
      int event = next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        return node;
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        Tag child = Tag.named(localName());
        if (child == null || ++nodes > MOST_NODES) {
          skip();
        } else {
          node.add(read(child));
        }
      }
    }
  }

  /** All text of an element, that of XHTML elements in it too. */
  private CharSequence text() throws XMLStreamException, Refused {
    StringBuilder text = new StringBuilder();
    int outside = depth - 1;
    while (depth > outside) {
      switch (next()) {
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (text.length() < LONGEST_TEXT) {
            text.append(
                xml.getTextCharacters(),
                xml.getTextStart(),
                Math.min(xml.getTextLength(), LONGEST_TEXT));
          }
        }
        case XMLStreamConstants.ENTITY_REFERENCE -> text.append(entity(xml.getLocalName()));
        default -> {}
      }
    }
    return text;
  }

  private static String entity(String name) throws Refused {
    @Nullable String character = HtmlEntities.character(name);
    if (character == null) {
      String shown = name.substring(0, Math.min(name.length(), 40));
      throw new Refused(ArticleProblem.ENTITY_UNKNOWN.of("file", shown));
    }
    return character;
  }

  String localName() {
    return xml.getLocalName();
  }

  String namespace() {
    String namespace = xml.getNamespaceURI();
    return namespace == null ? "" : namespace;
  }

  String attribute(String name) {
    String value = xml.getAttributeValue(null, name);
    return value == null ? "" : value.strip();
  }

  /** An element was read: it is XML, whatever comes then. */
  boolean hasBegun() {
    return begun;
  }

  int line() {
    return xml.getLocation().getLineNumber();
  }

  int column() {
    return xml.getLocation().getColumnNumber();
  }

  long bytesRead() {
    return disk.count();
  }

  long bytesInAll() {
    return bytesInAll;
  }

  void close() {
    try {
      xml.close();
      plain.close();
    } catch (IOException | XMLStreamException e) {
      throw new Fault("file-close", e);
    }
  }
}
