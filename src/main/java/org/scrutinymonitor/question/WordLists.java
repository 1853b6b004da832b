package org.scrutinymonitor.question;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The lists of words in the file of a rule, which lies beside it with its examples: {@code
 * [heading]}, then one phrase a line, in English and Welsh. What stands behind {@code =} is
 * examples.
 */
final class WordLists {
  private final String file;
  private final Map<String, List<String>> lists = new HashMap<>();

  /** Reads the file; one that is not there is a bug and fails. */
  WordLists(String rule) {
    file = rule + ".txt";
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(WordLists.class.getResourceAsStream(file), file),
                StandardCharsets.UTF_8))) {
      List<String> list = new ArrayList<>();
      for (var line = in.readLine(); line != null && !line.startsWith("="); line = in.readLine()) {
        if (line.isBlank() || line.startsWith("# ")) continue;
        if (line.startsWith("[")) {
          list =
              lists.computeIfAbsent(line.substring(1, line.length() - 1), l -> new ArrayList<>());
        } else {
          list.add(line.strip());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines below a heading; a heading that is not there is a bug and fails. */
  List<String> lines(String heading) {
    return Objects.requireNonNull(lists.get(heading), () -> file + " lacks [" + heading + "]");
  }

  /** The phrases below a heading. */
  Phrases phrases(String heading) {
    return new Phrases(lines(heading));
  }
}
