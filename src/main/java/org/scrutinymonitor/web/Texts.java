package org.scrutinymonitor.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Every text of the pages in one language, by key. A room keeps its own files: {@code
 * texts/review.en.properties} and {@code texts/review.cy.properties}.
 */
public final class Texts {
  private final String language;
  private final Locale locale;
  private final Map<String, String> texts = new HashMap<>();

  /** The texts of all rooms. A class of its own: a command, which has no Spring, never loads it. */
  private static final class OfAllRooms {
    static final Texts ENGLISH = read("en");
    static final Texts WELSH = read("cy");

    private static Texts read(String language) {
      var all = new Texts(language);
      try {
        var files =
            new PathMatchingResourcePatternResolver(Texts.class.getClassLoader())
                .getResources("classpath*:texts/*." + language + ".properties");
        for (var file : files) all.read(file.getInputStream());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return all;
    }
  }

  private Texts(String language) {
    this.language = language.equals("cy") ? "cy" : "en";
    this.locale = language.equals("cy") ? Locale.of("cy", "GB") : Locale.UK;
  }

  private void read(InputStream file) throws IOException {
    var read = new Properties();
    try (var in = new InputStreamReader(file, StandardCharsets.UTF_8)) {
      read.load(in);
    }
    read.forEach((key, text) -> texts.put((String) key, (String) text));
  }

  /** The texts in "en" or "cy"; any other language reads English. */
  public static Texts in(String language) {
    return language.equals("cy") ? OfAllRooms.WELSH : OfAllRooms.ENGLISH;
  }

  /** The texts of one room alone, for a command, which needs no others. */
  public static Texts of(String room, String language) {
    var texts = new Texts(language);
    var file = "/texts/" + room + "." + texts.language + ".properties";
    try {
      texts.read(Objects.requireNonNull(Texts.class.getResourceAsStream(file), file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  /** Whether there are texts in this language. */
  public static boolean has(String language) {
    return language.equals("en") || language.equals("cy");
  }

  public String language() {
    return language;
  }

  public Locale locale() {
    return locale;
  }

  /** Every key and its text, for the rule that no text lacks its other language. */
  public Map<String, String> all() {
    return Map.copyOf(texts);
  }

  /** The text of a key with its arguments; a key without a text is a bug and fails. */
  public String text(String key, Object... arguments) {
    var text = texts.get(key);
    if (text == null) throw new IllegalArgumentException("no text " + key + " in " + language);
    return arguments.length == 0 ? text : filled(text, arguments);
  }

  /**
   * The text of a number: {@code key.one}, {@code key.two} … as the language's grammar has them,
   * else {@code key.other}; {0} is the number.
   */
  public String count(String key, long number, Object... arguments) {
    var all = new Object[arguments.length + 1];
    all[0] = number;
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    var exact = key + "." + form(number);
    return text(texts.containsKey(exact) ? exact : key + ".other", all);
  }

  private String form(long number) {
    if (language.equals("cy")) {
      return switch ((int) Math.min(number, 7)) {
        case 0 -> "zero";
        case 1 -> "one";
        case 2 -> "two";
        case 3 -> "few";
        case 6 -> "many";
        default -> "other";
      };
    }
    return number == 1 ? "one" : number == 0 ? "zero" : "other";
  }

  private static String filled(String text, Object[] arguments) {
    var out = new StringBuilder();
    for (int at = 0; at < text.length(); at++) {
      var c = text.charAt(at);
      if (c == '{' && at + 2 < text.length() && text.charAt(at + 2) == '}') {
        var index = text.charAt(at + 1) - '0';
        if (index >= 0 && index < arguments.length) {
          out.append(arguments[index]);
          at += 2;
          continue;
        }
      }
      out.append(c);
    }
    return out.toString();
  }
}
