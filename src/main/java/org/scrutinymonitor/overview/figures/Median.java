package org.scrutinymonitor.overview.figures;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The middle of some numbers of days; null of none.
 *
 * @param of how many items have one
 */
public record Median(int of, @Nullable Long days) {
  static Median of(List<Long> days) {
    int n = days.size();
    if (n == 0) return new Median(0, null);
    var sorted = days.stream().mapToLong(Long::longValue).sorted().toArray();
    var middle = Arrays.copyOfRange(sorted, (n - 1) / 2, n / 2 + 1);
    return new Median(n, Math.round(Arrays.stream(middle).average().orElseThrow()));
  }
}
