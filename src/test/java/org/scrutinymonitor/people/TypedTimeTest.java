package org.scrutinymonitor.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTimeTest {
  @ParameterizedTest
  @CsvSource({
    "18:00,18:00",
    "8.30,08:30",
    "6.30pm,18:30",
    "6 p.m.,18:00",
    "12am,00:00",
    "12 PM,12:00",
    "9,09:00"
  })
  void aTimeIsReadHoweverItIsTyped(String typed, LocalTime time) {
    assertThat(TypedTime.read(typed)).contains(time);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "noon", "25:00", "13pm", "8:60", "6m"})
  void otherWordsAreNoTime(String typed) {
    assertThat(TypedTime.read(typed)).isEmpty();
  }
}
