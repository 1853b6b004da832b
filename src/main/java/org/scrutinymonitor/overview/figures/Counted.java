package org.scrutinymonitor.overview.figures;

import java.util.Map;
import java.util.Objects;
import org.scrutinymonitor.meeting.Figure;
import org.scrutinymonitor.meeting.Median;
import org.scrutinymonitor.meeting.Share;

/**
 * The figures of some items.
 *
 * @param considered how many of them were considered in this half year
 * @param median days from the first agreed date to being achieved
 * @param slip days from the first agreed date to the one in force, of items whose date was moved
 */
public record Counted(
    int reviews, int items, int considered, Map<Figure, Share> shares, Median median, Median slip) {
  public Counted {
    shares = Map.copyOf(shares);
  }

  Share share(Figure figure) {
    return Objects.requireNonNull(shares.get(figure));
  }
}
