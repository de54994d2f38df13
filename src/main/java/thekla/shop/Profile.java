package thekla.shop;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the shop's documents say of it besides name, address and country, which {@link Shop} has.
 *
 * @param owner or the company's legal representative
 * @param web may be empty
 * @param dpo the data protection officer, null where there is none
 * @param representative of a shop outside the Union (Art. 27), null where there is none
 * @param chosen the purposes that are switched on here; {@link #purposes} has all
 * @param measures the ticked refs, T1 to T20 (privacy-rules 4.4)
 * @param version counts the saves, 0 before the first
 */
public record Profile(
    String owner,
    String phone,
    String email,
    String web,
    @Nullable Delegate dpo,
    @Nullable Delegate representative,
    List<JointController> joint,
    Authority authority,
    Set<Purpose> chosen,
    List<Recipient> recipients,
    List<Processor> processors,
    List<Transfer> transfers,
    Set<String> measures,
    Agreement agreement,
    int version) {

  /** T2 before T10. */
  private static final Comparator<String> MEASURE_ORDER =
      Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

  /** Of a shop that told nothing yet. */
  public static final Profile EMPTY =
      new Profile(
          "",
          "",
          "",
          "",
          null,
          null,
          List.of(),
          Authority.NONE,
          EnumSet.of(Purpose.NOTIFY, Purpose.CARD, Purpose.PHONE),
          List.of(),
          List.of(),
          List.of(),
          Set.of(),
          Agreement.USUAL,
          0);

  public Profile {
    joint = List.copyOf(joint);
    recipients = List.copyOf(recipients);
    processors = List.copyOf(processors);
    transfers = List.copyOf(transfers);
    Set<Purpose> ordered = EnumSet.noneOf(Purpose.class);
    chosen.stream().filter(Purpose::isChosen).forEach(ordered::add);
    chosen = Collections.unmodifiableSet(ordered);
    Set<String> refs = new TreeSet<>(MEASURE_ORDER);
    refs.addAll(measures);
    measures = Collections.unmodifiableSet(refs);
  }

  /** Somebody who speaks for the shop. */
  public record Delegate(String name, String contact) {}

  /** Who decides together with the shop (Art. 26). */
  public record JointController(String name, String purpose) {}

  /** Where customers can complain (Art. 77). */
  public record Authority(String name, String address, String web) {
    public static final Authority NONE = new Authority("", "", "");
  }

  /** Who gets data and decides himself what for. */
  public record Recipient(String name, String purpose) {}

  /**
   * Who works with the data for the shop (Art. 28).
   *
   * @param country as it is to be read, "EU" too
   * @param contractDate null where there is no contract yet
   */
  public record Processor(
      String name, String service, String country, @Nullable LocalDate contractDate) {}

  /**
   * Data that leave the Union (Art. 44).
   *
   * @param safeguard adequacy, standard clauses, …
   */
  public record Transfer(String recipient, String country, String safeguard) {}

  /**
   * What the processing agreement with the software house says.
   *
   * @param hours within which it tells of a breach
   * @param objectionDays against a new subprocessor
   */
  public record Agreement(
      int hours, int objectionDays, boolean remoteSupport, boolean hosting, boolean backup) {
    public static final Agreement USUAL = new Agreement(24, 30, true, false, false);
  }

  /**
   * All purposes that are on.
   *
   * @param softOptIn the switch in the settings (R-CON-11)
   */
  public Set<Purpose> purposes(boolean softOptIn) {
    Set<Purpose> all = EnumSet.of(Purpose.ORDER);
    all.addAll(chosen);
    if (softOptIn) {
      all.add(Purpose.SOFTOPTIN);
    }
    return Collections.unmodifiableSet(all);
  }
}
