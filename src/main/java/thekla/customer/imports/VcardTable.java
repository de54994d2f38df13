package thekla.customer.imports;

import ezvcard.VCard;
import ezvcard.io.text.VCardReader;
import ezvcard.parameter.TelephoneType;
import ezvcard.property.Address;
import ezvcard.property.Email;
import ezvcard.property.Note;
import ezvcard.property.Organization;
import ezvcard.property.StructuredName;
import ezvcard.property.Telephone;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import thekla.customer.AddressField;
import thekla.customer.AddressRow;
import thekla.customer.AddressTable;
import thekla.customer.DetectedFile;
import thekla.customer.FileFormat;
import thekla.customer.ImportOptions;
import thekla.customer.UnreadableFile;
import thekla.kernel.Refusal;

/** A file of vCards, versions 2.1, 3 and 4. */
final class VcardTable implements AddressTable {

  private final Path file;
  private final TextEncoding encoding;

  private VcardTable(Path file, TextEncoding encoding) {
    this.file = file;
    this.encoding = encoding;
  }

  static AddressTable open(Path file, ImportOptions options) {
    return new VcardTable(file, TextEncoding.of(file, options.encoding()));
  }

  @Override
  public DetectedFile detected() {
    return new DetectedFile(
        FileFormat.VCARD, encoding.name(), "", "", List.of(), 0, List.of(), Map.of());
  }

  @Override
  public void read(Predicate<AddressRow> each) {
    try (Reader text = encoding.reader(file);
        VCardReader cards = new VCardReader(text)) {
      int number = 0;
      for (VCard card = cards.readNext(); card != null; card = cards.readNext()) {
        number++;
        if (!each.test(new AddressRow(number, values(card), List.of(), List.of()))) {
          return;
        }
      }
    } catch (CharacterCodingException e) {
      throw new UnreadableFile(Refusal.of("file-encoding-wrong", "file", encoding.name()), e);
    } catch (IOException e) {
      throw new UnreadableFile(Refusal.of("file-unreadable", "file"), e);
    }
  }

  private static Map<AddressField, List<String>> values(VCard card) {
    Map<AddressField, List<String>> values = new EnumMap<>(AddressField.class);
    name(card, values);
    if (!card.getAddresses().isEmpty()) {
      address(preferred(card.getAddresses()), values);
    }
    card.getTelephoneNumbers().forEach(phone -> put(values, field(phone), number(phone)));
    for (Email email : card.getEmails()) {
      String address = email.getValue();
      put(
          values,
          AddressField.EMAIL,
          address == null ? null : address.replaceFirst("(?i)^mailto:", ""));
    }
    put(
        values,
        AddressField.NOTE,
        card.getNotes().stream()
            .map(Note::getValue)
            .filter(note -> note != null)
            .collect(Collectors.joining("\n")));
    return values;
  }

  private static void name(VCard card, Map<AddressField, List<String>> values) {
    Organization organization = card.getOrganization();
    if (organization != null && !organization.getValues().isEmpty()) {
      put(values, AddressField.COMPANY, organization.getValues().getFirst());
    }
    StructuredName name = card.getStructuredName();
    if (name != null) {
      put(values, AddressField.LAST_NAME, name.getFamily());
      put(
          values,
          AddressField.FIRST_NAME,
          joined(Stream.concat(Stream.of(name.getGiven()), name.getAdditionalNames().stream())));
      put(values, AddressField.TITLE, joined(name.getPrefixes().stream()));
    }
    boolean named =
        values.containsKey(AddressField.LAST_NAME)
            || values.containsKey(AddressField.FIRST_NAME)
            || values.containsKey(AddressField.COMPANY);
    if (!named && card.getFormattedName() != null) {
      put(values, AddressField.LAST_NAME, card.getFormattedName().getValue());
    }
  }

  private static Address preferred(List<Address> addresses) {
    return addresses.stream()
        .filter(address -> address.getPref() != null)
        .min(Comparator.comparing(Address::getPref))
        .orElse(addresses.getFirst());
  }

  private static void address(Address address, Map<AddressField, List<String>> values) {
    String street = address.getStreetAddressFull();
    put(values, AddressField.STREET, street == null ? address.getPoBox() : street);
    put(values, AddressField.POSTCODE, address.getPostalCode());
    put(values, AddressField.TOWN, address.getLocality());
    put(values, AddressField.COUNTRY, address.getCountry());
  }

  private static AddressField field(Telephone phone) {
    if (phone.getTypes().contains(TelephoneType.FAX)) {
      return AddressField.FAX;
    }
    return phone.getTypes().contains(TelephoneType.CELL) ? AddressField.MOBILE : AddressField.PHONE;
  }

  private static @Nullable String number(Telephone phone) {
    return phone.getUri() == null ? phone.getText() : phone.getUri().getNumber();
  }

  private static String joined(Stream<@Nullable String> parts) {
    return parts.filter(part -> part != null).collect(Collectors.joining(" "));
  }

  private static void put(
      Map<AddressField, List<String>> values, AddressField field, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      values.computeIfAbsent(field, f -> new ArrayList<>(1)).add(value);
    }
  }
}
