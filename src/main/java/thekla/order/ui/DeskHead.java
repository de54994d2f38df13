package thekla.order.ui;

import java.awt.Component;
import java.awt.EventQueue;
import java.util.List;
import java.util.stream.Stream;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import thekla.text.Texts;
import thekla.ui.Bindings;
import thekla.ui.Command;
import thekla.ui.Plain;
import thekla.ui.PrivacySign;
import thekla.ui.Theme;

/**
 * The desk's first line: what is parked, who works where, the ways to other pages. Where there is
 * too little room, what is parked stands above the privacy sign.
 */
final class DeskHead extends JPanel {

  private static final long serialVersionUID = 1L;

  private final transient Theme theme;
  private final JLabel heading;
  private final JLabel parked;
  private final JLabel who;
  private final JLabel sign;
  private final transient List<Component> icons;
  private boolean narrow;

  /**
   * @param parked what waits, or empty
   * @param who works here
   */
  DeskHead(Theme theme, Texts texts, Bindings bindings, JLabel parked, JLabel who) {
    super(
        new MigLayout(
            theme.layout("insets 0, fillx, hidemode 3"),
            theme.layout("[]$12[grow]$12[]$12[]$2[]$2[]$2[]$2[]$2[]$2[]"),
            ""));
    this.theme = theme;
    this.parked = parked;
    setOpaque(false);
    heading = Plain.label(theme, "title", "text", texts.get("desk.heading"));
    heading.setName("desk-heading");
    parked.setName("parked");
    this.who = who;
    who.setName("who");
    sign = new PrivacySign(theme, texts);
    icons =
        Stream.of(
                DeskCommands.ORDERS,
                DeskCommands.GOODS_RECEIPT,
                DeskCommands.HOLD_SHELF,
                DeskCommands.NOTICES,
                DeskCommands.IMPORT,
                DeskCommands.SETTINGS,
                DeskCommands.HELP)
            .<Component>map(command -> icon(command, bindings, texts))
            .toList();
    arrange();
  }

  private Component icon(Command command, Bindings bindings, Texts texts) {
    return DeskIcons.button(command, bindings.action(command), texts, theme);
  }

  private void arrange() {
    removeAll();
    add(heading);
    if (narrow) {
      JPanel above = new JPanel(new MigLayout("insets 0, gap 0, flowy", "[trailing]"));
      above.setOpaque(false);
      above.add(parked);
      above.add(sign);
      add(who, "wmin 0");
      add(above);
    } else {
      add(parked, "wmin 0");
      add(who, "wmin 0, shrinkprio 200, split 2");
      add(sign, theme.layout("gapleft $10"));
    }
    icons.forEach(this::add);
    revalidate();
  }

  @Override
  public void doLayout() {
    // between the words, and between the icons
    int gaps = theme.px(3 * 12 + 10 + 6 * 2);
    int needed =
        Stream.concat(Stream.of(heading, parked, who, sign), icons.stream())
            .mapToInt(part -> part.getPreferredSize().width)
            .sum();
    boolean tooNarrow = needed + gaps > getWidth();
    if (tooNarrow != narrow) {
      narrow = tooNarrow;
      EventQueue.invokeLater(this::arrange);
    }
    super.doLayout();
  }
}
