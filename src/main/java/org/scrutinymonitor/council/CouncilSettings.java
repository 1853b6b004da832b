package org.scrutinymonitor.council;

import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a council sets for itself.
 *
 * @param nameCy its Welsh name, null where it has none
 * @param welshFirst whether its pages are in Welsh for a reader who has not chosen
 * @param firstRoundMonths how long after the plan was agreed, or after the last round, the next
 *     round is due
 * @param clearDays the clear working days between the agenda and the meeting
 * @param mailFrom from when on a working day reminders may reach people
 * @param officeEmail where answers to mails go, null where nobody reads them
 */
public record CouncilSettings(
    String name,
    @Nullable String nameCy,
    boolean welshFirst,
    Nation nation,
    int firstRoundMonths,
    int clearDays,
    LocalTime mailFrom,
    LocalTime mailUntil,
    @Nullable String officeEmail,
    @Nullable String officePhone,
    Colour colour) {
  /** The most months before a first round. */
  public static final int MOST_MONTHS = 60;

  /** The most clear days before a meeting. */
  public static final int MOST_CLEAR_DAYS = 30;

  public CouncilSettings {
    if (name.isBlank()
        || firstRoundMonths < 1
        || firstRoundMonths > MOST_MONTHS
        || clearDays < 0
        || clearDays > MOST_CLEAR_DAYS
        || !mailFrom.isBefore(mailUntil)) {
      throw new IllegalArgumentException("not looked at for errors");
    }
  }

  /**
   * The languages of its papers, its own first: both where it has a Welsh name or works in Welsh.
   */
  public List<String> languages() {
    if (welshFirst) return List.of("cy", "en");
    return nameCy == null ? List.of("en") : List.of("en", "cy");
  }

  /** Its name in a language. */
  public String name(String language) {
    return language.equals("cy") && nameCy != null ? nameCy : name;
  }

  /** What is another in these settings than before: each as it was and as it is, by name. */
  Map<String, Map<String, String>> changes(CouncilSettings before) {
    var changes = new LinkedHashMap<String, Map<String, String>>();
    var old = before.named();
    named()
        .forEach((name, value) -> {
          var was = old.getOrDefault(name, "");
          if (!was.equals(value)) changes.put(name, Map.of("was", was, "is", value));
        });
    return changes;
  }

  private Map<String, String> named() {
    var all = new LinkedHashMap<String, String>();
    all.put("name", name);
    all.put("name_cy", nameCy == null ? "" : nameCy);
    all.put("welsh_first", String.valueOf(welshFirst));
    all.put("nation", nation.stored());
    all.put("first_round_months", String.valueOf(firstRoundMonths));
    all.put("clear_days", String.valueOf(clearDays));
    all.put("mail_from", mailFrom.toString());
    all.put("mail_until", mailUntil.toString());
    all.put("office_email", officeEmail == null ? "" : officeEmail);
    all.put("office_phone", officePhone == null ? "" : officePhone);
    all.put("colour", colour.code());
    return all;
  }
}
