package org.scrutinymonitor.question;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Grade;
import org.scrutinymonitor.council.GradingScheme.Flags;
import org.scrutinymonitor.council.Meaning;
import org.scrutinymonitor.question.Examined.Below;
import org.scrutinymonitor.question.Examined.Grading;
import org.scrutinymonitor.question.Examined.Reported;
import org.scrutinymonitor.review.WrittenDate;

/**
 * An item of the labelled set or an example of a rule, and the rules that a critical scrutiny
 * officer would have raised about it. The files are lines "name: words" below "## title"; what
 * stands above the first title holds for all.
 */
record LabelledItem(String title, Examined item, LocalDate today, Set<String> asks) {

  /** All items of the files of a folder, or of one file. */
  static List<LabelledItem> in(Path path) {
    try (var files = Files.walk(path)) {
      var all = new ArrayList<LabelledItem>();
      for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
        all.addAll(read(file.getFileName().toString(), Files.readAllLines(file)));
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<LabelledItem> read(String file, List<String> lines) {
    var all = new ArrayList<LabelledItem>();
    List<String> head = new ArrayList<>();
    List<String> block = head;
    String title = null;
    for (var line : lines) {
      if (line.startsWith("## ")) {
        if (title != null) all.add(of(file, title, head, block));
        title = line.substring(3);
        block = new ArrayList<>();
      } else if (!line.isBlank() && !line.startsWith("# ")) {
        block.add(line);
      }
    }
    if (title != null) all.add(of(file, title, head, block));
    return all;
  }

  private static LabelledItem of(String file, String title, List<String> head, List<String> block) {
    var scheme = field(head, "scheme");
    var updates = new ArrayList<Reported>();
    for (var before : fields(block, "before")) {
      var parts = before.split(" \\| ?", 2);
      updates.add(reported(parts[1], grading(scheme, parts[0]), null, false));
    }
    var grade = field(block, "grade");
    if (grade != null) {
      updates.add(
          reported(
              field(block, "evidence"),
              grading(scheme, grade),
              field(block, "explanation"),
              field(block, "files") != null));
    }
    var below = new ArrayList<Below>();
    for (var child : fields(block, "below")) {
      var parts = child.split(" \\| ", 2);
      below.add(new Below(title + "/" + below.size(), parts[1], grading(scheme, parts[0])));
    }
    var asks = new TreeSet<>(List.of(or(field(block, "asks"), "nothing").split(" ")));
    asks.remove("nothing");
    return new LabelledItem(
        file + ": " + title,
        new Examined(
            title,
            title,
            field(block, "action"),
            field(block, "measure"),
            date(field(block, "due")),
            date(field(head, "plan")),
            updates,
            below),
        LocalDate.parse(or(field(head, "today"), "")),
        asks);
  }

  private static Reported reported(
      @Nullable String evidence, @Nullable Grading grading, @Nullable String why, boolean shown) {
    return new Reported(null, evidence, grading, why, null, null, shown);
  }

  private static @Nullable Grading grading(@Nullable String scheme, String code) {
    for (var level : or(scheme, "").split(" \\| ")) {
      var parts = level.split(" ", 2);
      if (!parts[0].equals(code.strip())) continue;
      var meaning = Meaning.ofLabel(parts[1]);
      return new Grading(new Grade(parts[0], parts[1], meaning), Flags.of(meaning));
    }
    return null;
  }

  private static @Nullable WrittenDate date(@Nullable String words) {
    return words == null ? null : WrittenDate.read(words);
  }

  private static String or(@Nullable String text, String otherwise) {
    return text == null ? otherwise : text;
  }

  private static @Nullable String field(List<String> lines, String name) {
    var all = fields(lines, name);
    return all.isEmpty() ? null : all.getFirst();
  }

  private static List<String> fields(List<String> lines, String name) {
    return lines.stream()
        .filter(line -> line.startsWith(name + ":"))
        .map(line -> line.substring(name.length() + 1).strip())
        .toList();
  }
}
