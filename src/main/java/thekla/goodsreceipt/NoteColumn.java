package thekla.goodsreceipt;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import thekla.customer.ColumnHeadings;
import thekla.customer.ColumnName;

/** The columns of a delivery note that are read, and what suppliers call them. */
enum NoteColumn {
  NUMBER(
      "ISBN,EAN,GTIN,ISBN/EAN,EAN/ISBN,EAN-Code,ISBN13,EAN13,Artikelnummer,Artikel-Nr,Artikelnr,"
          + "Bestellnummer,Code article,Code EAN,Code ISBN,Référence,Article number,Item number,"
          + "Product code"),
  PIECES(
      "Menge,Liefermenge,Gelieferte Menge,Gelieferte Stück,Anzahl,Stück,Exemplare,Expl,Ex,"
          + "Quantité,Quantité livrée,Qté,Qté livrée,Nombre,Exemplaires,"
          + "Quantity,Quantity delivered,Qty,Delivered,Pieces,Copies,Units,Count"),
  TITLE(
      "Titel,Bezeichnung,Artikel,Artikelbezeichnung,Kurztitel,Titre,Désignation,Libellé,"
          + "Title,Description,Item,Product");

  private static final Map<String, NoteColumn> BY_NAME = byName();

  static final ColumnHeadings HEADINGS =
      new ColumnHeadings() {
        @Override
        public int recognised(List<String> cells) {
          return (int) cells.stream().filter(cell -> named(cell).isPresent()).count();
        }

        @Override
        public boolean isHeader(List<String> cells) {
          var columns = mapping(cells).keySet();
          return columns.contains(NUMBER) && columns.contains(PIECES);
        }
      };

  private final String names;

  NoteColumn(String names) {
    this.names = names;
  }

  private static Optional<NoteColumn> named(String heading) {
    return Optional.ofNullable(BY_NAME.get(ColumnName.plain(heading)));
  }

  /** Where each column stands, the first of its name, counted from 0. */
  static Map<NoteColumn, Integer> mapping(List<String> headings) {
    Map<NoteColumn, Integer> mapping = new EnumMap<>(NoteColumn.class);
    for (int i = 0; i < headings.size(); i++) {
      int place = i;
      named(headings.get(i)).ifPresent(column -> mapping.putIfAbsent(column, place));
    }
    return mapping;
  }

  private static Map<String, NoteColumn> byName() {
    Map<String, NoteColumn> names = new HashMap<>();
    for (NoteColumn column : values()) {
      for (String name : column.names.split(",", -1)) {
        names.putIfAbsent(ColumnName.plain(name), column);
      }
    }
    return Map.copyOf(names);
  }
}
