package thekla.consent;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import thekla.customer.ColumnHeadings;
import thekla.customer.ColumnName;

/** What a column of a file of consents can hold, and what such columns are called. */
enum ConsentColumn {
  NUMBER(
      "number",
      null,
      "Kundennummer,Kunden-Nr,Kundennr,Kd-Nr,Adressnummer,Adress-Nr,Nummer,Nr,Kunden-ID,"
          + "N° client,Nº client,No client,Numéro client,Numéro de client,Code client,"
          + "Customer number,Customer no,Customer id,Client number,Client no,Number,No"),
  EMAIL(
      "email",
      null,
      "E-Mail,Mail,E-Mail-Adresse,Mailadresse,Courriel,Adresse e-mail,Adresse mail,Mél,"
          + "E-mail address,Mail address"),
  PHONE(
      "phone",
      null,
      "Telefon,Tel,Telefonnummer,Mobil,Mobiltelefon,Mobilnummer,Handy,Handynummer,Téléphone,Portable,"
          + "Mobile,Phone,Phone number,Mobile number,Cell phone"),
  STORAGE(
      "storage",
      ConsentScope.STORAGE,
      "Speicherung,Speicher,Speicherdauer,Unbegrenzte Speicherdauer,Unbegrenzte Speicherung,"
          + "Dauerhafte Speicherung,Zustimmung Speicherung,Einwilligung Speicherung,Conservation,"
          + "Conservation illimitée,Conservation des données,Stockage,Storage,Unlimited storage"),
  NOTIFICATION(
      "notification",
      ConsentScope.NOTIFICATION,
      "Benachrichtigung,Kundenbenachrichtigung,Nachricht,Zustimmung Benachrichtigung,"
          + "Einwilligung Benachrichtigung,Notification,Notification client,Avis,Avis au client,"
          + "Prévenir,Customer notification,Notify"),
  ADS_EMAIL(
      "adsEmail",
      ConsentScope.ADS_EMAIL,
      "Newsletter,Infolettre," + advertising("E-Mail", "Mail", "Courriel", "E-mailing")),
  ADS_SMS("adsSms", ConsentScope.ADS_SMS, advertising("SMS", "Text message")),
  ADS_PHONE("adsPhone", ConsentScope.ADS_PHONE, advertising("Telefon", "Téléphone", "Phone")),
  ADS_LETTER(
      "adsLetter",
      ConsentScope.ADS_LETTER,
      advertising("Brief", "Post", "Courrier", "Courrier postal", "Letter")),
  PROFILE(
      "profile",
      ConsentScope.PROFILE,
      "Profil,Profile,Profilbildung,Kundenprofil,Interessenprofil,Profilage,Profiling"),
  /** All advertising in one: it may stop everything, it permits nothing (Art. 4(11)). */
  ADVERTISING(
      "advertising",
      null,
      "Werbung,Einladung Werbung Profil,Einladungen und Werbung,Publicité,Pub,"
          + "Invitation publicité profil,Advertising,Marketing,Invitation advertising profile"),
  DATE(
      "date",
      null,
      "Datum,Zustimmungsdatum,Datum der Zustimmung,Einwilligungsdatum,Zugestimmt am,Erteilt am,Stand,"
          + "Date,Date du consentement,Date de consentement,Date d'accord,Date of consent,"
          + "Consent date,Obtained,Given on"),
  REMARK(
      "remark",
      null,
      "Bemerkung,Bemerkungen,Anmerkung,Notiz,Kommentar,Remarque,Remarques,Commentaire,Note,Remark,"
          + "Remarks,Comment,Comments");

  private static final Map<String, ConsentColumn> BY_NAME = byName();

  /** The columns of files of consents. */
  static final ColumnHeadings HEADINGS =
      new ColumnHeadings() {
        @Override
        public int recognised(List<String> cells) {
          return (int) cells.stream().filter(cell -> named(cell).isPresent()).count();
        }

        @Override
        public boolean isHeader(List<String> cells) {
          var columns = mapping(cells).keySet();
          return columns.stream().anyMatch(List.of(NUMBER, EMAIL, PHONE)::contains)
              && columns.stream().anyMatch(one -> one.scope != null || one == ADVERTISING);
        }
      };

  private final String key;
  private final @Nullable ConsentScope scope;
  private final String names;

  ConsentColumn(String key, @Nullable ConsentScope scope, String names) {
    this.key = key;
    this.scope = scope;
    this.names = names;
  }

  /** The field's name in findings. */
  String key() {
    return key;
  }

  /** What a cell decides about; none for what says who, when and how. */
  List<ConsentScope> scopes() {
    if (this == ADVERTISING) {
      return ConsentScope.of(ConsentKind.ADVERTISING);
    }
    return scope == null ? List.of() : List.of(scope);
  }

  static Optional<ConsentColumn> named(String heading) {
    return Optional.ofNullable(BY_NAME.get(ColumnName.plain(heading)));
  }

  /** Where each column stands, the first of its name, counted from 0. */
  static Map<ConsentColumn, Integer> mapping(List<String> headings) {
    Map<ConsentColumn, Integer> mapping = new EnumMap<>(ConsentColumn.class);
    for (int i = 0; i < headings.size(); i++) {
      int place = i;
      named(headings.get(i)).ifPresent(column -> mapping.putIfAbsent(column, place));
    }
    return mapping;
  }

  /** "Werbung per E-Mail", "E-Mail-Werbung", "publicité par e-mail", "e-mail advertising" … */
  private static String advertising(String... channels) {
    return Stream.of(channels)
        .flatMap(
            channel ->
                Stream.of(
                    "Werbung " + channel,
                    "Werbung per " + channel,
                    channel + "-Werbung",
                    "Publicité " + channel,
                    "Publicité par " + channel,
                    "Pub " + channel,
                    "Advertising " + channel,
                    "Advertising by " + channel,
                    channel + " advertising",
                    "Marketing " + channel,
                    channel + " marketing"))
        .collect(Collectors.joining(","));
  }

  private static Map<String, ConsentColumn> byName() {
    Map<String, ConsentColumn> names = new HashMap<>();
    for (ConsentColumn column : values()) {
      names.put(ColumnName.plain(column.key), column);
    }
    for (ConsentColumn column : values()) {
      for (String name : column.names.split(",", -1)) {
        names.put(ColumnName.plain(name), column);
      }
    }
    return Map.copyOf(names);
  }
}
