package thekla.checkout.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import thekla.checkout.TillFile;
import thekla.checkout.TillFiles;
import thekla.checkout.UnreadableTillFile;
import thekla.kernel.Refusal;

/** Sees what a file is: a CSV till archive, or a DSFinV-K export as a folder or ZIP. */
public final class TillFileReader implements TillFiles {

  private static final int MOST_ENTRIES = 1_000;
  private static final byte[] ZIP = {'P', 'K', 3, 4};

  private final ZoneId zone;

  /**
   * @param zone of the shop
   */
  public TillFileReader(ZoneId zone) {
    this.zone = zone;
  }

  @Override
  public TillFile open(Path file) {
    try {
      if (Files.isDirectory(file)) {
        return new Dsfinvk(folder(file), zone);
      }
      if (!Files.exists(file)) {
        throw new NoSuchFileException("");
      }
      return isZip(file) ? reader -> readZip(file, reader) : csv(file);
    } catch (IOException e) {
      throw Source.unreadable(e);
    }
  }

  /** One of the export's files stands for all of them. */
  private TillFile csv(Path file) throws IOException {
    Path name = file.getFileName();
    Path folder = file.toAbsolutePath().getParent();
    String lower = name == null ? "" : name.toString().toLowerCase(Locale.ROOT);
    if (folder != null && List.of(Dsfinvk.RECEIPTS, Dsfinvk.LINES, Dsfinvk.INDEX).contains(lower)) {
      return new Dsfinvk(folder(folder), zone);
    }
    return new TillCsv(Source.of(file), zone);
  }

  private static boolean isZip(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(ZIP.length), ZIP);
    }
  }

  private static Map<String, Source> folder(Path folder) throws IOException {
    Map<String, Source> files = new HashMap<>();
    try (Stream<Path> inside = Files.list(folder)) {
      inside
          .filter(Files::isRegularFile)
          .forEach(
              file ->
                  files.put(
                      String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT),
                      Source.of(file)));
    }
    return files;
  }

  private boolean readZip(Path file, TillFile.Reader reader) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Map<String, Source> files = new HashMap<>();
      List<? extends ZipEntry> entries =
          zip.stream().limit(MOST_ENTRIES + 1L).filter(entry -> !entry.isDirectory()).toList();
      if (entries.size() > MOST_ENTRIES) {
        throw UnreadableTillFile.because("till-file-too-large");
      }
      for (ZipEntry entry : entries) {
        String name = entry.getName().toLowerCase(Locale.ROOT).replace('\\', '/');
        files.putIfAbsent(name.substring(name.lastIndexOf('/') + 1), Source.of(zip, entry));
      }
      if (files.size() == 1 && !files.containsKey(Dsfinvk.LINES)) {
        return new TillCsv(files.values().iterator().next(), zone).read(reader);
      }
      return new Dsfinvk(files, zone).read(reader);
    } catch (ZipException e) {
      throw new UnreadableTillFile(Refusal.of("till-zip-broken", "file"), e);
    } catch (IOException e) {
      throw Source.unreadable(e);
    }
  }
}
