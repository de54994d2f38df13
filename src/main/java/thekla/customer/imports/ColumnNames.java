package thekla.customer.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import thekla.customer.AddressField;
import thekla.customer.ColumnName;

/** What shops and other programs call their columns, in German, French and English. */
final class ColumnNames {

  private static final Map<String, AddressField> FIELDS = fields();

  private ColumnNames() {}

  /** The field of a heading; upper case, accents, signs and digits at its end do not count. */
  static Optional<AddressField> field(String heading) {
    return Optional.ofNullable(FIELDS.get(ColumnName.plain(heading)));
  }

  private static Map<String, AddressField> fields() {
    Map<String, AddressField> fields = new HashMap<>();
    Map<AddressField, String> names =
        Map.ofEntries(
            Map.entry(
                AddressField.NUMBER,
                "Kundennummer,Kunden-Nr,Kundennr,Kd-Nr,KdNummer,Adressnummer,Adress-Nr,Kundenkonto,"
                    + "Nummer,Nr,N° client,No client,Nº de client,Numéro client,Numéro de client,"
                    + "Num client,Code client,Réf client,Référence client,"
                    + "Customer number,Customer no,Customer id,Client number,Client no,Number,No,"
                    + "Account number,Kunden-ID,KundenID,Client id"),
            Map.entry(
                AddressField.KIND,
                "Kundenart,Kundentyp,Art,Type de client,Type client,Customer type,Customer kind"),
            Map.entry(
                AddressField.SALUTATION,
                "Anrede,Civilité,Salutation,Title of address,Form of address,Mr/Mrs"),
            Map.entry(
                AddressField.TITLE, "Titel,Akademischer Titel,Titre,Title,Academic title,Grad"),
            Map.entry(
                AddressField.FIRST_NAME,
                "Vorname,Vornamen,Rufname,Prénom,Prénoms,First name,Firstname,Forename,Given name"),
            Map.entry(
                AddressField.LAST_NAME,
                "Nachname,Familienname,Zuname,Name,Nom,Nom de famille,Nom usuel,Last name,Lastname,"
                    + "Surname,Family name,Kundenname,Nom client,Customer name"),
            Map.entry(
                AddressField.COMPANY,
                "Firma,Firmenname,Unternehmen,Institution,Organisation,Schule,Société,Entreprise,"
                    + "Raison sociale,Organisme,Établissement,Company,Company name,Organization,"
                    + "Business"),
            Map.entry(
                AddressField.STREET,
                "Straße,Strasse,Str,Straße und Hausnummer,Straße u. Hausnr,Straße/Hausnummer,"
                    + "Straße/Nr,Straße Nr,Strasse Hausnr,Adresse,Anschrift,Rue,N° et rue,"
                    + "Numéro et rue,Voie,Adresse postale,Street,Street address,Address,"
                    + "Address line,Home street,Business street"),
            Map.entry(
                AddressField.HOUSE_NUMBER,
                "Hausnummer,Hausnr,Haus-Nr,HNr,N° de rue,N° rue,Numéro de rue,N° voie,House number,"
                    + "House no,Street number"),
            Map.entry(
                AddressField.POSTCODE,
                "PLZ,Postleitzahl,Post-Leitzahl,CP,Code postal,C.P.,Postcode,Post code,Postal code,"
                    + "Zip,Zip code,Zipcode"),
            Map.entry(
                AddressField.TOWN,
                "Ort,Wohnort,Stadt,Ortsname,Ville,Commune,Localité,Town,City,Place"),
            Map.entry(
                AddressField.COUNTRY,
                "Land,Länderkürzel,Ländercode,Landkennzeichen,LKZ,Staat,Pays,Code pays,Country,"
                    + "Country code"),
            Map.entry(
                AddressField.LANGUAGE, "Sprache,Sprachcode,Langue,Language,Lang,Language code"),
            Map.entry(
                AddressField.MESSAGE_KIND,
                "Nachrichtenart,Benachrichtigung,Nachricht,Mode d'avis,Type d'avis,Avis,"
                    + "Notification,Message kind,Message type"),
            Map.entry(
                AddressField.NOTE,
                "Notiz,Notizen,Bemerkung,Bemerkungen,Anmerkung,Kommentar,Memo,Info,Note,Notes,"
                    + "Remarque,Remarques,Commentaire,Observations,Remark,Remarks,Comment,Comments"),
            Map.entry(
                AddressField.INACTIVE,
                "Inaktiv,Ausgeblendet,Gesperrt,Inactif,Masqué,Inactive,Hidden,Disabled"),
            Map.entry(
                AddressField.PHONE,
                "Tel,Telefon,Telefonnummer,Telefon-Nr,Tel-Nr,Festnetz,Telefon privat,"
                    + "Telefon geschäftlich,Téléphone,Téléphone fixe,Fixe,Tél fixe,N° de téléphone,"
                    + "Phone,Phone number,Telephone,Telephone number,Home phone,Business phone,"
                    + "Landline"),
            Map.entry(
                AddressField.MOBILE,
                "Mobil,Mobiltelefon,Mobilnummer,Mobilfunk,Handy,Handynummer,Handy-Nr,Natel,"
                    + "Telefon mobil,Tel mobil,Portable,Mobile,Tél portable,Téléphone portable,"
                    + "Téléphone mobile,Tél mobile,Mobile phone,Mobile number,Cell,Cell phone,"
                    + "Cellphone,GSM"),
            Map.entry(
                AddressField.EMAIL,
                "E-Mail,Mail,E-Mail-Adresse,Mailadresse,Email,Courriel,Adresse e-mail,Adresse mail,"
                    + "Mél,Adresse électronique,E-mail address,Mail address"),
            Map.entry(
                AddressField.FAX,
                "Fax,Telefax,Faxnummer,Fax-Nr,Télécopie,Télécopieur,N° de fax,Fax number"));
    names.forEach(
        (field, all) ->
            List.of(all.split(",")).forEach(name -> fields.put(ColumnName.plain(name), field)));
    for (AddressField field : AddressField.values()) {
      fields.putIfAbsent(ColumnName.plain(field.key()), field);
    }
    fields.remove("");
    return Map.copyOf(fields);
  }
}
