package org.scrutinymonitor.review.meaning;

/**
 * A table of weights: every number of a row going in weighs on every number of the row going out.
 */
final class Linear {
  private static final int ROWS_TOGETHER = 4;

  private final int width;
  private final float[][] weights;
  private final float[] bias;

  /** Reads the weights, which are kept as bytes with a scale for each column. */
  Linear(ModelFile file, String table, String biasName) {
    var bytes = file.bytes(table + "_quantized");
    var scale = file.floats(table + "_scale");
    var zero = file.few(table + "_zero_point");
    bias = file.floats(biasName);
    width = bias.length;
    weights = new float[bytes.length / width][width];
    for (int row = 0; row < weights.length; row++) {
      for (int column = 0; column < width; column++) {
        weights[row][column] = (bytes[row * width + column] - (byte) zero[column]) * scale[column];
      }
    }
  }

  /** The rows that come out, several at a time, since each pass over the weights takes time. */
  float[][] of(float[][] in) {
    var out = new float[in.length][];
    for (int row = 0; row < in.length; row++) out[row] = bias.clone();
    int row = 0;
    for (; row + ROWS_TOGETHER <= in.length; row += ROWS_TOGETHER) {
      four(in, out, row);
    }
    for (; row < in.length; row++) {
      for (int from = 0; from < weights.length; from++) one(out[row], in[row][from], weights[from]);
    }
    return out;
  }

  private void four(float[][] in, float[][] out, int row) {
    var a = out[row];
    var b = out[row + 1];
    var c = out[row + 2];
    var d = out[row + 3];
    for (int from = 0; from < weights.length; from++) {
      var weight = weights[from];
      float p = in[row][from];
      float q = in[row + 1][from];
      float r = in[row + 2][from];
      float s = in[row + 3][from];
      for (int i = 0; i < width; i++) {
        a[i] += p * weight[i];
        b[i] += q * weight[i];
        c[i] += r * weight[i];
        d[i] += s * weight[i];
      }
    }
  }

  private static void one(float[] out, float in, float[] weight) {
    for (int i = 0; i < out.length; i++) out[i] += in * weight[i];
  }
}
