package thekla.app.screens;

import static org.assertj.core.api.Assertions.assertThat;
import static thekla.app.screens.ImportKind.CUSTOMERS;
import static thekla.app.screens.ImportKind.TITLES;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportKindTest {

  @TempDir Path folder;

  @Test
  void a_file_is_known_by_what_is_in_it_whatever_its_name() throws IOException {
    assertThat(kind("\n<ONIXMessage/>".getBytes(StandardCharsets.UTF_8))).isEqualTo(TITLES);
    assertThat(kind("\uFEFF<?xml?>".getBytes(StandardCharsets.UTF_16LE))).isEqualTo(TITLES);
    assertThat(kind("\uFEFF<?xml?>".getBytes(StandardCharsets.UTF_8))).isEqualTo(TITLES);
    assertThat(kind(gzipped())).isEqualTo(TITLES);
    assertThat(kind("Vorname;Nachname".getBytes(StandardCharsets.UTF_8))).isEqualTo(CUSTOMERS);
    assertThat(kind("BEGIN:VCARD".getBytes(StandardCharsets.UTF_8))).isEqualTo(CUSTOMERS);
    assertThat(kind(zipped("[Content_Types].xml"))).isEqualTo(CUSTOMERS);
    assertThat(kind(zipped("onix.xml"))).isEqualTo(TITLES);
    assertThat(kind(new byte[0])).isEqualTo(CUSTOMERS);
    assertThat(ImportKind.of(folder.resolve("missing"))).isEqualTo(CUSTOMERS);
  }

  private ImportKind kind(byte[] content) throws IOException {
    return ImportKind.of(Files.write(folder.resolve("file"), content));
  }

  private static byte[] gzipped() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write('<');
    }
    return bytes.toByteArray();
  }

  private static byte[] zipped(String entry) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      out.putNextEntry(new ZipEntry(entry));
    }
    return bytes.toByteArray();
  }
}
