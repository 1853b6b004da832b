package org.scrutinymonitor.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every text exists in English and in Welsh, says the same things, and is shown somewhere. */
class TextsTest {
  private static final Path TEXTS = Path.of("src/main/resources/texts");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");
  private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z0-9.-]*)\"");
  private static final Pattern USE = Pattern.compile("\\.(text|count)\\(\\s*\"([^\"]+)\"");

  /** The forms that the grammar of each language needs (CLDR); English may also say none. */
  private static final Set<String> WELSH_FORMS =
      Set.of("zero", "one", "two", "few", "many", "other");

  private static final Map<String, Set<String>> FORMS =
      Map.of("en", Set.of("one", "other"), "cy", WELSH_FORMS);

  @Test
  void everyTextHasItsOtherLanguage() throws IOException {
    assertThat(withoutForms(texts("cy").keySet())).isEqualTo(withoutForms(texts("en").keySet()));
  }

  @Test
  void noKeyStandsTwice() throws IOException {
    try (var files = Files.list(TEXTS)) {
      for (var file : files.toList()) {
        assertThat(
                Files.readAllLines(file).stream()
                    .filter(l -> !l.isBlank())
                    .map(l -> l.split("=", 2)[0]))
            .as(file.toString())
            .doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void bothLanguagesTakeTheSameArguments() throws IOException {
    var welsh = texts("cy");
    texts("en")
        .forEach((key, text) -> {
          if (!isForm(key))
            assertThat(placeholders(welsh.getOrDefault(key, "")))
                .as(key)
                .isEqualTo(placeholders(text));
        });
  }

  @Test
  void everyNumberHasAllItsForms() throws IOException {
    for (var language : FORMS.entrySet()) {
      var texts = texts(language.getKey());
      for (var key : texts.keySet()) {
        if (!key.endsWith(".other")) continue;
        var stem = key.substring(0, key.length() - "other".length());
        assertThat(texts.keySet())
            .as(language.getKey() + ": " + stem)
            .containsAll(language.getValue().stream().map(form -> stem + form).toList());
      }
    }
  }

  @Test
  void noTextIsThereForNothing() throws IOException {
    var said = literals();
    var unused =
        withoutForms(texts("en").keySet()).stream()
            .filter(key ->
                said.stream()
                    .noneMatch(literal ->
                        literal.equals(key) || literal.endsWith(".") && key.startsWith(literal)))
            .toList();
    assertThat(unused).isEmpty();
  }

  @Test
  void everyTextThatIsAskedForExists() throws IOException {
    var keys = texts("en").keySet();
    var missing = new ArrayList<String>();
    for (var source : sources()) {
      USE.matcher(source)
          .results()
          .filter(use -> !use.group(2).endsWith("."))
          .map(use -> use.group(1).equals("count") ? use.group(2) + ".other" : use.group(2))
          .filter(key -> key.contains(".") && !keys.contains(key))
          .forEach(missing::add);
    }
    assertThat(missing).isEmpty();
  }

  private static List<String> placeholders(String text) {
    return PLACEHOLDER.matcher(text).results().map(MatchResult::group).distinct().sorted().toList();
  }

  private static boolean isForm(String key) {
    return WELSH_FORMS.stream().anyMatch(form -> key.endsWith("." + form));
  }

  /** The keys, those of the forms of one number taken together. */
  private static Set<String> withoutForms(Set<String> keys) {
    return keys.stream()
        .map(key -> isForm(key) ? key.substring(0, key.lastIndexOf('.')) : key)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> literals() throws IOException {
    var all = new TreeSet<String>();
    for (var source : sources())
      LITERAL
          .matcher(source)
          .results()
          .map(found -> found.group(1))
          .filter(key -> key.contains("."))
          .forEach(all::add);
    return all;
  }

  private static List<String> sources() throws IOException {
    try (var files = Files.walk(Path.of("src/main/java"))) {
      var all = new ArrayList<String>();
      for (var file : files.filter(Files::isRegularFile).toList()) all.add(Files.readString(file));
      return all;
    }
  }

  private static Map<String, String> texts(String language) throws IOException {
    var all = new TreeMap<String, String>();
    try (var files = Files.list(TEXTS)) {
      for (var file :
          files.filter(file -> file.toString().endsWith("." + language + ".properties")).toList()) {
        var read = new Properties();
        try (var in = Files.newBufferedReader(file)) {
          read.load(in);
        }
        read.forEach((key, text) ->
            assertThat(all.put((String) key, (String) text)).as("twice: " + key).isNull());
      }
    }
    assertThat(all).isNotEmpty();
    return all;
  }
}
