package org.scrutinymonitor.intake.form;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The order in which this form has its fields, learned from its own rows. */
final class Order {
  private final Map<Field, Map<Field, Integer>> after = new EnumMap<>(Field.class);

  private final int[][] before = new int[Field.values().length][Field.values().length];

  Order(List<@Nullable Label> labels) {
    Field last = null;
    List<Field> run = new ArrayList<>();
    for (Label label : labels) {
      if (label == null) {
        continue;
      }
      Field field = label.field();
      if (field == Field.RECOMMENDATION || run.contains(field)) {
        run.clear();
      }
      for (Field earlier : run) {
        before[earlier.ordinal()][field.ordinal()]++;
      }
      if (field.ofItem()) {
        run.add(field);
      }
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

  /** Whether a field mostly stands before another in the items of this form. */
  boolean precedes(Field field, Field other) {
    return before[field.ordinal()][other.ordinal()] > before[other.ordinal()][field.ordinal()];
  }
}
