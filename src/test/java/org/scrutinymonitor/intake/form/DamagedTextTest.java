package org.scrutinymonitor.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutinymonitor.intake.form.Extractor.Disease;
import org.scrutinymonitor.intake.source.TextReader;
import org.scrutinymonitor.intake.source.Unreadable;
import org.scrutinymonitor.review.OpenReview;

/** Text that an extractor garbled: never shifted, never invented, never silently wrong. */
class DamagedTextTest {

  @Property(seed = "2026", tries = 60, shrinking = ShrinkingMode.OFF)
  void noDiseaseMakesASilentErrorOrAnInventedItem(
      @ForAll Disease disease, @ForAll @LongRange(min = 0, max = 100_000) long seed)
      throws Unreadable {
    OpenReview review = InventedReviews.any(seed);
    String text = Extractor.text(review, seed, disease);
    Score score = Score.of(review, Form.recognise(TextReader.read(text)));
    assertThat(score.isHonest()).as("%s %d: %s%n%s", disease, seed, score, text).isTrue();
  }

  @ParameterizedTest
  @ValueSource(longs = {20_028, 20_068, 20_091, 20_216, 20_232, 20_296, 20_522, 21_185, 712, 1_305})
  void labelsLostFromAWholeFormLeaveDoubts(long seed) throws Unreadable {
    noDiseaseMakesASilentErrorOrAnInventedItem(Disease.LABELS_LOST, seed);
  }

  @Test
  void twoStrandsThatBeginAlikeAreNoPagePrintedTwice() throws Unreadable {
    noDiseaseMakesASilentErrorOrAnInventedItem(Disease.CELL_A_LINE, 2_553);
  }

  @Property(seed = "2026", tries = 40, shrinking = ShrinkingMode.OFF)
  void cleanTextIsReadWhollyAndWithoutDoubt(@ForAll @LongRange(min = 0, max = 100_000) long seed)
      throws Unreadable {
    OpenReview review = InventedReviews.any(seed);
    for (Disease layout :
        new Disease[] {
          Disease.NONE,
          Disease.PIPES,
          Disease.LABELS_OVER_LINES,
          Disease.LABELS_MISPRINTED,
          Disease.PAGE_TWICE
        }) {
      OpenReview read = Form.recognise(TextReader.read(Extractor.text(review, seed, layout)));
      assertThat(read.doubts()).as("%s %d", layout, seed).isEmpty();
      Score score = Score.of(review, read);
      assertThat(score.isHonest() && score.missing.isEmpty())
          .as("%s %d %s", layout, seed, score)
          .isTrue();
    }
  }
}
