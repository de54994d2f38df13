package thekla.article.onix;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import thekla.article.ArticleProblem;
import thekla.article.BrokenAt;
import thekla.article.Finding;
import thekla.article.ProductFile;
import thekla.kernel.Refusal;

/** An ONIX message, read as a stream: one product is in memory at a time. */
public final class OnixFile implements ProductFile {

  private final Path path;
  private final LocalDate today;
  private @Nullable OnixStream stream;
  private @Nullable ProductReader products;
  private long index;
  private boolean ended;

  private OnixFile(Path path, LocalDate today) {
    this.path = path;
    this.today = today;
  }

  /** A {@link ProductFile.Format}. */
  public static ProductFile open(Path file, LocalDate today) {
    return new OnixFile(file, today);
  }

  @Override
  public Step next() {
    if (ended) {
      return new Step.End();
    }
    try {
      if (stream == null) {
        stream = OnixStream.open(path);
        start(stream);
      }
      return product(stream);
    } catch (Refused e) {
      return broken(e.refusal());
    } catch (XMLStreamException e) {
      return broken(why(e));
    } catch (IOException e) {
      return broken(why(e));
    }
  }

  /** Up to the opening tag of the message. */
  private void start(OnixStream xml) throws XMLStreamException, Refused {
    while (xml.next() != XMLStreamConstants.START_ELEMENT) {
      // declarations and comments
    }
    if (!xml.localName().equalsIgnoreCase("ONIXMessage")) {
      throw new Refused(ArticleProblem.NOT_ONIX.of("file"));
    }
    String release = xml.attribute("release");
    String namespace = xml.namespace();
    if (release.isEmpty() && namespace.contains("/onix/2")) {
      release = "2.1";
    }
    if (!release.isEmpty() && !release.equals("3") && !release.startsWith("3.")) {
      String shown = release.substring(0, Math.min(release.length(), 10));
      throw new Refused(ArticleProblem.ONIX_RELEASE.of("file", shown));
    }
    products = new ProductReader(new PriceReader.Defaults("", ""), today);
  }

  private Step product(OnixStream xml) throws XMLStreamException, Refused {
    while (true) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT || event == XMLStreamConstants.END_DOCUMENT) {
        // read on to the very end: a file that was cut may end here, its checksum tells
        while (xml.hasNext()) {
          xml.next();
        }
        ended = true;
        return new Step.End();
      }
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      Tag tag = Tag.named(xml.localName());
      if (tag == Tag.HEADER) {
        Node header = xml.node(tag);
        products =
            new ProductReader(
                new PriceReader.Defaults(
                    header.text(Tag.DEFAULT_PRICE_TYPE), header.text(Tag.DEFAULT_CURRENCY_CODE)),
                today);
      } else if (tag == Tag.PRODUCT && products != null) {
        return read(xml, products);
      } else {
        xml.skip();
      }
    }
  }

  private Step read(OnixStream xml, ProductReader reader) throws XMLStreamException, Refused {
    Node product = xml.node(Tag.PRODUCT);
    if (product.first(Tag.OLD_ISBN) != null || product.first(Tag.OLD_TITLE) != null) {
      throw new Refused(ArticleProblem.ONIX_RELEASE.of("file", "2.1"));
    }
    index++;
    if (xml.lastNodeWasTooLarge()) {
      String reference = product.text(Tag.RECORD_REFERENCE);
      Refusal refusal = ArticleProblem.PRODUCT_TOO_LARGE.of("", OnixStream.MOST_NODES);
      return new Step.Product(null, List.of(new Finding(index, reference, refusal)));
    }
    return reader.read(index, product);
  }

  private Step broken(Refusal refusal) {
    ended = true;
    return new Step.Broken(
        stream == null
            ? new BrokenAt(refusal, 0, 0)
            : new BrokenAt(refusal, stream.line(), stream.column()));
  }

  private Refusal why(XMLStreamException e) {
    if (e.getNestedException() instanceof IOException io) {
      return why(io);
    }
    boolean nothingRead = stream == null || !stream.hasBegun();
    return (nothingRead ? ArticleProblem.NOT_XML : ArticleProblem.XML_BROKEN).of("file");
  }

  private static Refusal why(IOException e) {
    ArticleProblem problem =
        switch (e) {
          case CharacterCodingException wrong -> ArticleProblem.ENCODING_WRONG;
          case MeteredInput.Truncated end -> ArticleProblem.GZIP_TRUNCATED;
          case EOFException end -> ArticleProblem.GZIP_TRUNCATED;
          case ZipException damaged -> ArticleProblem.GZIP_DAMAGED;
          case MeteredInput.Excessive excessive -> ArticleProblem.XML_EXCESSIVE;
          case NoSuchFileException missing -> ArticleProblem.FILE_MISSING;
          default -> ArticleProblem.FILE_UNREADABLE;
        };
    return problem.of("file");
  }

  @Override
  public long bytesRead() {
    return stream == null ? 0 : stream.bytesRead();
  }

  @Override
  public long bytesInAll() {
    return stream == null ? 0 : stream.bytesInAll();
  }

  @Override
  public void close() {
    if (stream != null) {
      stream.close();
    }
  }
}
