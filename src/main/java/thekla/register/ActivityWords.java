package thekla.register;

import java.util.List;
import java.util.function.UnaryOperator;

/** Everything an activity says in words, one after the other. */
final class ActivityWords {

  private ActivityWords() {}

  /** The activity with each of its words exchanged; ids, codes, countries and days stay. */
  static Activity each(Activity activity, UnaryOperator<String> change) {
    Activity.ThirdCountry third = activity.thirdCountry();
    return new Activity(
        activity.id(),
        change.apply(activity.title()),
        activity.status(),
        all(activity.purposes(), change),
        all(activity.legalBases(), change),
        all(activity.dataSubjects(), change),
        activity.dataCategories().stream().map(one -> category(one, change)).toList(),
        all(activity.recipientsInternal(), change),
        all(activity.recipientsExternal(), change),
        activity.processors().stream()
            .map(
                one ->
                    new Activity.Processor(
                        change.apply(one.name()),
                        change.apply(one.service()),
                        change.apply(one.country()),
                        one.contractDate()))
            .toList(),
        new Activity.ThirdCountry(
            third.transfer(),
            change.apply(third.country()),
            change.apply(third.recipient()),
            change.apply(third.safeguard()),
            change.apply(third.note())),
        change.apply(activity.source()),
        change.apply(activity.automatedDecision()),
        new Activity.Dpia(activity.dpia().required(), change.apply(activity.dpia().reason())),
        activity.measures(),
        activity.software(),
        change.apply(activity.department()),
        activity.programPurposes());
  }

  private static Activity.DataCategory category(
      Activity.DataCategory category, UnaryOperator<String> change) {
    return new Activity.DataCategory(
        change.apply(category.name()),
        category.special(),
        category.retention().stream()
            .map(
                one ->
                    new Activity.Retention(
                        one.country(),
                        change.apply(one.period()),
                        change.apply(one.start()),
                        change.apply(one.basis()),
                        change.apply(one.then())))
            .toList());
  }

  private static List<String> all(List<String> words, UnaryOperator<String> change) {
    return words.stream().map(change).toList();
  }
}
