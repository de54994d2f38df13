package thekla.journey;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** A pick-up slip as somebody else reads it: its text, and its barcode with a scanner's eye. */
public record PrintedSlip(String text, String barcode) {

  private static final Pattern ORDER = Pattern.compile("(?:Bestellung|Commande|Order) (\\d+)");

  public static PrintedSlip read(Path file) {
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      BufferedImage page = new PDFRenderer(pdf).renderImageWithDPI(0, 300);
      String code =
          new MultiFormatReader()
              .decode(new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(page))))
              .getText();
      return new PrintedSlip(new PDFTextStripper().getText(pdf).replace('\u00a0', ' '), code);
    } catch (NotFoundException e) {
      throw new AssertionError("no barcode on the slip", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String orderNumber() {
    Matcher order = ORDER.matcher(text);
    return order.find() ? order.group(1) : "";
  }
}
