package thekla.register;

import java.util.List;

/**
 * One processing activity (Art. 30(1) GDPR), as the shop describes it; privacy-rules 4.2.
 *
 * @param id "VVT-01"; the serial number
 * @param legalBases sentences, each with its article
 * @param measures refs of the catalogue, "T1"
 * @param software where it is done
 * @param programPurposes codes of the program's own purposes that it carries (privacy-rules 3);
 *     what the program stores for them belongs to it
 */
public record Activity(
    String id,
    String title,
    Status status,
    List<String> purposes,
    List<String> legalBases,
    List<String> dataSubjects,
    List<DataCategory> dataCategories,
    List<String> recipientsInternal,
    List<String> recipientsExternal,
    List<Processor> processors,
    ThirdCountry thirdCountry,
    String source,
    String automatedDecision,
    Dpia dpia,
    List<String> measures,
    List<String> software,
    String department,
    List<String> programPurposes) {

  /** Of every country. */
  public static final String EVERYWHERE = "*";

  /** Nothing is said of it yet. */
  public static final Activity BLANK =
      new Activity(
          "",
          "",
          Status.ACTIVE,
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          new ThirdCountry(false, "", "", "", ""),
          "",
          "",
          new Dpia(false, ""),
          List.of(),
          List.of(),
          "",
          List.of());

  public Activity {
    purposes = List.copyOf(purposes);
    legalBases = List.copyOf(legalBases);
    dataSubjects = List.copyOf(dataSubjects);
    dataCategories = List.copyOf(dataCategories);
    recipientsInternal = List.copyOf(recipientsInternal);
    recipientsExternal = List.copyOf(recipientsExternal);
    processors = List.copyOf(processors);
    measures = List.copyOf(measures);
    software = List.copyOf(software);
    programPurposes = List.copyOf(programPurposes);
  }

  /** Whether it is done. */
  public enum Status {
    ACTIVE,
    PLANNED,
    ENDED
  }

  /**
   * A kind of data.
   *
   * @param special Art. 9
   */
  public record DataCategory(String name, boolean special, List<Retention> retention) {
    public DataCategory {
      retention = List.copyOf(retention);
    }

    /** What holds in a country: its own rows, else those of every country. */
    public List<Retention> in(String country) {
      List<Retention> own =
          retention.stream().filter(one -> one.country().equals(country)).toList();
      return own.isEmpty()
          ? retention.stream().filter(one -> one.country().equals(EVERYWHERE)).toList()
          : own;
    }
  }

  /**
   * How long it is kept.
   *
   * @param country "DE", "AT", "FR", or "*" for every one
   * @param period words, or a field like {@code {{period.order}}}
   * @param then what becomes of it
   */
  public record Retention(String country, String period, String start, String basis, String then) {}

  /**
   * Who works with the data for the shop.
   *
   * @param contractDate as written; empty where there is none yet
   */
  public record Processor(String name, String service, String country, String contractDate) {}

  /** Data that leave the Union. */
  public record ThirdCountry(
      boolean transfer, String country, String recipient, String safeguard, String note) {}

  /** Whether an impact assessment (Art. 35) is needed, and why or why not. */
  public record Dpia(boolean required, String reason) {}

  /** The same in another state. */
  public Activity with(Status now) {
    return with(id, now);
  }

  Activity with(String newId, Status now) {
    return new Activity(
        newId,
        title,
        now,
        purposes,
        legalBases,
        dataSubjects,
        dataCategories,
        recipientsInternal,
        recipientsExternal,
        processors,
        thirdCountry,
        source,
        automatedDecision,
        dpia,
        measures,
        software,
        department,
        programPurposes);
  }
}
