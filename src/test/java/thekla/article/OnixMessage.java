package thekla.article;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Builds ONIX messages of reference tags: {@code anOnixMessage().with(aProduct(isbn, title))}. */
public final class OnixMessage {

  private static final String NAMESPACE = "http://ns.editeur.org/onix/3.0/reference";

  private final StringBuilder body = new StringBuilder();
  private String head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private String root = "<ONIXMessage release=\"3.0\" xmlns=\"" + NAMESPACE + "\">\n";

  public static OnixMessage anOnixMessage() {
    return new OnixMessage();
  }

  public OnixMessage head(String xml) {
    head = xml;
    return this;
  }

  public OnixMessage root(String tag) {
    root = tag;
    return this;
  }

  public OnixMessage with(Product... products) {
    for (Product product : products) {
      body.append(product.xml()).append('\n');
    }
    return this;
  }

  public OnixMessage with(String xml) {
    body.append(xml).append('\n');
    return this;
  }

  public String xml() {
    return head + root + body + "</ONIXMessage>\n";
  }

  public Path in(Path folder) {
    return write(folder, xml(), StandardCharsets.UTF_8);
  }

  public Path gzippedIn(Path folder) {
    Path file = folder.resolve("products.xml.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(xml().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  public static Path write(Path folder, String text, Charset charset) {
    return write(folder, text.getBytes(charset));
  }

  public static Path write(Path folder, byte[] bytes) {
    try {
      return Files.write(folder.resolve("products.xml"), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Product aProduct(String isbn, String title) {
    return new Product(isbn, title);
  }

  /** One product; every setter takes XML as it stands in the file. */
  public static final class Product {
    private String reference;
    private String notification = "03";
    private String identifiers;
    private String titles;
    private String contributors = "";
    private String publishing = "";
    private String supply = "<ProductAvailability>20</ProductAvailability>";
    private boolean withSupply = true;
    private boolean withDescription = true;

    private Product(String isbn, String title) {
      reference = "ref-" + isbn;
      identifiers = identifier("15", isbn);
      titles =
          "<TitleDetail><TitleType>01</TitleType><TitleElement>"
              + "<TitleElementLevel>01</TitleElementLevel><TitleText>"
              + title
              + "</TitleText></TitleElement></TitleDetail>";
    }

    public static String identifier(String type, String value) {
      return "<ProductIdentifier><ProductIDType>"
          + type
          + "</ProductIDType><IDValue>"
          + value
          + "</IDValue></ProductIdentifier>";
    }

    public Product reference(String text) {
      reference = text;
      return this;
    }

    public Product notification(String code) {
      notification = code;
      return this;
    }

    public Product identifiers(String... xml) {
      identifiers = String.join("", xml);
      return this;
    }

    public Product titles(String xml) {
      titles = xml;
      return this;
    }

    public Product by(String... names) {
      StringBuilder xml = new StringBuilder();
      for (String name : names) {
        xml.append("<Contributor><ContributorRole>A01</ContributorRole><PersonName>")
            .append(name)
            .append("</PersonName></Contributor>");
      }
      contributors = xml.toString();
      return this;
    }

    public Product contributors(String xml) {
      contributors = xml;
      return this;
    }

    public Product publishing(String xml) {
      publishing = "<PublishingDetail>" + xml + "</PublishingDetail>";
      return this;
    }

    public Product price(String amount) {
      return prices(price("04", amount, "EUR", ""));
    }

    public Product prices(String... xml) {
      supply = "<ProductAvailability>20</ProductAvailability>" + String.join("", xml);
      return this;
    }

    public static String price(String type, String amount, String currency, String more) {
      return "<Price><PriceType>"
          + type
          + "</PriceType><PriceAmount>"
          + amount
          + "</PriceAmount><CurrencyCode>"
          + currency
          + "</CurrencyCode>"
          + more
          + "</Price>";
    }

    public Product supply(String xml) {
      supply = xml;
      return this;
    }

    public Product withoutSupply() {
      withSupply = false;
      return this;
    }

    public Product withoutDescription() {
      withDescription = false;
      return this;
    }

    public String xml() {
      return "<Product><RecordReference>"
          + reference
          + "</RecordReference><NotificationType>"
          + notification
          + "</NotificationType>"
          + identifiers
          + (withDescription
              ? "<DescriptiveDetail><ProductComposition>00</ProductComposition>"
                  + "<ProductForm>BC</ProductForm>"
                  + titles
                  + contributors
                  + "</DescriptiveDetail>"
              : "")
          + "<CollateralDetail><TextContent><Text>Ein <b>Buch</b>.</Text></TextContent>"
          + "</CollateralDetail>"
          + publishing
          + (withSupply
              ? "<ProductSupply><SupplyDetail>" + supply + "</SupplyDetail></ProductSupply>"
              : "")
          + "</Product>";
    }
  }
}
