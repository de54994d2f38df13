package thekla.document.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static thekla.document.docx.WordFile.heading;
import static thekla.document.docx.WordFile.p;
import static thekla.document.docx.WordFile.r;
import static thekla.document.docx.WordFile.row;
import static thekla.document.docx.WordFile.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thekla.document.merge.Gap;
import thekla.document.merge.Place;
import thekla.document.merge.Values;
import thekla.kernel.Fault;
import thekla.kernel.Refusal;
import thekla.kernel.WholeFile;
import thekla.text.Texts;

/** What is no usable document is refused before anything of it is used. */
class DocxRefusalsTest {

  private static final int MIB = 1024 * 1024;

  @TempDir Path folder;

  private static Refusal refusal(Path file) {
    DocxTemplate.Result result = DocxTemplate.open(file);
    assertThat(result).isInstanceOf(DocxTemplate.Result.Refused.class);
    assertThat(DocxReader.read(file)).isInstanceOf(DocxReader.Result.Refused.class);
    Refusal reason = ((DocxTemplate.Result.Refused) result).reason();
    assertThat(new Texts(Locale.FRENCH).refusal(reason)).contains(file.getFileName().toString());
    return reason;
  }

  private static Refusal refused(String code, Path file, Object... details) {
    Object[] all = new Object[details.length + 1];
    all[0] = file.getFileName();
    System.arraycopy(details, 0, all, 1, details.length);
    return Refusal.of(code, "document", all);
  }

  private Path file(String name) {
    return folder.resolve(name);
  }

  @Test
  void macros() {
    Path vba =
        WordFile.of(p("x"))
            .raw("word/vbaProject.bin", new byte[] {1, 2})
            .type("word/vbaProject.bin", "application/vnd.ms-office.vbaProject")
            .in(file("vba.docx"));
    assertThat(refusal(vba)).isEqualTo(refused("docx-macros", vba, "word/vbaProject.bin"));
    Path docm =
        WordFile.of(p("x"))
            .mainType("application/vnd.ms-word.document.macroEnabled.main+xml")
            .in(file("brief.docm"));
    assertThat(refusal(docm)).isEqualTo(refused("docx-macros", docm, "word/document.xml"));
  }

