package org.scrutinymonitor.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.scrutinymonitor.question.Examined;
import org.scrutinymonitor.question.Questions;
import org.scrutinymonitor.review.OpenReviewJson;

/**
 * Items a second that the rules examine, warm; {@code bin/bench questions} binds it to one core.
 */
final class QuestionSpeed {
  private static final int ITEMS = 3_000;
  private static final int ROUNDS = 200;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

  private QuestionSpeed() {}

  public static void main(String[] arguments) throws Exception {
    List<Examined> items = new ArrayList<>();
    while (items.size() < ITEMS) {
      for (var review : arguments) {
        items.addAll(Examined.all(OpenReviewJson.read(Files.readAllBytes(Path.of(review)))));
      }
    }
    items = items.subList(0, ITEMS);
    for (int round = 0; round < ROUNDS; round++) ask(items);
    var times = new ArrayList<Long>();
    for (int round = 0; round < ROUNDS; round++) {
      var began = System.nanoTime();
      if (ask(items) == 0) throw new IllegalStateException("nothing was asked");
      times.add(System.nanoTime() - began);
    }
    times.sort(null);
    var median = times.get(ROUNDS / 2);
    System.out.printf("questions %.0f items/s%n", ITEMS * 1e9 / median);
    System.out.printf("questions.3000-items %.1f ms%n", median / 1e6);
  }

  private static int ask(List<Examined> items) {
    int asked = 0;
    for (var item : items) asked += Questions.about(item, TODAY).size();
    return asked;
  }
}
