package org.scrutinymonitor.review.meaning;

/** Brings the numbers of a row to one size. */
final class Norm {
  private static final double SMALL = 1e-12;

  private final float[] weight;
  private final float[] bias;

  Norm(ModelFile file, String name) {
    weight = file.floats(name + ".weight");
    bias = file.floats(name + ".bias");
  }

  void apply(float[][] rows) {
    for (var row : rows) {
      double sum = 0;
      for (float x : row) sum += x;
      double mean = sum / row.length;
      double squares = 0;
      for (float x : row) squares += (x - mean) * (x - mean);
      double size = Math.sqrt(squares / row.length + SMALL);
      for (int i = 0; i < row.length; i++) {
        row[i] = (float) ((row[i] - mean) / size) * weight[i] + bias[i];
      }
    }
  }
}
