package org.scrutinymonitor.meeting;

import java.util.Arrays;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The middle of some numbers of days; null of none. */
public record Median(int of, @Nullable Long days) {
  /** Of the numbers that are there. */
  public static Median of(Stream<OptionalLong> numbers) {
    var sorted =
        numbers
            .filter(OptionalLong::isPresent)
            .mapToLong(OptionalLong::getAsLong)
            .sorted()
            .toArray();
    int n = sorted.length;
    if (n == 0) return new Median(0, null);
    var middle = Arrays.copyOfRange(sorted, (n - 1) / 2, n / 2 + 1);
    return new Median(n, Math.round(Arrays.stream(middle).average().orElseThrow()));
  }
}
