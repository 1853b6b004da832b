package org.scrutinymonitor.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.scrutinymonitor.document.ReviewFile;
import org.scrutinymonitor.review.Northmere;
import org.scrutinymonitor.review.OpenReview;

/** Writes a form of 300 pages and more as Word and PDF into a folder. */
final class LongForm {
  private static final int PAGES = 300;

  private LongForm() {}

  public static void main(String[] arguments) throws Exception {
    var folder = Path.of(arguments[0]);
    for (int times = 60; ; times += 30) {
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
        items.add(
            new OpenReview.Item(
                Integer.toString(items.size() + 1),
                item.text(),
                item.responsibility(),
                item.due(),
                item.agreedAction(),
                item.successMeasure(),
                item.response(),
                item.updates(),
                item.items()));
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
}
