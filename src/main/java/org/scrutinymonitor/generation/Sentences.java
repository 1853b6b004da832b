package org.scrutinymonitor.generation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of generated councils: sentences whose gaps are filled by chance, from a seed. */
final class Sentences {
  private static final Pattern GAP = Pattern.compile("\\{([a-z]+)\\}");
  private static final Pattern SECTION = Pattern.compile("\\[([a-z_-]+(?:\\.[a-z]+)?)\\]");

  /** How often a sentence is tried to be filled otherwise than before. */
  private static final int TRIES = 3;

  private final Map<String, List<String>> sections;

  Sentences() {
    sections = sections();
  }

  /** The lines of a section, as they stand. */
  List<String> lines(String section) {
    return Objects.requireNonNull(sections.get(section), section);
  }

  /** Different sentences of a section in a language, at most so many, in an order of chance. */
  List<String> sentences(String section, String language, int most, long seed) {
    var name = section + "." + language;
    var random = new SplittableRandom(seed * 31 + name.hashCode());
    var patterns = lines(name);
    var made = new TreeSet<String>();
    var sentences = new ArrayList<String>();
    for (int at = 0; at < most * TRIES && sentences.size() < most; at++) {
      var sentence = filled(patterns.get(random.nextInt(patterns.size())), language, random);
      if (made.add(sentence)) sentences.add(sentence);
    }
    return sentences;
  }

  private String filled(String pattern, String language, SplittableRandom random) {
    var filled =
        GAP.matcher(pattern)
            .replaceAll(gap -> Matcher.quoteReplacement(filling(gap.group(1), language, random)));
    return pattern.startsWith("{")
        ? filled.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + filled.substring(1)
        : filled;
  }

  private String filling(String gap, String language, SplittableRandom random) {
    return switch (gap) {
      case "count" -> "" + (20 + random.nextInt(980));
      case "share" -> "" + 5 * (2 + random.nextInt(18));
      default -> {
        var words = lines(gap + "." + language);
        yield words.get(random.nextInt(words.size()));
      }
    };
  }

  private static Map<String, List<String>> sections() {
    var sections = new HashMap<String, List<String>>();
    try (var in = Sentences.class.getResourceAsStream("/generation/words.txt")) {
      var lines = new ArrayList<String>();
      for (var line : new String(Objects.requireNonNull(in).readAllBytes(), UTF_8).split("\n")) {
        var heading = SECTION.matcher(line);
        if (heading.matches()) {
          lines = new ArrayList<>();
          sections.put(heading.group(1), lines);
        } else if (!line.isBlank()) {
          lines.add(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sections;
  }
}
