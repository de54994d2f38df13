package thekla.house;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The rooms of the house, in their order, and what each may use besides itself and the JDK. */
final class Rooms {

  /**
   * A sub-package may use its room and whatever its room may; nobody else may use a sub-package. An
   * asterisk is every row.
   */
  static final Rooms OF_THE_HOUSE =
      read(
          """
          kernel           |                                            |
          text             | kernel                                     |
          host             | kernel                                     |
          schema           |                                            | jooq
          storage          | kernel                                     | jooq hikari flyway derby postgresql
          search           | kernel storage                             | jooq
          document         | kernel text                                |
          document.merge   |                                            |
          document.pdf     | document.merge                             | openpdf
          document.docx    | document.merge                             | poi ooxml xmlbeans
          document.source  |                                            | commonmark
          ui               | kernel text                                | miglayout ikonli
          shop             | kernel                                     |
          shop.store       | schema storage                             | jooq
          article          | kernel                                     | validator
          article.onix     |                                            |
          article.store    | schema storage search                      | jooq
          article.ui       | text ui                                    | miglayout
          customer         | kernel                                     | validator phones fastcsv
          customer.imports |                                            | poi vcard chardet
          customer.store   | schema storage search                      | jooq
          customer.ui      | text ui                                    | miglayout
          consent          | kernel text shop customer                  |
          consent.store    | schema storage shop.store                  | jooq
          consent.ui       | ui                                         | miglayout ikonli
          order            | kernel article customer consent shop document text |
          order.store      | schema storage shop.store                  | jooq
          order.ui         | ui                                         | miglayout ikonli
          goodsreceipt     | kernel article customer order shop document text |
          goodsreceipt.store | schema storage                           | jooq
          goodsreceipt.ui  | ui                                         | miglayout ikonli
          notice           | kernel customer consent order goodsreceipt shop document text |
          notice.store     | schema storage shop.store                  | jooq
          notice.mail      |                                            | mail angus
          notice.sms       |                                            |
          notice.letters   | document.docx document.merge document.pdf  | poi
          notice.ui        | ui                                         | miglayout ikonli
          checkout         | kernel customer order article shop text    |
          checkout.files   |                                            | fastcsv
          checkout.store   | schema storage                             | jooq
          checkout.ui      | ui                                         | miglayout ikonli
          privacy          | kernel search customer consent order shop document text | fastcsv
          privacy.store    | schema storage shop.store                  | jooq
          privacy.ui       | ui                                         | miglayout
          register         | kernel text shop document document.merge order privacy | poi jackson
          register.store   | schema storage                             | jooq
          register.ui      | ui                                         | miglayout
          paperwork        | kernel text document document.merge document.source document.pdf document.docx shop customer consent order privacy register |
          paperwork.store  | schema storage                             | jooq
          paperwork.ui     | ui                                         | miglayout
          printing         | kernel                                     | pdfbox
          printing.store   | schema storage shop.store                  | jooq
          printing.ui      | text ui                                    | miglayout
          app              | *                                          |
          app.cli          |                                            | picocli jackson
          app.screens      |                                            | miglayout ikonli
          app.standalone   |                                            | flatlaf
          app.hosting      |                                            |
          """);

  private static final Map<String, String> LIBRARIES =
      Map.ofEntries(
          Map.entry("jooq", "org.jooq"),
          Map.entry("hikari", "com.zaxxer.hikari"),
          Map.entry("flyway", "org.flywaydb"),
          Map.entry("derby", "org.apache.derby"),
          Map.entry("postgresql", "org.postgresql"),
          Map.entry("openpdf", "org.openpdf"),
          Map.entry("pdfbox", "org.apache.pdfbox"),
          Map.entry("commonmark", "org.commonmark"),
          Map.entry("miglayout", "net.miginfocom"),
          Map.entry("ikonli", "org.kordamp.ikonli"),
          Map.entry("flatlaf", "com.formdev.flatlaf"),
          Map.entry("validator", "org.apache.commons.validator"),
          Map.entry("phones", "com.google.i18n.phonenumbers"),
          Map.entry("fastcsv", "de.siegmar.fastcsv"),
          Map.entry("poi", "org.apache.poi"),
          Map.entry("ooxml", "org.openxmlformats.schemas"),
          Map.entry("xmlbeans", "org.apache.xmlbeans"),
          Map.entry("vcard", "ezvcard"),
          Map.entry("chardet", "org.mozilla.universalchardet"),
          Map.entry("mail", "jakarta.mail"),
          Map.entry("angus", "org.eclipse.angus.mail"),
          Map.entry("picocli", "picocli"),
          Map.entry("jackson", "tools.jackson"));

  private static final List<String> EVERYWHERE =
      List.of("java", "javax", "org.xml.sax", "org.w3c.dom", "org.jspecify.annotations");

  private record Row(Set<String> rooms, Set<String> libraries) {}

  private final Map<String, Row> rows = new LinkedHashMap<>();

  static Rooms read(String table) {
    Rooms rooms = new Rooms();
    for (String line : table.lines().toList()) {
      String[] cells = line.split("\\|", -1);
      rooms.rows.put(cells[0].strip(), new Row(words(cells[1]), words(cells[2])));
    }
    return rooms;
  }

  private static Set<String> words(String cell) {
    return cell.isBlank() ? Set.of() : new LinkedHashSet<>(List.of(cell.strip().split(" +")));
  }

  Set<String> names() {
    return rows.keySet();
  }

  /** What a row names that does not stand above it. */
  List<String> lookingAhead() {
    List<String> ahead = new ArrayList<>();
    Set<String> above = new LinkedHashSet<>(Set.of("*"));
    rows.forEach(
        (name, row) -> {
          row.rooms().stream()
              .filter(room -> !above.contains(room))
              .forEach(room -> ahead.add(name + " uses " + room));
          above.add(name);
        });
    return ahead;
  }

  /**
   * Whether a class of one package may know one of another.
   *
   * @param root of the packages that are rooms, "thekla"
   */
  boolean mayUse(String root, String from, String to) {
    return to.startsWith(root + ".")
        ? mayUseRoom(room(root, from), room(root, to))
        : mayUseLibrary(room(root, from), to);
  }

  /** The row of a package; the generated classes are one room. */
  static String room(String root, String name) {
    String room = name.substring(root.length() + 1);
    return room.startsWith("schema.") ? "schema" : room;
  }

  private boolean mayUseRoom(String from, String to) {
    return from.equals(to)
        || withItsRoom(from)
            .anyMatch(
                name ->
                    name.equals(to)
                        || row(name).rooms().contains(to)
                        || row(name).rooms().contains("*"));
  }

  private boolean mayUseLibrary(String from, String to) {
    return Stream.concat(
            EVERYWHERE.stream(),
            withItsRoom(from)
                .flatMap(name -> row(name).libraries().stream())
                .map(library -> LIBRARIES.getOrDefault(library, library)))
        .anyMatch(prefix -> to.equals(prefix) || to.startsWith(prefix + "."));
  }

  private static Stream<String> withItsRoom(String name) {
    int dot = name.indexOf('.');
    return dot < 0 ? Stream.of(name) : Stream.of(name, name.substring(0, dot));
  }

  private Row row(String name) {
    return rows.getOrDefault(name, new Row(Set.of(), Set.of()));
  }
}
