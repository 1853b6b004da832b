package org.scrutinymonitor.council;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColourTest {
  @Test
  void theTintIsThePaleGroundThatTheCouncilsHave() {
    assertThat(new Colour("#14515b").tint()).isEqualTo(new Colour("#eff3f4"));
  }

  @Test
  void contrastIsTheRatioOfWcag() {
    assertThat(new Colour("#000000").contrast(new Colour("#ffffff"))).isEqualTo(21);
    assertThat(new Colour("#767676").contrast(new Colour("#ffffff"))).isBetween(4.5, 4.6);
  }

  @Test
  void aPaleColourCannotBeRead() {
    assertThat(new Colour("#14515b").isReadable()).isTrue();
    assertThat(new Colour("#ffcc00").isReadable()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"#14515B", "14515b", " #14515b "})
  void aColourIsReadHoweverItIsTyped(String typed) {
    assertThat(Colour.read(typed)).contains(new Colour("#14515b"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "teal", "#145", "#14515b; }"})
  void otherWordsAreNoColour(String typed) {
    assertThat(Colour.read(typed)).isEmpty();
  }
}
