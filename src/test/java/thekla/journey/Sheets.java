package thekla.journey;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** Lays the pictures of each folder on contact sheets, nine on each, their names below. */
final class Sheets {

  private static final int ACROSS = 3;
  private static final int ON_A_SHEET = 9;
  private static final int WIDTH = 640;
  private static final int GAP = 16;
  private static final int CAPTION = 22;

  private Sheets() {}

  /**
   * @param args the folder with the pictures' folders; the sheets lie in its folder "sheets"
   */
  public static void main(String[] args) throws IOException {
    Path pictures = Path.of(args[0]);
    Path sheets = Files.createDirectories(pictures.resolve("sheets"));
    for (Path folder : of(pictures, Files::isDirectory)) {
      if (!folder.equals(sheets)) {
        lay(String.valueOf(folder.getFileName()), files(folder), sheets);
      }
    }
    lay("pages", files(pictures), sheets);
  }

  private interface Kind {
    boolean is(Path file);
  }

  private static List<Path> files(Path folder) throws IOException {
    return of(folder, file -> file.toString().endsWith(".png"));
  }

  private static List<Path> of(Path folder, Kind kind) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(kind::is).sorted().toList();
    }
  }

  private static void lay(String name, List<Path> pictures, Path sheets) throws IOException {
    for (int first = 0; first < pictures.size(); first += ON_A_SHEET) {
      List<Path> some = pictures.subList(first, Math.min(first + ON_A_SHEET, pictures.size()));
      Path sheet = sheets.resolve("%s-%02d.png".formatted(name, first / ON_A_SHEET + 1));
      ImageIO.write(sheet(some), "png", sheet.toFile());
      System.out.println(sheet);
    }
  }

  private static BufferedImage sheet(List<Path> pictures) throws IOException {
    int height = 0;
    for (Path picture : pictures) {
      BufferedImage image = ImageIO.read(picture.toFile());
      height = Math.max(height, image.getHeight() * WIDTH / image.getWidth());
    }
    int rows = (pictures.size() + ACROSS - 1) / ACROSS;
    BufferedImage sheet =
        new BufferedImage(
            GAP + ACROSS * (WIDTH + GAP),
            GAP + rows * (height + CAPTION + GAP),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = sheet.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 14));
    for (int i = 0; i < pictures.size(); i++) {
      int x = GAP + i % ACROSS * (WIDTH + GAP);
      int y = GAP + i / ACROSS * (height + CAPTION + GAP);
      BufferedImage image = ImageIO.read(pictures.get(i).toFile());
      Image smaller =
          image.getScaledInstance(
              WIDTH, image.getHeight() * WIDTH / image.getWidth(), Image.SCALE_AREA_AVERAGING);
      pen.drawImage(smaller, x, y, null);
      pen.setColor(Color.WHITE);
      pen.drawString(
          String.valueOf(pictures.get(i).getFileName()).replace(".png", ""),
          x,
          y + height + CAPTION - 6);
    }
    pen.dispose();
    return sheet;
  }
}
