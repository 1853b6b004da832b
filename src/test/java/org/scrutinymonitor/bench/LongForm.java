package org.scrutinymonitor.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.document.ReviewFile;
import org.scrutinymonitor.review.Northmere;
import org.scrutinymonitor.review.OpenReview;

/** Writes a form of 300 pages, or of as few more as can be, as Word and PDF into a folder. */
final class LongForm {
  private static final int PAGES = 300;

  private LongForm() {}

  public static void main(String[] arguments) throws Exception {
    var folder = Path.of(arguments[0]);
    for (int times = 44; ; times++) {
      var review = many(times);
      var pdf = ReviewFile.PDF.write(review, Locale.ENGLISH);
      try (var document = Loader.loadPDF(pdf)) {
        if (document.getNumberOfPages() < PAGES) continue;
        System.out.printf("read-memory.pages %d pages%n", document.getNumberOfPages());
      }
      Files.write(folder.resolve("long.pdf"), pdf);
      Files.write(folder.resolve("long.docx"), ReviewFile.WORD.write(review, Locale.ENGLISH));
      return;
    }
  }

  private static OpenReview many(int times) {
    var one = Northmere.dampAndMould();
    List<OpenReview.Item> items = new ArrayList<>();
    for (int time = 0; time < times; time++) {
      for (var item : one.items()) {
        items.add(distinct(item, Integer.toString(items.size() + 1), items.size() + 1));
      }
    }
    return new OpenReview(
        one.format(),
        one.title(),
        one.committee(),
        one.linkOfficers(),
        one.actionPlanAgreed(),
        one.gradingScheme(),
        items,
        List.of());
  }

  /** The same item in other words: a page that stands twice in a PDF is read once. */
  private static OpenReview.Item distinct(
      OpenReview.Item item, @Nullable String reference, int number) {
    return new OpenReview.Item(
        reference,
        item.text() + " Ward " + number,
        item.responsibility(),
        item.due(),
        other(item.agreedAction(), number),
        other(item.successMeasure(), number),
        item.response(),
        item.updates().stream()
            .map(update ->
                new OpenReview.Update(
                    update.period(),
                    other(update.evidence(), number),
                    update.grade(),
                    update.explanation()))
            .toList(),
        item.items().stream().map(inner -> distinct(inner, inner.reference(), number)).toList());
  }

  private static @Nullable String other(@Nullable String words, int number) {
    return words == null ? null : words + " This is ward " + number + ".";
  }
}
