package org.scrutinymonitor.overview.finding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.council.Meaning;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.review.Dueness;
import org.scrutinymonitor.web.Csv;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A list of items as comma-separated values; no file holds or is found by what is exempt. */
@Component
@Transactional(readOnly = true)
class FoundFiles {
  private static final int AT_ONCE = 1000;
  private static final String[] HEADS = {
    "review",
    "item",
    "address",
    "committee",
    "year",
    "text",
    "agreed_action",
    "success_measure",
    "posts",
    "due",
    "due_by",
    "dueness",
    "grade",
    "grade_meaning",
    "closure"
  };

  private final FoundRows rows;
  private final FoundItems items;
  private final InstantSource time;

  FoundFiles(FoundRows rows, FoundItems items, InstantSource time) {
    this.rows = rows;
    this.items = items;
    this.time = time;
  }

  /** Every item of a list, in its order. */
  String csv(Viewer viewer, Wanted wanted, String language) {
    viewer.ask(Permission.READ_REVIEWS);
    var found = rows.all(viewer, wanted, false);
    var text = new StringBuilder().append(Csv.MARK);
    try (var file = new CSVPrinter(text, CSVFormat.RFC4180)) {
      file.printRecord((Object[]) HEADS);
      for (int from = 0; from < found.size(); from += AT_ONCE) {
        print(file, viewer, found.subList(from, Math.min(from + AT_ONCE, found.size())), language);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private void print(CSVPrinter file, Viewer viewer, List<Integer> some, String language)
      throws IOException {
    var today = Days.today(time);
    var lines = items.shown(some, false, language);
    var passages =
        items.passages(some, false).stream().collect(Collectors.groupingBy(Passage::item));
    for (var item : some) {
      var line = lines.get(item);
      if (line == null) continue;
      var words = passages.getOrDefault(item, List.of());
      var grade = line.grade();
      var due = line.due();
      var achieved =
          line.closed() != null || (grade != null && grade.meaning() == Meaning.ACHIEVED);
      var cells = new ArrayList<String>();
      cells.add(line.title());
      cells.add(line.mark());
      cells.add("/" + viewer.address() + "/" + line.review() + "/" + line.path());
      cells.add(line.committee());
      cells.add(String.valueOf(line.year()));
      cells.add(words(words, "text"));
      cells.add(words(words, "agreed_action"));
      cells.add(words(words, "success_measure"));
      cells.add(String.join("; ", line.posts()));
      cells.add(due == null ? "" : due.text());
      cells.add(due == null || due.latest() == null ? "" : due.latest().toString());
      cells.add(Dueness.of(due, today, achieved).name().toLowerCase(Locale.ROOT));
      cells.add(grade == null ? "" : grade.words());
      cells.add(grade == null ? "" : grade.meaning().stored());
      cells.add(line.closed() == null ? "" : line.closed().stored());
      file.printRecord(cells.stream().map(Csv::safe).toList());
    }
  }

  private static @Nullable String words(List<Passage> passages, String field) {
    return passages.stream()
        .filter(passage -> passage.field().equals(field))
        .map(Passage::words)
        .findFirst()
        .orElse(null);
  }
}