  @Test
  void a_password() throws Exception {
    Path plain = WordFile.of(p("x")).in(file("plain.docx"));
    Path secret = file("secret.docx");
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("geheim");
      try (OutputStream out = encryptor.getDataStream(files)) {
        Files.copy(plain, out);
      }
      try (OutputStream out = Files.newOutputStream(secret)) {
        files.writeFilesystem(out);
      }
    }
    assertThat(refusal(secret)).isEqualTo(refused("docx-encrypted", secret));
  }

  @Test
  void another_kind_of_file() throws IOException {
    Path old = file("alt.doc");
    try (POIFSFileSystem files = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(old)) {
      files.getRoot().createDirectory("WordDocument");
      files.writeFilesystem(out);
    }
    Path sheet = file("liste.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(sheet)) {
      workbook.createSheet();
      workbook.write(out);
    }
    Path zip = file("fotos.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("a.txt"));
    }
    for (Path other :
        new Path[] {
          old,
          sheet,
          zip,
          Files.writeString(file("text.docx"), "Guten Tag"),
          Files.createFile(file("leer.docx"))
        }) {
      assertThat(refusal(other)).isEqualTo(refused("docx-other", other));
    }
    assertThat(refusal(file("fehlt.docx"))).isEqualTo(refused("docx-missing", file("fehlt.docx")));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.02, 0.3, 0.6, 0.97})
  void a_file_that_ends_too_early(double share) throws IOException {
    byte[] whole = Files.readAllBytes(WordFile.saved("access-letter.docx", folder));
    Path cut = Files.write(file("halb.docx"), Arrays.copyOf(whole, (int) (whole.length * share)));
    assertThat(refusal(cut)).isEqualTo(refused("docx-broken", cut));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<w:p><w:r></w:p>",
        "&undefined;",
        "<w:p foo='1' foo='2'/>",
      })
  void broken_xml(String body) {
    Path broken = WordFile.of(body).in(file("kaputt.docx"));
    assertThat(refusal(broken)).isEqualTo(refused("docx-broken", broken));
  }

  @Test
  void a_document_type_or_a_depth_that_could_explode() throws IOException {
    Path plain = WordFile.of(p("x")).in(file("plain.docx"));
    String xml = WordFile.xml(plain, WordFile.MAIN);
    Path typed =
        Rezip.replace(
            plain,
            WordFile.MAIN,
            "<!DOCTYPE w:document [<!ENTITY a \"b\">]>" + xml,
            file("dtd.docx"));
    assertThat(refusal(typed)).isEqualTo(refused("docx-broken", typed));
    Path deep = WordFile.of("<w:sdt>".repeat(20_000)).in(file("tief.docx"));
    assertThat(refusal(deep)).isEqualTo(refused("docx-broken", deep));
  }

  @Test
  void a_picture_of_200_megabytes_is_refused_unread() throws IOException {
    Path packed = file("bild.docx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(packed))) {
      zip.putNextEntry(new ZipEntry("word/media/image1.png"));
      byte[] nothing = new byte[MIB];
      for (int i = 0; i < 200; i++) {
        zip.write(nothing);
      }
    }
    long begun = System.nanoTime();
    assertThat(refusal(packed))
        .isEqualTo(refused("docx-too-large", packed, "word/media/image1.png", 32));
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
    Path plain = file("unverpackt.docx");
    try (OutputStream out = Files.newOutputStream(plain)) {
      byte[] noise = new byte[MIB];
      new Random(1).nextBytes(noise);
      noise[0] = 'P';
      noise[1] = 'K';
      for (int i = 0; i < 21; i++) {
        out.write(noise);
      }
    }
    assertThat(refusal(plain)).isEqualTo(refused("docx-too-large", plain, plain.getFileName(), 20));
  }

  @Test
  void a_bomb_that_lies_about_its_size() throws IOException {
    Path bomb = file("bombe.docx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      byte[] nothing = new byte[MIB];
      for (int i = 0; i < 100; i++) {
        zip.write(nothing);
      }
    }
    byte[] bytes = Files.readAllBytes(bomb);
    ByteBuffer lies = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i + 46 < bytes.length; i++) {
      if (lies.getInt(i) == 0x02014b50) {
        lies.putInt(i + 24, 1000);
      }
    }
    Files.write(bomb, bytes);
    assertThat(refusal(bomb).code()).isIn("docx-too-large", "docx-broken");
    Path many = file("viele.docx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(many))) {
      byte[] nothing = new byte[10 * MIB];
      for (int i = 0; i < 7; i++) {
        zip.putNextEntry(new ZipEntry("word/media/" + i));
        zip.write(nothing);
      }
    }
    assertThat(refusal(many)).isEqualTo(refused("docx-too-large", many, "viele.docx", 64));
  }

  @Test
  void a_text_beyond_all_measure() {
    Path endless = WordFile.of("<w:p/>".repeat(3 * MIB)).in(file("endlos.docx"));
    assertThat(refusal(endless))
        .isEqualTo(refused("docx-too-large", endless, "word/document.xml", 16));
  }

  @Test
  void content_from_elsewhere() {
    Path picture =
        WordFile.of(p("x"))
            .relation("rId9", "image", "http://example.org/a.png", true)
            .in(file("bild.docx"));
    assertThat(refusal(picture))
        .isEqualTo(refused("docx-linked", picture, "word/document.xml: image"));
    Path field =
        WordFile.of(
                p(
                    "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> INCLUDE</w:instrText></w:r><w:r><w:instrText>PICTURE \"http://example.org/a.png\"</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"))
            .in(file("feld.docx"));
    assertThat(refusal(field)).isEqualTo(refused("docx-linked", field, "word/document.xml"));
    Path simple =
        WordFile.of(
                p("<w:fldSimple w:instr=\"DDEAUTO c:\\\\cmd.exe\">" + r("x") + "</w:fldSimple>"))
            .in(file("dde.docx"));
    assertThat(refusal(simple)).isEqualTo(refused("docx-linked", simple, "word/document.xml"));
  }

  @Test
  void a_link_stays_and_what_a_mail_merge_left_goes() throws IOException {
    Path in =
        WordFile.of(p("{{name}}"))
            .relation("rId7", "hyperlink", "https://example.org/", true)
            .part(
                "settings",
                "settings",
                "<w:attachedTemplate r:id=\"rId1\"/><w:mailMerge><w:query w:val=\"SELECT\"/></w:mailMerge><w:zoom"
                    + " w:percent=\"90\"/>")
            .raw(
                "word/_rels/settings.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                    + " Id=\"rId1\" TargetMode=\"External\" Target=\"file:///C:/Users/anna/x.dotm\""
                    + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\"/></Relationships>")
            .in(file("in.docx"));
    Path out = file("out.docx");
    DocxTemplate template = ((DocxTemplate.Result.Opened) DocxTemplate.open(in)).template();
    assertThat(template.fill(new Values().put("name", "Anna"), out)).isEmpty();
    assertThat(WordFile.xml(out, "word/settings.xml"))
        .contains("w:zoom")
        .doesNotContain("attachedTemplate", "mailMerge");
    assertThat(WordFile.xml(out, "word/_rels/settings.xml.rels")).doesNotContain("anna");
    assertThat(WordFile.xml(out, "word/_rels/document.xml.rels")).contains("https://example.org/");
  }

  @Test
  void a_template_of_word_becomes_a_document() throws IOException {
    String type = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    Path in = WordFile.of(p("x")).mainType(type + "template.main+xml").in(file("brief.dotx"));
    Path out = file("out.docx");
    assertThat(
            ((DocxTemplate.Result.Opened) DocxTemplate.open(in)).template().fill(new Values(), out))
        .isEmpty();
    assertThat(WordFile.xml(out, "[Content_Types].xml"))
        .contains(type + "document.main+xml")
        .doesNotContain("template");
  }

  @Test
  void mistakes_are_told_with_their_place() {
    Path file =
        WordFile.of(
                heading("Lieferung")
                    + p("{{name")
                    + p("{{#a}}{{#b}}x{{/a}}{{/b}}")
                    + p("{{#open}}")
                    + table(row("a", "b"), row("c", "{{/never}}")))
            .footer(p("}} {{ }}"))
            .in(file("brief.docx"));
    Place below = Place.below("Lieferung");
    DocxTemplate.Result.Mistaken mistaken = (DocxTemplate.Result.Mistaken) DocxTemplate.open(file);
    assertThat(mistaken.file()).isEqualTo("brief.docx");
    assertThat(mistaken.mistakes())
        .contains(
            new Gap(Gap.Why.BROKEN, "{{name", below),
            new Gap(Gap.Why.UNOPENED, "a", below),
            new Gap(Gap.Why.UNCLOSED, "open", below),
            new Gap(Gap.Why.UNOPENED, "never", below.at(1, 2)),
            new Gap(Gap.Why.BROKEN, "}} {{ }}", Place.START.in(Place.Part.FOOTER)))
        .allMatch(gap -> gap.why().isMistake());
  }

  @Test
  void a_full_disk_leaves_the_old_file_and_nothing_else() throws Exception {
    Path disk = Files.createDirectory(file("disk"));
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk.toString()),
        "only root can mount a small disk");
    try {
      Path out = Files.writeString(disk.resolve("brief.docx"), "der alte");
      byte[] noise = new byte[200_000];
      new Random(1).nextBytes(noise);
      Path in = WordFile.of(p("{{name}}")).raw("word/media/a.png", noise).in(file("in.docx"));
      DocxTemplate template = ((DocxTemplate.Result.Opened) DocxTemplate.open(in)).template();
      assertThatThrownBy(() -> template.fill(new Values().put("name", "Anna"), out))
          .isInstanceOf(Fault.class)
          .hasMessage(WholeFile.DISK_FULL);
      assertThat(out).hasContent("der alte");
      try (Stream<Path> files = Files.list(disk)) {
        assertThat(files).containsExactly(out);
      }
    } finally {
      run("umount", disk.toString());
    }
  }

  private static boolean run(String... command) throws Exception {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
