package org.scrutinymonitor.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "A pool of at least 25 trained champions, a quarter of them in shared houses.|25",
        "80% of repairs within 15 working days|80%, 15",
        "£1.2m saved by 31 March 2027|£1.2m",
        "1,200 homes inspected in 2026/27|1,200",
        "An increase in reports|''",
        "Recommendation 3 implemented by 2027|''",
        "95 per cent of tenants satisfied|95 per cent",
        "Completed in Q2|''",
        "none|''",
      })
  void theFiguresOfAMeasureAreFoundAndDatesAreNone(String measure, String figures) {
    assertThat(String.join(", ", Figures.named(measure))).isEqualTo(figures);
  }
}
