package org.scrutinymonitor.publication;

import java.util.ArrayList;
import java.util.List;
import org.scrutinymonitor.publication.PublishedReview.Item;
import org.scrutinymonitor.review.OpenReview;
import org.scrutinymonitor.review.OpenReviewRows;
import org.scrutinymonitor.review.Responsibility;

/** A published review in the open format, and as its rows. */
final class OpenCopy {
  private OpenCopy() {}

  /** The review in the format scrutiny-review/1: posts stand where the form names who answers. */
  static OpenReview of(PublishedReview told) {
    return new OpenReview(
        OpenReview.FORMAT,
        told.title(),
        told.committee(),
        told.linkOfficers(),
        told.planAgreed(),
        told.levels().isEmpty()
            ? null
            : new OpenReview.Scheme(
                told.levels().stream()
                    .map(level -> new OpenReview.Level(level.code(), level.label()))
                    .toList()),
        told.items().stream().map(OpenCopy::item).toList(),
        List.of());
  }

  private static OpenReview.Item item(Item item) {
    return new OpenReview.Item(
        item.reference(),
        item.text(),
        item.posts().isEmpty() ? null : Responsibility.read(String.join("\n", item.posts())),
        item.due(),
        item.agreedAction(),
        item.successMeasure(),
        item.response(),
        item.updates().stream()
            .map(update ->
                new OpenReview.Update(
                    update.period(),
                    update.evidence(),
                    update.grade() == null ? null : update.grade().code(),
                    update.explanation()))
            .toList(),
        item.items().stream().map(OpenCopy::item).toList());
  }

  /** Its rows, with their headings. */
  static List<List<String>> rows(PublishedReview told) {
    var rows = new ArrayList<List<String>>();
    rows.add(OpenReviewRows.HEADINGS);
    rows.addAll(OpenReviewRows.write(of(told), told.all().stream().map(Item::path).toList()));
    return rows;
  }
}
