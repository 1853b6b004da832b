package org.scrutinymonitor.intake.form;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutinymonitor.intake.source.TextReader;
import org.scrutinymonitor.intake.source.Unreadable;
import org.scrutinymonitor.review.OpenReview;
import org.scrutinymonitor.review.OpenReview.Level;

/** The key of gradings, however councils lay it out, and the grades that it explains. */
class KeyTest {
  private static final String KEY =
      "1 - Fully Achieved\n2 - On-Track\n3 - Slipped\n4 - Not Achieved\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7",
        "1/2",
        "2 or 3",
        "1 - Slipped",
        "see above for the whole of the story so far"
      })
  void aGradeThatTheKeyDoesNotExplainIsDoubted(String cell) throws Unreadable {
    OpenReview review =
        read(one("Assessment of Progress (March 2024):\t" + cell + "\n") + "\nGradings:\n" + KEY);
    assertThat(review.doubts())
        .extracting(OpenReview.Doubt::at)
        .contains("/items/0/updates/0/grade");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Gradings:\n1 - Fully Achieved\n2 - On-Track\n3 - Slipped\n4 - Not Achieved\n",
        "Key to gradings: 1 - Fully Achieved, 2 - On-Track, 3 - Slipped, 4 - Not Achieved\n",
        "Assessment of\t1\t2\t3\t4\nProgress Gradings:\tFully Achieved\tOn-Track\tSlipped\tNot Achieved\n",
        "Progress Gradings:\t1\tFully Achieved\n\t2\tOn-Track\n\t3\tSlipped\n\t4\tNot Achieved\n",
        "Gradings:\t1 Fully Achieved\t2 On-Track\t3 Slipped\t4 Not Achieved\n",
        "Gradings:\tGrade\tMeaning\n\t1\tFully Achieved\n\t2\tOn-Track\n\t3\tSlipped\n\t4\tNot Achieved\n",
        "Grade\tMeaning\n1\tFully Achieved\n2\tOn-Track\n3\tSlipped\n4\tNot Achieved\n"
      })
  void theKeyIsReadHoweverItIsLaidOut(String key) throws Unreadable {
    OpenReview review = read(one("Assessment of Progress (March 2024):\t1\n") + "\n" + key);
    assertThat(review.gradingScheme()).isNotNull();
    assertThat(requireNonNull(review.gradingScheme()).levels())
        .containsExactly(
            new Level("1", "Fully Achieved"),
            new Level("2", "On-Track"),
            new Level("3", "Slipped"),
            new Level("4", "Not Achieved"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Gradings:\nGreen - Achieved\nAmber - On track\nRed - Not achieved\n",
        "Key to gradings: Green: Achieved; Amber: On track; Red: Not achieved\n",
        "RAG key:\tGreen\tAmber\tRed\n\tAchieved\tOn track\tNot achieved\n",
        "RAG key:\nGreen\tAchieved\nAmber\tOn track\nRed\tNot achieved\n",
        "RAG key:\nRAG\tMeaning\tNext\nGreen\tAchieved\tStop\nAmber\tOn track\tGo on\nRed\tNot achieved\tReport\n",
        "Grade\tMeaning\nGreen\tAchieved\nAmber\tOn track\nRed\tNot achieved\n"
      })
  void theCodesOfAKeyCanBeWords(String key) throws Unreadable {
    OpenReview review =
        read(one("Assessment of Progress (March 2024):\tAmber: late by a month\n") + "\n" + key);
    assertThat(requireNonNull(review.gradingScheme()).levels())
        .containsExactly(
            new Level("Green", "Achieved"),
            new Level("Amber", "On track"),
            new Level("Red", "Not achieved"));
    OpenReview.Update update = review.items().getFirst().updates().getFirst();
    assertThat(update.grade()).isEqualTo("Amber");
    assertThat(update.explanation()).isEqualTo("late by a month");
    assertThat(review.doubts()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Status key: Complete, On track, Paused\n",
        "Key to status:\nComplete\nOn track\nPaused\n",
        "Status key:\tComplete\tOn track\tPaused\n"
      })
  void aKeyCanBeWordsAlone(String key) throws Unreadable {
    OpenReview review = read(one("Assessment of Progress (March 2024):\tOn track\n") + "\n" + key);
    assertThat(requireNonNull(review.gradingScheme()).levels())
        .containsExactly(
            new Level("Complete", "Complete"),
            new Level("On track", "On track"),
            new Level("Paused", "Paused"));
    assertThat(review.doubts()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Gradings:\n",
        "Gradings:\t\n",
        "Key to gradings: see the council's web site for what each of the colours means.\n",
        "Gradings:\nWhat the numbers mean is explained in the handbook for officers.\n",
        "Gradings:\t1\t2\t3\t4\n"
      })
  void aKeyThatCannotBeReadIsDoubted(String key) throws Unreadable {
    OpenReview review = read(one("Assessment of Progress (March 2024):\t1\n") + "\n" + key);
    assertThat(review.gradingScheme()).isNull();
    assertThat(review.doubts()).extracting(OpenReview.Doubt::at).containsExactly("/gradingScheme");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Key\nwhatever the officer thinks right\n",
        "Key: whatever the officer thinks right\n",
        "RAG key,see the handbook,,,,\n"
      })
  void aKeyOfATrackerThatCannotBeReadIsDoubted(String key) throws Unreadable {
    String tracker =
        """
        Housing tracker

        Ref,Recommendation,Lead Officer,By when,Progress update,RAG status
        H1,"That damp be measured, and told.",Head of Housing,June 2024,Begun,Amber
        H2,That leaflets be sent.,Repairs Manager,TBC,,Green
        """;
    OpenReview review = read(tracker + key);
    assertThat(review.items()).hasSize(2);
    assertThat(review.gradingScheme()).isNull();
    assertThat(review.doubts()).extracting(OpenReview.Doubt::at).containsExactly("/gradingScheme");
    String readable = "Key: Green = achieved; Amber = on track; Red = not achieved\n";
    assertThat(requireNonNull(read(tracker + readable).gradingScheme()).levels())
        .extracting(Level::code)
        .containsExactly("Green", "Amber", "Red");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3 – the contractor failed", "3: the contractor failed", "Slipped - the contractor failed",
        "3 Slipped – the contractor failed", "3 (the contractor failed)", "3. the contractor failed"
      })
  void anExplanationBehindTheGradeIsKept(String cell) throws Unreadable {
    OpenReview review =
        read(one("Assessment of Progress (March 2024):\t" + cell + "\n") + "\nGradings:\n" + KEY);
    OpenReview.Update update = review.items().getFirst().updates().getFirst();
    assertThat(update.grade()).isEqualTo("3");
    assertThat(update.explanation()).isEqualTo("the contractor failed");
    assertThat(review.doubts()).isEmpty();
  }

  /** A form with one recommendation and these rows below its others. */
  static String one(String rows) {
    return """
    Review:\tDamp and mould

    Recommendation 1:\tThat the Council inspect homes.
    Responsibility:\tHead of Housing
    Date:\tMarch 2024
    Agreed Action:\tInspect all homes.
    Agreed Success Measure:\tEvery home was seen.
    """
        + rows;
  }

  private static OpenReview read(String text) throws Unreadable {
    return Form.recognise(TextReader.read(text));
  }
}
