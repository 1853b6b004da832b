package org.scrutinymonitor.overview;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.scrutinymonitor.council.Meaning;
import org.scrutinymonitor.meeting.Standing;

/**
 * How many items of a list stand how.
 *
 * @param open by what the newest grade means; without a grade counts as such
 */
public record Count(int all, int closed, int silent, Map<Meaning, Integer> open) {
  static Count of(List<Standing> items) {
    var open = new EnumMap<Meaning, Integer>(Meaning.class);
    for (var meaning : Meaning.values()) open.put(meaning, 0);
    int closed = 0;
    int silent = 0;
    for (var item : items) {
      if (item.closed() != null) {
        closed++;
        continue;
      }
      if (item.askedInVain() != null) silent++;
      open.merge(item.meaning(), 1, Integer::sum);
    }
    return new Count(items.size(), closed, silent, open);
  }
}
