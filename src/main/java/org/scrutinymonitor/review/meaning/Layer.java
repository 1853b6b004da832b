package org.scrutinymonitor.review.meaning;

import java.util.List;

/** One layer of the model: every piece of a text looks at all others, then is thought over. */
final class Layer {
  private static final int HEADS = 12;

  private final Linear query;
  private final Linear key;
  private final Linear value;
  private final Linear attended;
  private final Linear wide;
  private final Linear narrow;
  private final Norm first;
  private final Norm second;

  /**
   * @param tables the names of its six tables, in the order in which they are used
   */
  Layer(ModelFile file, int number, List<String> tables) {
    var at = "encoder.layer." + number + ".";
    query = new Linear(file, tables.get(0), at + "attention.self.query.bias");
    key = new Linear(file, tables.get(1), at + "attention.self.key.bias");
    value = new Linear(file, tables.get(2), at + "attention.self.value.bias");
    attended = new Linear(file, tables.get(3), at + "attention.output.dense.bias");
    wide = new Linear(file, tables.get(4), at + "intermediate.dense.bias");
    narrow = new Linear(file, tables.get(5), at + "output.dense.bias");
    first = new Norm(file, at + "attention.output.LayerNorm");
    second = new Norm(file, at + "output.LayerNorm");
  }

  /** What becomes of the pieces of a text. */
  float[][] of(float[][] pieces) {
    var seen = attended.of(attention(query.of(pieces), key.of(pieces), value.of(pieces)));
    add(seen, pieces);
    first.apply(seen);
    var thought = wide.of(seen);
    for (var row : thought) for (int i = 0; i < row.length; i++) row[i] = gelu(row[i]);
    var out = narrow.of(thought);
    add(out, seen);
    second.apply(out);
    return out;
  }

  private static float[][] attention(float[][] queries, float[][] keys, float[][] values) {
    int length = queries.length;
    int size = queries[0].length / HEADS;
    var seen = new float[length][queries[0].length];
    var scores = new float[length];
    for (int head = 0; head < HEADS; head++) {
      int from = head * size;
      for (int piece = 0; piece < length; piece++) {
        for (int other = 0; other < length; other++) {
          float score = 0;
          for (int i = from; i < from + size; i++) score += queries[piece][i] * keys[other][i];
          scores[other] = score / (float) Math.sqrt(size);
        }
        softmax(scores);
        for (int other = 0; other < length; other++) {
          float share = scores[other];
          for (int i = from; i < from + size; i++) seen[piece][i] += share * values[other][i];
        }
      }
    }
    return seen;
  }

  private static void softmax(float[] scores) {
    float highest = Float.NEGATIVE_INFINITY;
    for (float score : scores) highest = Math.max(highest, score);
    float sum = 0;
    for (int i = 0; i < scores.length; i++)
      sum += scores[i] = (float) Math.exp(scores[i] - highest);
    for (int i = 0; i < scores.length; i++) scores[i] /= sum;
  }

  private static void add(float[][] to, float[][] what) {
    for (int row = 0; row < to.length; row++) {
      for (int i = 0; i < to[row].length; i++) to[row][i] += what[row][i];
    }
  }

  /** By the error function as Abramowitz and Stegun (7.1.26) reckon it, right to six places. */
  private static float gelu(float x) {
    double a = Math.abs(x) / Math.sqrt(2);
    double t = 1 / (1 + 0.3275911 * a);
    double polynomial =
        t
            * (0.254829592
                + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
    double error = 1 - polynomial * Math.exp(-a * a);
    return (float) (x * 0.5 * (1 + (x < 0 ? -error : error)));
  }
}
