package org.scrutinymonitor.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every template needs beside its page: the texts in the reader's language, the masthead, and
 * the token that proves that a form is ours.
 *
 * @param address the path of this request with its query, for the language links
 * @param csrf the token to send back with every form, null where no form may be sent
 */
public record View(
    Texts texts, Masthead masthead, String address, @Nullable Csrf csrf, @Nullable String notice) {

  /** A hidden field: its name and its value. */
  public record Csrf(String name, String token) {}

  private static final ZoneId ZONE = ZoneId.of("Europe/London");

  /** The language of this page: "en" or "cy". */
  public String language() {
    return texts.language();
  }

  /** The language of what somebody wrote, where it is not that of this page; else null. */
  public @Nullable String lang(@Nullable String words) {
    var of = words == null ? null : Tongue.of(words);
    return of == null || of.equals(language()) ? null : of;
  }

  /** A text by its key, with {0}, {1}, … replaced by the arguments. */
  public String text(String key, Object... arguments) {
    return texts.text(key, arguments);
  }

  /** A text that depends on a number; {0} is the number, {1}, {2}, … the arguments. */
  public String count(String key, long number, Object... arguments) {
    return texts.count(key, number, arguments);
  }

  /** A day in words: "2 June 2020", "2 Mehefin 2020". */
  public String day(LocalDate day) {
    return DateTimeFormatter.ofPattern("d MMMM uuuu", texts.locale()).format(day);
  }

  /** A day in words with its weekday: "Tuesday 2 June 2020", "Dydd Mawrth 2 Mehefin 2020". */
  public String weekday(LocalDate day) {
    return DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", texts.locale()).format(day);
  }

  /** The month of a day in words: "June 2020", "Mehefin 2020". */
  public String month(LocalDate day) {
    return DateTimeFormatter.ofPattern("MMMM uuuu", texts.locale()).format(day);
  }

  /** A moment in words, in the council's time: "2 June 2020, 14:05". */
  public String moment(Instant at) {
    return DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", texts.locale())
        .format(at.atZone(ZONE));
  }

  /** This address in the other language. */
  public String inOtherLanguage() {
    var bare = address.replaceAll("([?&])language=[a-z]*&?", "$1").replaceAll("[?&]$", "");
    return bare
        + (bare.contains("?") ? "&" : "?")
        + "language="
        + (language().equals("cy") ? "en" : "cy");
  }

  /** The entries of the menu, in order. */
  public List<Masthead.Entry> menu() {
    return masthead.menu();
  }
}
