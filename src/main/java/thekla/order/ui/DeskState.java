package thekla.order.ui;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import thekla.customer.CustomerHit;
import thekla.customer.MessageKind;
import thekla.kernel.Money;
import thekla.kernel.Personal;
import thekla.kernel.Refusal;
import thekla.order.Fate;
import thekla.order.Intake;
import thekla.order.Message;
import thekla.order.OrderLine;
import thekla.order.Orderer;
import thekla.ui.Masked;

/**
 * Everything the desk shows, so that a screen can be thrown away and built anew.
 *
 * @param seen null where there is no customer with a card
 * @param fate null as long as nobody is chosen
 * @param intake how the order reaches the shop
 * @param message what will be saved; null as long as nobody is chosen
 * @param kinds those that reach this customer
 * @param notes beside each line, for example "ordered already on 12 Nov."; by the line's place
 * @param problems by field
 * @param masked whether the privacy screen is on: what is masked cannot be changed
 */
public record DeskState(
    @Nullable Orderer orderer,
    @Nullable Seen seen,
    @Nullable Fate fate,
    Intake intake,
    String customerText,
    List<CustomerHit> customerHits,
    String titleText,
    @Personal(Personal.NOBODY) List<OrderLine> titleHits,
    List<OrderLine> lines,
    Map<Integer, String> notes,
    int selectedLine,
    List<MessageKind> allKinds,
    List<MessageKind> kinds,
    @Nullable Message message,
    String deposit,
    String note,
    Money total,
    Map<String, Refusal> problems,
    Status status,
    boolean canUndo,
    int parked,
    boolean masked)
    implements Masked<DeskState> {

  @Override
  public DeskState masked(By by) {
    return new DeskState(
        orderer,
        seen,
        fate,
        intake,
        customerText,
        customerHits,
        titleText,
        titleHits,
        lines,
        notes,
        selectedLine,
        allKinds,
        kinds,
        message,
        deposit,
        note,
        total,
        problems,
        status,
        canUndo,
        parked,
        by.isOn());
  }

  /** The line at the foot of the desk. */
  public record Status(Tone tone, String text) {
    static final Status NONE = new Status(Tone.CALM, "");
  }

  /** How loud a status is. */
  public enum Tone {
    CALM,
    DONE,
    HINT,
    PROBLEM
  }
}
