package thekla.document.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Unpacks a file within limits: what the list of its parts says is asked first, what really comes
 * out is counted, because the list can lie.
 */
final class ZipParts {

  static final int MIB = 1024 * 1024;
  static final int LARGEST_FILE = 20 * MIB;
  static final int LARGEST_PART = 32 * MIB;
  static final int LARGEST_WHOLE = 64 * MIB;
  private static final int MOST_PARTS = 2000;
  private static final int BUFFER = 1 << 16;

  private final String file;
  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private long left = LARGEST_WHOLE;

  private ZipParts(String file) {
    this.file = file;
  }

  /** The name as refusals say it. */
  static String name(Path file) {
    Path name = file.getFileName();
    return name == null ? "" : name.toString();
  }

  /** All parts in their order. */
  static Map<String, byte[]> of(Path path) throws UnusableDocx {
    String file = name(path);
    if (!Files.isRegularFile(path)) {
      throw UnusableDocx.because("docx-missing", file);
    }
    try {
      if (Files.size(path) > LARGEST_FILE) {
        throw UnusableDocx.because("docx-too-large", file, file, LARGEST_FILE / MIB);
      }
      byte[] start = start(path);
      if (FileMagic.valueOf(start) == FileMagic.OLE2) {
        if (isEncrypted(path)) {
          throw UnusableDocx.because("docx-encrypted", file);
        }
        throw UnusableDocx.because("docx-other", file);
      }
      if (start.length < 2 || start[0] != 'P' || start[1] != 'K') {
        throw UnusableDocx.because("docx-other", file);
      }
      ZipParts unpacked = new ZipParts(file);
      unpacked.read(path);
      return unpacked.parts;
    } catch (IOException e) {
      throw UnusableDocx.because("docx-broken", file);
    }
  }

  private static byte[] start(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return in.readNBytes(512);
    }
  }

  private static boolean isEncrypted(Path path) {
    try (POIFSFileSystem old = new POIFSFileSystem(path.toFile(), true)) {
      return old.getRoot().hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY);
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  private void read(Path path) throws IOException, UnusableDocx {
    try (ZipFile zip = new ZipFile(path.toFile())) {
      List<? extends ZipEntry> entries = Collections.list(zip.entries());
      if (entries.size() > MOST_PARTS) {
        throw tooLarge(entries.size() + " ×", LARGEST_WHOLE);
      }
      for (ZipEntry entry : entries) {
        if (entry.getSize() > LARGEST_PART) {
          throw tooLarge(entry.getName(), LARGEST_PART);
        }
        left -= Math.max(0, entry.getSize());
      }
      if (left < 0) {
        throw tooLarge(file, LARGEST_WHOLE);
      }
      left = LARGEST_WHOLE;
      for (ZipEntry entry : entries) {
        if (!entry.isDirectory() && parts.put(entry.getName(), unpack(zip, entry)) != null) {
          throw UnusableDocx.because("docx-broken", file);
        }
      }
    }
  }

  private UnusableDocx tooLarge(String what, int limit) {
    return UnusableDocx.because("docx-too-large", file, what, limit / MIB);
  }

  private byte[] unpack(ZipFile zip, ZipEntry entry) throws IOException, UnusableDocx {
    long most = Math.min(LARGEST_PART, left);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] buffer = new byte[BUFFER];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        out.write(buffer, 0, read);
        if (out.size() > most) {
          throw tooLarge(entry.getName(), LARGEST_PART);
        }
      }
    }
    left -= out.size();
    return out.toByteArray();
  }
}
