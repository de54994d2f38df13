package thekla.customer.ui;

import java.awt.Dimension;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import thekla.customer.AddressField;
import thekla.customer.DetectedFile;
import thekla.customer.FileFormat;
import thekla.text.Texts;
import thekla.ui.Card;
import thekla.ui.Downwards;
import thekla.ui.Plain;
import thekla.ui.Theme;

/** How the file is read: each thing that was detected, to be corrected. */
final class ImportFileCard {

  private static final List<String> ENCODINGS =
      List.of("UTF-8", "windows-1252", "ISO-8859-15", "UTF-16LE", "x-MacRoman", "IBM850");
  private static final List<Choice<Character>> DELIMITERS =
      List.of(
          new Choice<>(';', "customers.import.delimiter.semicolon"),
          new Choice<>(',', "customers.import.delimiter.comma"),
          new Choice<>('\t', "customers.import.delimiter.tab"),
          new Choice<>('|', "customers.import.delimiter.bar"));

  /** More columns than anybody reads; a file may have thousands. */
  private static final int MOST_COLUMNS = 60;

  /** One choice of a list. */
  private record Choice<V>(@Nullable V value, String label) {
    @Override
    public String toString() {
      return label;
    }
  }

  private final Theme theme;
  private final Texts texts;
  private final CustomerImportPresenter presenter;
  private final Card card;
  private final JLabel name;
  private final JComboBox<Choice<FileFormat>> format = list();
  private final JComboBox<Choice<String>> encoding = list();
  private final JComboBox<Choice<Character>> delimiter = list();
  private final JComboBox<Choice<String>> sheet = list();
  private final JCheckBox header = new JCheckBox();
  private final JCheckBox duplicates = new JCheckBox();
  private final JPanel columns;
  private final List<JComboBox<Choice<AddressField>>> fields = new ArrayList<>();
  private List<String> shownColumns = List.of();
  private boolean showing;

  ImportFileCard(Theme theme, Texts texts, CustomerImportPresenter presenter) {
    this.theme = theme;
    this.texts = texts;
    this.presenter = presenter;
    name = Plain.label(theme, "strong", "text");
    name.setName("import-file");
    card =
        new Card(
            theme,
            new MigLayout(
                theme.layout("insets $12 $14 $12 $14, fillx, wrap 2, hidemode 3"),
                theme.layout("[$92!]$8[grow,fill]"),
                theme.layout("[]$6")));
    card.add(name, "span 2, wmin 0");
    for (FileFormat known : FileFormat.values()) {
      format.addItem(new Choice<>(known, texts.get("customers.import.format." + known.name())));
    }
    DELIMITERS.forEach(
        known -> delimiter.addItem(new Choice<>(known.value(), texts.get(known.label()))));
    row("customers.import.format", format, presenter::format);
    row("customers.import.encoding", encoding, presenter::encoding);
    row("customers.import.delimiter", delimiter, presenter::delimiter);
    row("customers.import.sheet", sheet, presenter::sheet);
    box("customers.import.header", header, presenter::headerRow);
    columns =
        new JPanel(
            new MigLayout(
                "insets 0, fillx, wrap 2",
                theme.layout("[$92!]$8[grow,fill]"),
                theme.layout("[]$4")));
    columns.setOpaque(false);
    card.add(columns, "span 2, growx, wmin 0");
    box("customers.import.duplicates", duplicates, presenter::duplicates);
  }

  JComponent component() {
    return Downwards.scrolling(theme, card);
  }

  /** Names of sheets come from the file: never HTML. */
  private static <V> JComboBox<Choice<V>> list() {
    JComboBox<Choice<V>> list = new JComboBox<>();
    if (list.getRenderer() instanceof JComponent renderer) {
      Plain.text(renderer);
    }
    return list;
  }

  private <V> void row(String key, JComboBox<Choice<V>> list, Consumer<V> corrected) {
    list.setName(key);
    JLabel label = Plain.label(theme, "plain", "muted", texts.get(key));
    add(card, label, list);
    listen(
        list,
        value -> {
          if (value != null) {
            corrected.accept(value);
          }
        });
  }

  private void add(JPanel to, JLabel label, JComboBox<?> list) {
    list.setFont(theme.font("plain"));
    list.setMinimumSize(new Dimension(0, 0));
    label.setLabelFor(list);
    list.getAccessibleContext().setAccessibleName(label.getText());
    to.add(label, "wmin 0");
    to.add(list, theme.layout("h $28!, wmin 0"));
  }

  private <V> void listen(JComboBox<Choice<V>> list, Consumer<@Nullable V> chosen) {
    list.addActionListener(
        event -> {
          int index = list.getSelectedIndex();
          if (!showing && index >= 0) {
            chosen.accept(list.getItemAt(index).value());
          }
        });
  }

