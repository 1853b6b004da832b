package org.scrutinymonitor.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Grade;
import org.scrutinymonitor.publication.PublishedReview.Item;
import org.scrutinymonitor.review.WrittenDate;

/**
 * The tables of the open data, each with its columns. A row names itself and what it belongs to by
 * addresses that never change: "northmere/damp-and-mould/1/b".
 */
public enum DataTable {
  REVIEWS(
      "id",
      "council",
      "title",
      "committee",
      "plan_agreed",
      "plan_agreed_from",
      "plan_agreed_to",
      "link_officers",
      "items",
      "as_at",
      "history_entries",
      "history_digest") {
    @Override
    List<List<String>> rows(String council, PublishedReview review) {
      var row = new Row(id(council, review, null)).add(council).add(review.title());
      row.add(review.committee()).date(review.planAgreed());
      row.add(String.join("; ", review.linkOfficers())).add("" + review.all().size());
      row.add(review.asAt()).add("" + review.entries()).add(review.digest());
      return List.of(row.cells);
    }
  },
  ITEMS(
      "id",
      "review",
      "parent",
      "kind",
      "reference",
      "text",
      "response",
      "responsible",
      "agreed_action",
      "success_measure",
      "first_date",
      "first_date_from",
      "first_date_to",
      "date_now",
      "date_now_from",
      "date_now_to",
      "moves",
      "slip_days",
      "dueness",
      "officers_grade",
      "officers_label",
      "officers_meaning",
      "committees_grade",
      "committees_label",
      "committees_meaning",
      "closed",
      "asked_without_reply",
      "exempt") {
    @Override
    List<List<String>> rows(String council, PublishedReview review) {
      return each(council, review, List::of, (row, item, same) -> fill(row, council, review, item));
    }
  },
  UPDATES(
      "item",
      "update",
      "told_on",
      "period",
      "period_from",
      "period_to",
      "grade",
      "label",
      "meaning",
      "evidence",
      "explanation",
      "corrected") {
    @Override
    List<List<String>> rows(String council, PublishedReview review) {
      return each(
          council,
          review,
          Item::updates,
          (row, item, update) ->
              row.add("" + update.position())
                  .add(update.on())
                  .date(update.period())
                  .grade(update.grade())
                  .add(update.evidence())
                  .add(update.explanation())
                  .add(update.corrected()));
    }
  },
  DECISIONS(
      "item",
      "meeting",
      "committee",
      "minute",
      "update",
      "judgment",
      "grade",
      "label",
      "meaning",
      "reason",
      "next",
      "closure",
      "new_date",
      "new_date_from",
      "new_date_to",
      "follows") {
    @Override
    List<List<String>> rows(String council, PublishedReview review) {
      return each(
          council,
          review,
          Item::decisions,
          (row, item, decision) ->
              row.add(decision.on())
                  .add(decision.committee())
                  .add(decision.minute())
                  .add(decision.judged() == null ? "" : "" + decision.judged())
                  .add(decision.judgment())
                  .grade(decision.grade())
                  .add(decision.reason())
                  .add(decision.next())
                  .add(decision.closure())
                  .date(decision.granted())
                  .add(String.join("\n", decision.follows())));
    }
  },
  DATES(
      "item",
      "move",
      "moved_on",
      "by",
      "minute",
      "date",
      "date_from",
      "date_to",
      "slip_days",
      "reason") {
    @Override
    List<List<String>> rows(String council, PublishedReview review) {
      return each(
          council,
          review,
          item -> IntStream.range(0, item.moves().size()).boxed().toList(),
          (row, item, number) -> {
            var move = item.moves().get(number);
            row.add("" + (number + 1))
                .add(move.on())
                .add(move.by())
                .add(move.minute())
                .date(move.to())
                .add(item.slip(move))
                .add(move.reason());
          });
    }
  };

  private static final List<String> KINDS = List.of("recommendation", "part", "strand");

  private final List<String> columns;

  DataTable(String... columns) {
    this.columns = List.of(columns);
  }

  /** The names of the columns, in their order. */
  public List<String> columns() {
    return columns;
  }

  /** Its name, and that of its file: "items". */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The rows of a published review. */
  abstract List<List<String>> rows(String council, PublishedReview review);

  /** "northmere/damp-and-mould/1/b" */
  static String id(String council, PublishedReview review, @Nullable Item item) {
    return council + "/" + review.address() + (item == null ? "" : "/" + item.path());
  }

  /** Puts what is told of an item into a row that names the item already. */
  private interface Filling<T> {
    void fill(Row row, Item item, T told);
  }

  /** A row for each of the things that an item tells, of all items. */
  private static <T> List<List<String>> each(
      String council, PublishedReview review, Function<Item, List<T>> told, Filling<T> filling) {
    var rows = new ArrayList<List<String>>();
    for (var item : review.all()) {
      for (var one : told.apply(item)) {
        var row = new Row(id(council, review, item));
        filling.fill(row, item, one);
        rows.add(row.cells);
      }
    }
    return rows;
  }

  private static void fill(Row row, String council, PublishedReview review, Item item) {
    var latest = item.latest();
    var judged = latest == null ? null : item.judged(latest);
    var id = id(council, review, item);
    row.add(id(council, review, null))
        .add(item.depth() == 1 ? "" : id.substring(0, id.lastIndexOf('/')))
        .add(KINDS.get(Math.min(item.depth(), KINDS.size()) - 1))
        .add(item.reference())
        .add(item.text())
        .add(item.response())
        .add(String.join("; ", item.posts()))
        .add(item.agreedAction())
        .add(item.successMeasure())
        .date(item.first())
        .date(item.now())
        .add("" + item.moves().size())
        .add(item.slip())
        .add(item.dueness(review.asAt()).name().toLowerCase(Locale.ROOT))
        .grade(latest == null ? null : latest.grade())
        .grade(judged == null ? null : judged.grade())
        .add(item.closed())
        .add(item.askedOn())
        .add(String.join("; ", item.exempt().stream().map(String::valueOf).toList()));
  }

  /** A row that is being filled. */
  private static final class Row {
    final List<String> cells = new ArrayList<>();

    Row(String id) {
      cells.add(id);
    }

    Row add(@Nullable String words) {
      cells.add(words == null ? "" : words);
      return this;
    }

    Row add(@Nullable LocalDate day) {
      return add(day == null ? "" : day.toString());
    }

    Row add(OptionalLong number) {
      return add(number.isPresent() ? "" + number.getAsLong() : "");
    }

    Row date(@Nullable WrittenDate date) {
      return add(date == null ? null : date.text())
          .add(date == null ? null : date.earliest())
          .add(date == null ? null : date.latest());
    }

    Row grade(@Nullable Grade grade) {
      return add(grade == null ? null : grade.code())
          .add(grade == null ? null : grade.label())
          .add(grade == null ? null : grade.meaning().stored());
    }
  }
}
