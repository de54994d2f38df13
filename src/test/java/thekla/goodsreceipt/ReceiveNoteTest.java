package thekla.goodsreceipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static thekla.goodsreceipt.GoodsInShop.ANNA;
import static thekla.goodsreceipt.GoodsInShop.ATLAS;
import static thekla.goodsreceipt.GoodsInShop.NOVEL;
import static thekla.goodsreceipt.GoodsInShop.codes;
import static thekla.goodsreceipt.GoodsInShop.first;
import static thekla.goodsreceipt.GoodsInShop.line;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.order.TrackedOrder;

/** Delivery notes as files, from their bytes to the shelf. */
class ReceiveNoteTest {

  @TempDir Path folder;
  private GoodsInShop shop;

  @BeforeEach
  void aShop() {
    shop = new GoodsInShop(folder.resolve("shop"));
  }

  @AfterEach
  void theShopCloses() {
    shop.close();
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }

  private static DeliveryNote read(ReceiveNote.Result result) {
    return ((ReceiveNote.Result.Read) result).note();
  }

  private String refused(Path file) {
    return codes(
            ((ReceiveNote.Result.Refused) shop.goodsIn.note.book(file, false, rows -> true, ANNA))
                .reasons())
        .getFirst();
  }

  @Test
  void a_csv_is_looked_at_first_and_then_booked() throws IOException {
    TrackedOrder order = shop.ordered(shop.agreed(), line(NOVEL, 2));
    Path note =
        file(
            "ls.csv",
            "Lieferschein 4711\n\nPos;EAN;Titel;Liefermenge\n1;"
                + NOVEL
                + ";Roman;2\n2;"
                + ATLAS
                + ";Atlas;0\n3;3551551677;Atlas;1,00\n");

    DeliveryNote read = read(shop.goodsIn.note.preview(note));
    assertThat(read.problems()).isEmpty();
    assertThat(read.lines())
        .containsExactly(
            new DeliveryNote.Line(4, NOVEL, "Roman", 2),
            new DeliveryNote.Line(6, ATLAS, "Atlas", 1));
    assertThat(shop.progress(first(order)).arrived()).isZero();

    assertThat(shop.goodsIn.note.book(note, false, rows -> true, ANNA))
        .isInstanceOfSatisfying(
            ReceiveNote.Result.Booked.class, booked -> assertThat(booked.rows()).isEqualTo(2));
    assertThat(shop.progress(first(order)).arrived()).isEqualTo(2);
  }

  @Test
  void a_workbook_in_french_is_read_as_well() throws IOException {
    TrackedOrder order = shop.ordered(shop.agreed(), line(NOVEL, 2));
    Path note = folder.resolve("bl.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(note)) {
      Sheet sheet = book.createSheet();
      Row head = sheet.createRow(0);
      head.createCell(0).setCellValue("ISBN");
      head.createCell(1).setCellValue("Désignation");
      head.createCell(2).setCellValue("Qté livrée");
      Row row = sheet.createRow(1);
      row.createCell(0).setCellValue(Double.parseDouble(NOVEL));
      row.createCell(1).setCellValue("Roman");
      row.createCell(2).setCellValue(2);
      book.write(out);
    }
    shop.goodsIn.note.book(note, false, rows -> true, ANNA);
    assertThat(shop.progress(first(order)).arrived()).isEqualTo(2);

    byte[] whole = Files.readAllBytes(note);
    Path half = Files.write(folder.resolve("half.xlsx"), Arrays.copyOf(whole, whole.length / 2));
    assertThat(refused(half)).isEqualTo("file-damaged");
  }

  @Test
  void a_broken_row_keeps_the_whole_file_out() throws IOException {
    TrackedOrder order = shop.ordered(shop.agreed(), line(NOVEL, 2));
    Path half = file("half.csv", "isbn;quantity\n" + NOVEL + ";2\n97835515");
    assertThat(refused(half)).isEqualTo("note-rows-broken");
    assertThat(read(shop.goodsIn.note.preview(half)).problems())
        .extracting(DeliveryNote.Problem::row)
        .containsExactly(3);
    assertThat(refused(file("wrong.csv", "isbn;quantity\n9783426282610;2\n")))
        .isEqualTo("note-rows-broken");
    assertThat(refused(file("no.csv", "isbn;quantity\n" + NOVEL + ";viele\n")))
        .isEqualTo("note-rows-broken");
    assertThat(refused(file("other.csv", "Name;Ort\nAnna;Köln\n")))
        .isEqualTo("note-columns-unknown");
    assertThat(refused(file("nothing.csv", "isbn;quantity\n"))).isEqualTo("note-empty");
    assertThat(refused(file("empty.csv", ""))).isEqualTo("file-empty");
    assertThat(refused(file("paper.pdf", "%PDF-1.7"))).isEqualTo("note-format-unknown");
    assertThat(refused(folder.resolve("gone.csv"))).isEqualTo("file-missing");
    assertThat(shop.progress(first(order)).arrived()).isZero();
  }

  @Test
  void the_same_file_twice_is_noticed_and_booked_only_when_wanted() throws IOException {
    TrackedOrder order = shop.ordered(shop.agreed(), line(NOVEL, 2));
    Path note = file("ls.csv", "isbn;quantity\n" + NOVEL + ";1\n");
    shop.goodsIn.note.book(note, false, rows -> true, ANNA);

    assertThat(refused(note)).isEqualTo("note-booked-before");
    assertThat(refused(Files.copy(note, folder.resolve("copy.csv"))))
        .isEqualTo("note-booked-before");
    assertThat(read(shop.goodsIn.note.preview(note)).bookedBefore()).isTrue();
    assertThat(shop.progress(first(order)).arrived()).isEqualTo(1);

    shop.goodsIn.note.book(note, true, rows -> true, ANNA);
    assertThat(shop.progress(first(order)).arrived()).isEqualTo(2);
  }

  @Test
  void a_note_that_was_interrupted_goes_on_where_it_stopped() throws IOException {
    TrackedOrder order = shop.ordered(shop.agreed(), line(NOVEL, 100));
    Path note = file("long.csv", "isbn;quantity\n" + (NOVEL + ";1\n").repeat(100));

    assertThatThrownBy(
            () ->
                shop.goodsIn.note.book(
                    note,
                    false,
                    rows -> {
                      if (rows > 25) {
                        throw new IllegalStateException("the power is gone");
                      }
                      return true;
                    },
                    ANNA))
        .hasMessage("the power is gone");
    assertThat(shop.progress(first(order)).arrived()).isEqualTo(50);

    assertThat(shop.goodsIn.note.book(note, false, rows -> true, ANNA))
        .isInstanceOfSatisfying(
            ReceiveNote.Result.Booked.class, booked -> assertThat(booked.rows()).isEqualTo(50));
    assertThat(shop.progress(first(order)).arrived()).isEqualTo(100);
  }
}