  private void box(String key, JCheckBox box, Consumer<Boolean> chosen) {
    box.setName(key);
    box.setOpaque(false);
    box.setFont(theme.font("plain"));
    box.setText(texts.get(key));
    box.setToolTipText(texts.get(key + ".help"));
    box.addActionListener(event -> chosen.accept(box.isSelected()));
    card.add(box, "span 2, wmin 0");
  }

  void show(ImportState state) {
    showing = true;
    try {
      name.setText(state.file());
      DetectedFile detected = state.detected();
      FileFormat shown = detected == null ? null : detected.format();
      select(format, state.options().format().orElse(shown));
      String charset = detected == null ? "" : detected.encoding();
      offer(encoding, encodings(charset));
      select(encoding, state.options().encoding().map(Charset::name).orElse(charset));
      String between = detected == null ? "" : detected.delimiter();
      select(
          delimiter,
          state.options().delimiter().orElse(between.isEmpty() ? null : between.charAt(0)));
      offer(
          sheet,
          detected == null
              ? List.of()
              : detected.sheets().stream().map(each -> new Choice<>(each, each)).toList());
      select(sheet, detected == null ? null : detected.sheet());
      visible(encoding, shown != FileFormat.XLSX);
      visible(delimiter, shown != FileFormat.XLSX && shown != FileFormat.VCARD);
      visible(sheet, shown == FileFormat.XLSX);
      boolean corrects = presenter.subject().corrects();
      header.setVisible(corrects && !state.columns().isEmpty());
      columns.setVisible(corrects);
      duplicates.setVisible(corrects);
      // where no names were recognised, what stands in the first row is shown as such
      header.setSelected(
          state
              .options()
              .headerRow()
              .orElse(state.detectedHeader() > 0 || state.mapping().isEmpty()));
      duplicates.setSelected(state.options().importDuplicates());
      showColumns(state);
      Stream.concat(
              Stream.of(format, encoding, delimiter, sheet, header, duplicates), fields.stream())
          .forEach(control -> control.setEnabled(state.canCorrect()));
    } finally {
      showing = false;
    }
  }

  private void visible(JComboBox<?> list, boolean visible) {
    list.setVisible(visible);
    card.getComponent(card.getComponentZOrder(list) - 1).setVisible(visible);
  }

  private List<Choice<String>> encodings(String detected) {
    return Stream.concat(
            ENCODINGS.stream().filter(Charset::isSupported),
            Optional.of(detected).filter(known -> !known.isEmpty()).stream())
        .distinct()
        .map(
            known -> {
              String key = "customers.import.encoding." + known;
              return new Choice<>(known, texts.has(key) ? texts.get(key) : known);
            })
        .toList();
  }

  private void showColumns(ImportState state) {
    List<String> now = state.columns();
    List<String> cut = now.subList(0, Math.min(now.size(), MOST_COLUMNS));
    if (!cut.equals(shownColumns)) {
      shownColumns = List.copyOf(cut);
      columns.removeAll();
      fields.clear();
      if (!cut.isEmpty()) {
        columns.add(
            Plain.label(theme, "strong", "text", texts.get("customers.import.columns")), "span 2");
      }
      for (int i = 0; i < cut.size(); i++) {
        addColumn(i, cut.get(i));
      }
      card.revalidate();
      card.repaint();
    }
    for (int i = 0; i < fields.size(); i++) {
      select(fields.get(i), state.mapping().get(i));
    }
  }

  private void addColumn(int column, String heading) {
    JLabel label = Plain.label(theme, "plain", "muted");
    label.setText(heading.isBlank() ? texts.get("customers.import.no-name", column + 1) : heading);
    JComboBox<Choice<AddressField>> list = list();
    list.setName("import-column-" + column);
    list.addItem(new Choice<>(null, texts.get("customers.import.no-column")));
    ImportWords words = new ImportWords(texts, presenter.subject());
    for (AddressField field : AddressField.values()) {
      list.addItem(new Choice<>(field, words.field(field.key())));
    }
    add(columns, label, list);
    listen(list, field -> presenter.column(column, field));
    fields.add(list);
  }

  private static <V> void offer(JComboBox<Choice<V>> list, List<Choice<V>> choices) {
    boolean same = list.getItemCount() == choices.size();
    for (int i = 0; same && i < choices.size(); i++) {
      same = list.getItemAt(i).equals(choices.get(i));
    }
    if (!same) {
      list.removeAllItems();
      choices.forEach(list::addItem);
    }
  }

  private static <V> void select(JComboBox<Choice<V>> list, @Nullable V value) {
    int found = -1;
    for (int i = 0; i < list.getItemCount(); i++) {
      if (Objects.equals(list.getItemAt(i).value(), value)) {
        found = i;
      }
    }
    list.setSelectedIndex(found);
  }
}
