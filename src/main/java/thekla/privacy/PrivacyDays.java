package thekla.privacy;

import java.time.LocalDate;
import java.time.ZoneId;

/** Counts what a day brought. Off the event thread. */
public interface PrivacyDays {

  DayOfPrivacy of(LocalDate day, ZoneId zone);
}
