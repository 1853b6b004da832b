package org.scrutinymonitor.meeting;

import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What took long to read or to reckon, the most lately used of it; all of it is given back when
 * memory is short. Safe for threads.
 *
 * @param <K> what it is found by
 * @param <V> what is remembered
 */
public final class Remembered<K, V> {
  private final int most;
  private final ToIntFunction<V> weight;
  private final Map<K, Held<V>> held = new LinkedHashMap<>(16, 0.75f, true);

  private record Held<V>(SoftReference<V> value, int weight) {}

  /** Remembers so many. */
  public Remembered(int most) {
    this(most, value -> 1);
  }

  /** Remembers so many that together they weigh no more; one that is heavier alone. */
  public Remembered(int most, ToIntFunction<V> weight) {
    this.most = most;
    this.weight = weight;
  }

  /** What was remembered, null where that is nothing or was given back. */
  public synchronized @Nullable V get(K key) {
    var known = held.get(key);
    return known == null ? null : known.value().get();
  }

  /** Remembers a value instead of what stood there; what was used longest ago may have to go. */
  public synchronized void put(K key, V value) {
    held.values().removeIf(each -> each.value().refersTo(null));
    held.put(key, new Held<>(new SoftReference<>(value), weight.applyAsInt(value)));
    var weighs = held.values().stream().mapToInt(Held::weight).sum();
    for (var oldest = held.values().iterator(); weighs > most && held.size() > 1; ) {
      weighs -= oldest.next().weight();
      oldest.remove();
    }
  }
}
