package org.scrutinymonitor.review;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.review.OpenReview.Item;
import org.scrutinymonitor.review.OpenReview.Level;
import org.scrutinymonitor.review.OpenReview.Scheme;
import org.scrutinymonitor.review.OpenReview.Update;

/**
 * A review in the open format as rows of one table, for spreadsheets: a row for each update, and
 * one for an item that has none; what is above stands in each row again. Nothing is lost on the way
 * there and back.
 */
public final class OpenReviewRows {
  /** The headings, in their order. */
  public static final List<String> HEADINGS =
      List.of(
          "format",
          "review",
          "committee",
          "link_officers",
          "plan_agreed",
          "plan_agreed_from",
          "plan_agreed_to",
          "plan_agreed_kind",
          "grades",
          "item",
          "reference",
          "text",
          "response",
          "responsible",
          "agreed_action",
          "success_measure",
          "due",
          "due_from",
          "due_to",
          "due_kind",
          "update",
          "period",
          "period_from",
          "period_to",
          "period_kind",
          "evidence",
          "grade",
          "explanation");

  /** Recommendation, part, strand. */
  private static final int DEEPEST = 3;

  private OpenReviewRows() {}

  /**
   * The rows of a review, without their headings.
   *
   * @param paths what each item is called for ever ("1/b/2"), each before its children
   */
  public static List<List<String>> write(OpenReview review, List<String> paths) {
    var rows = new ArrayList<List<String>>();
    var head = new ArrayList<String>();
    head.add(review.format());
    head.add(review.title());
    head.add(text(review.committee()));
    head.add(String.join("\n", review.linkOfficers()));
    date(head, review.actionPlanAgreed());
    var scheme = review.gradingScheme();
    head.add(
        scheme == null
            ? ""
            : String.join(
                "\n",
                scheme.levels().stream()
                    .map(level -> level.code() + " = " + level.label())
                    .toList()));
    items(rows, head, review.items(), new ArrayList<>(paths));
    if (rows.isEmpty()) rows.add(filled(head));
    return rows;
  }

  private static void items(
      List<List<String>> rows, List<String> head, List<Item> items, List<String> paths) {
    for (var item : items) {
      var row = new ArrayList<>(head);
      row.add(paths.removeFirst());
      row.add(text(item.reference()));
      row.add(item.text());
      row.add(text(item.response()));
      row.add(item.responsibility() == null ? "" : item.responsibility().text());
      row.add(text(item.agreedAction()));
      row.add(text(item.successMeasure()));
      date(row, item.due());
      int number = 0;
      for (var update : item.updates()) {
        var told = new ArrayList<>(row);
        told.add("" + ++number);
        date(told, update.period());
        told.add(text(update.evidence()));
        told.add(text(update.grade()));
        told.add(text(update.explanation()));
        rows.add(told);
      }
      if (number == 0) rows.add(filled(row));
      items(rows, head, item.items(), paths);
    }
  }

  private static List<String> filled(List<String> row) {
    var whole = new ArrayList<>(row);
    while (whole.size() < HEADINGS.size()) whole.add("");
    return whole;
  }

  private static void date(List<String> row, @Nullable WrittenDate date) {
    row.add(date == null ? "" : date.text());
    row.add(date == null || date.earliest() == null ? "" : date.earliest().toString());
    row.add(date == null || date.latest() == null ? "" : date.latest().toString());
    row.add(date == null ? "" : date.kind().name().toLowerCase(Locale.ROOT));
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** Whether a row is the headings of such a table. */
  public static boolean isHeading(List<String> row) {
    return row.size() >= HEADINGS.size() && row.subList(0, HEADINGS.size()).equals(HEADINGS);
  }

  /** The review of rows without their headings; empty where they are none of ours. */
  public static Optional<OpenReview> read(List<List<String>> rows) {
    var items = new LinkedHashMap<String, List<List<String>>>();
    for (var row : rows) {
      if (row.size() < HEADINGS.size() || !row.getFirst().equals(OpenReview.FORMAT)) continue;
      var path = cell(row, "item");
      if (path.split("/", -1).length > DEEPEST) continue;
      items.computeIfAbsent(path, each -> new ArrayList<>()).add(row);
    }
    if (items.isEmpty()) return Optional.empty();
    var head = items.firstEntry().getValue().getFirst();
    items.remove("");
    var below = new HashMap<String, List<String>>();
    for (var path : items.keySet()) {
      var slash = path.lastIndexOf('/');
      below
          .computeIfAbsent(slash < 0 ? "" : path.substring(0, slash), each -> new ArrayList<>())
          .add(path);
    }
    return Optional.of(
        new OpenReview(
            OpenReview.FORMAT,
            cell(head, "review"),
            or(cell(head, "committee")),
            lines(cell(head, "link_officers")),
            date(head, "plan_agreed"),
            scheme(cell(head, "grades")),
            below("", items, below),
            List.of()));
  }

  private static List<Item> below(
      String parent, Map<String, List<List<String>>> items, Map<String, List<String>> below) {
    return below.getOrDefault(parent, List.of()).stream()
        .map(path -> item(path, Objects.requireNonNull(items.get(path)), items, below))
        .toList();
  }

  private static Item item(
      String path,
      List<List<String>> rows,
      Map<String, List<List<String>>> items,
      Map<String, List<String>> below) {
    var row = rows.getFirst();
    var responsible = cell(row, "responsible");
    return new Item(
        or(cell(row, "reference")),
        cell(row, "text"),
        responsible.isEmpty() ? null : Responsibility.read(responsible),
        date(row, "due"),
        or(cell(row, "agreed_action")),
        or(cell(row, "success_measure")),
        or(cell(row, "response")),
        rows.stream()
            .filter(each -> !cell(each, "update").isEmpty())
            .map(each ->
                new Update(
                    date(each, "period"),
                    or(cell(each, "evidence")),
                    or(cell(each, "grade")),
                    or(cell(each, "explanation"))))
            .toList(),
        below(path, items, below));
  }

  private static @Nullable Scheme scheme(String words) {
    if (words.isEmpty()) return null;
    return new Scheme(
        lines(words).stream()
            .map(line -> line.split(" = ", 2))
            .map(parts -> new Level(parts[0], parts.length > 1 ? parts[1] : parts[0]))
            .toList());
  }

  private static @Nullable WrittenDate date(List<String> row, String name) {
    var text = cell(row, name);
    if (text.isEmpty()) return null;
    try {
      return new WrittenDate(
          text,
          day(cell(row, name + "_from")),
          day(cell(row, name + "_to")),
          WrittenDate.Kind.valueOf(cell(row, name + "_kind").toUpperCase(Locale.ROOT)));
    } catch (DateTimeException | IllegalArgumentException changedByHand) {
      return WrittenDate.read(text);
    }
  }

  private static @Nullable LocalDate day(String words) {
    return words.isEmpty() ? null : LocalDate.parse(words);
  }

  private static List<String> lines(String words) {
    return words.isEmpty() ? List.of() : Arrays.asList(words.split("\n"));
  }

  private static @Nullable String or(String words) {
    return words.isEmpty() ? null : words;
  }

  private static String cell(List<String> row, String heading) {
    return row.get(HEADINGS.indexOf(heading));
  }
}
