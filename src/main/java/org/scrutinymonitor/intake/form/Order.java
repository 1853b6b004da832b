package org.scrutinymonitor.intake.form;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The order in which this form has its fields, learned from its own rows. */
final class Order {
  private final Map<Field, Map<Field, Integer>> after = new EnumMap<>(Field.class);

  Order(List<@Nullable Label> labels) {
    Field last = null;
    for (Label label : labels) {
      if (label == null) {
        continue;
      }
      Field field = label.field();
      boolean text = last == Field.RECOMMENDATION;
      if (last != null && field.ofItem() && (text || last.ofItem())) {
        after.computeIfAbsent(last, f -> new EnumMap<>(Field.class)).merge(field, 1, Integer::sum);
      }
      last = field;
    }
  }

  /** The field that mostly comes directly after another; null where none does. */
  @Nullable Field after(Field field) {
    Field most = null;
    int count = 0;
    for (Map.Entry<Field, Integer> entry : after.getOrDefault(field, Map.of()).entrySet()) {
      if (entry.getValue() > count) {
        most = entry.getKey();
        count = entry.getValue();
      }
    }
    return most;
  }
}
