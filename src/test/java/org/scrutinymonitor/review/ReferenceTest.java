package org.scrutinymonitor.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a)                 | a
          (c)                | c
          1.                 | 1
          Recommendation 1:  | 1
          Recommendation 12  | 12
          Rec. 3             | 3
          Recommendation No. 4: | 4
          SC18               | SC18
          CEH.140715.20b     | CEH.140715.20b
          SR (25/26) 01      | SR (25/26) 01
          S.R.13/2019        | S.R.13/2019
          """)
  void aReferenceLosesWhatSurroundsIt(String words, String reference) {
    assertThat(Reference.clean(words)).isEqualTo(reference);
  }

  @Test
  void nothingIsNoReference() {
    assertThat(Reference.clean("Recommendation:")).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a) to begin      | a   | to begin
          (c) recruiting   | c   | recruiting
          iv) the fourth   | iv  | the fourth
          1. That          | 1   | That
          2.1 That         | 2.1 | That
          """)
  void aReferenceIsTakenOffTheText(String text, String reference, String rest) {
    assertThat(Reference.leading(text)).isEqualTo(new Reference.Led(reference, rest));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A good idea
          2019 was a year
          mid) way
          I think so
          (in particular) this
          """)
  void wordsAreNoReference(String text) {
    assertThat(Reference.leading(text)).isNull();
  }

  @Test
  void lettersAndNumbersFollowOneAnother() {
    assertThat(Reference.follows("a", "b")).isTrue();
    assertThat(Reference.follows("a", "c")).isFalse();
    assertThat(Reference.follows("9", "10")).isTrue();
    assertThat(Reference.follows("iii", "iv")).isTrue();
    assertThat(Reference.follows(null, "a")).isTrue();
  }
}
