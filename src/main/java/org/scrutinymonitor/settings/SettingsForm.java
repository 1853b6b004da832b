package org.scrutinymonitor.settings;

import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Colour;
import org.scrutinymonitor.council.CouncilSettings;
import org.scrutinymonitor.council.Nation;
import org.scrutinymonitor.people.TypedTime;
import org.scrutinymonitor.web.Errors;
import org.springframework.util.MultiValueMap;

/**
 * What a council sets for itself, as typed.
 *
 * @param first the language of its pages for a reader who has not chosen: "en", "cy"
 */
public record SettingsForm(
    String name,
    String nameCy,
    String first,
    String nation,
    String months,
    String clearDays,
    String mailFrom,
    String mailUntil,
    String email,
    String phone,
    String colour) {
  private static final int LONGEST = 200;
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");

  static SettingsForm of(CouncilSettings settings) {
    return new SettingsForm(
        settings.name(),
        Objects.requireNonNullElse(settings.nameCy(), ""),
        settings.welshFirst() ? "cy" : "en",
        settings.nation().stored(),
        String.valueOf(settings.firstRoundMonths()),
        String.valueOf(settings.clearDays()),
        settings.mailFrom().toString(),
        settings.mailUntil().toString(),
        Objects.requireNonNullElse(settings.officeEmail(), ""),
        Objects.requireNonNullElse(settings.officePhone(), ""),
        settings.colour().code());
  }

  static SettingsForm of(MultiValueMap<String, String> typed) {
    return new SettingsForm(
        TypedLine.of(typed, "name"),
        TypedLine.of(typed, "name_cy"),
        TypedLine.of(typed, "first"),
        TypedLine.of(typed, "nation"),
        TypedLine.of(typed, "months"),
        TypedLine.of(typed, "clear_days"),
        TypedLine.of(typed, "mail_from"),
        TypedLine.of(typed, "mail_until"),
        TypedLine.of(typed, "email"),
        TypedLine.of(typed, "phone"),
        TypedLine.of(typed, "colour"));
  }

  /**
   * Everything that is wrong.
   *
   * @param before the settings as they are: a colour that stays is not looked at again
   */
  Errors errors(CouncilSettings before) {
    var errors = Errors.none();
    if (name.isEmpty()) errors.add("name", "settings.name-missing");
    if (name.length() > LONGEST) errors.add("name", "settings.too-long", LONGEST);
    if (nameCy.length() > LONGEST) errors.add("name_cy", "settings.too-long", LONGEST);
    if (!first.equals("en") && !first.equals("cy")) errors.add("first", "settings.first-missing");
    if (first.equals("cy") && nameCy.isEmpty()) errors.add("name_cy", "settings.name-cy-missing");
    if (Arrays.stream(Nation.values()).noneMatch(each -> each.stored().equals(nation))) {
      errors.add("nation", "settings.nation-missing");
    }
    if (number(months, 1, CouncilSettings.MOST_MONTHS) == null) {
      errors.add("months", "settings.months-wrong", CouncilSettings.MOST_MONTHS);
    }
    if (number(clearDays, 0, CouncilSettings.MOST_CLEAR_DAYS) == null) {
      errors.add("clear_days", "settings.clear-days-wrong", CouncilSettings.MOST_CLEAR_DAYS);
    }
    var from = TypedTime.read(mailFrom);
    var until = TypedTime.read(mailUntil);
    if (from.isEmpty()) errors.add("mail_from", "settings.time-wrong");
    if (until.isEmpty()) errors.add("mail_until", "settings.time-wrong");
    if (from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())) {
      errors.add("mail_until", "settings.mail-hours-wrong");
    }
    if (!email.isEmpty() && !EMAIL.matcher(email).matches()) {
      errors.add("email", "settings.email-wrong");
    }
    if (phone.length() > LONGEST) errors.add("phone", "settings.too-long", LONGEST);
    var chosen = Colour.read(colour);
    if (chosen.isEmpty()) errors.add("colour", "settings.colour-wrong");
    else if (!chosen.get().equals(before.colour()) && !chosen.get().isReadable()) {
      errors.add("colour", "settings.colour-pale");
    }
    return errors;
  }

  /** The settings of a form in which nothing is wrong. */
  CouncilSettings settings() {
    return new CouncilSettings(
        name,
        orNull(nameCy),
        first.equals("cy"),
        Nation.ofStored(nation),
        Integer.parseInt(months),
        Integer.parseInt(clearDays),
        TypedTime.read(mailFrom).orElseThrow(),
        TypedTime.read(mailUntil).orElseThrow(),
        orNull(email),
        orNull(phone),
        Colour.read(colour).orElseThrow());
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static @Nullable Integer number(String typed, int least, int most) {
    if (!typed.matches("[0-9]{1,4}")) return null;
    var number = Integer.parseInt(typed);
    return number < least || number > most ? null : number;
  }
}
