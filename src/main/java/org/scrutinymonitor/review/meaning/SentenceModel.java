package org.scrutinymonitor.review.meaning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/**
 * The model all-MiniLM-L6-v2, which turns a sentence into 384 numbers: sentences that mean the same
 * have numbers that point the same way. Its weights come from a Maven artifact; what reckons with
 * them is ours, since the native library made for it is six times as large as the weights. It is
 * read when it is first asked, takes some 60 MB from then on, and gives them back when memory is
 * short.
 */
public final class SentenceModel {
  /** How many numbers a sentence has. */
  public static final int SIZE = 384;

  private static final String FILE = "/all-minilm-l6-v2-q";
  private static final int MOST_PIECES = 128;
  private static final int LAYERS = 6;
  private static final int TABLES = 6;

  private final WordPieces pieces;
  private final byte[] words;
  private final float wordScale;
  private final int wordZero;
  private final float[][] places = new float[MOST_PIECES][];
  private final Norm norm;
  private final List<Layer> layers = new ArrayList<>();

  private static SoftReference<SentenceModel> model = new SoftReference<>(null);

  private SentenceModel(ModelFile file, WordPieces pieces) {
    this.pieces = pieces;
    words = file.bytes("embeddings.word_embeddings.weight_quantized");
    wordScale = file.floats("embeddings.word_embeddings.weight_scale")[0];
    wordZero = file.few("embeddings.word_embeddings.weight_zero_point")[0];
    norm = new Norm(file, "embeddings.LayerNorm");
    var sort = table(file, "embeddings.token_type_embeddings.weight", 1)[0];
    var positions = table(file, "embeddings.position_embeddings.weight", MOST_PIECES);
    for (int place = 0; place < MOST_PIECES; place++) {
      places[place] = positions[place];
      for (int i = 0; i < SIZE; i++) places[place][i] += sort[i];
    }
    var tables = file.namesWith("onnx::MatMul_", "_quantized");
    var names = tables.stream().toList();
    for (int layer = 0; layer < LAYERS; layer++) {
      layers.add(new Layer(file, layer, names.subList(layer * TABLES, (layer + 1) * TABLES)));
    }
  }

  /** The model, read by whoever asks first, and again where its memory was needed meanwhile. */
  public static synchronized SentenceModel get() {
    var known = model.get();
    if (known != null) return known;
    var read = read();
    model = new SoftReference<>(read);
    return read;
  }

  /** What a text means: numbers whose squares add up to one. Of a long text only the beginning. */
  public float[] meaning(String text) {
    var numbers = pieces.of(text, MOST_PIECES);
    var rows = new float[numbers.length][SIZE];
    for (int piece = 0; piece < numbers.length; piece++) {
      for (int i = 0; i < SIZE; i++) {
        int stored = words[numbers[piece] * SIZE + i] & 0xff;
        rows[piece][i] = (stored - wordZero) * wordScale + places[piece][i];
      }
    }
    norm.apply(rows);
    for (var layer : layers) rows = layer.of(rows);
    return mean(rows);
  }

  private static float[] mean(float[][] rows) {
    var mean = new float[SIZE];
    for (var row : rows) for (int i = 0; i < SIZE; i++) mean[i] += row[i];
    double squares = 0;
    for (float x : mean) squares += x * x;
    float size = (float) Math.sqrt(squares);
    for (int i = 0; i < SIZE; i++) mean[i] /= size;
    return mean;
  }

  private static float[][] table(ModelFile file, String name, int rows) {
    var bytes = file.bytes(name + "_quantized");
    var scale = file.floats(name + "_scale")[0];
    var zero = file.few(name + "_zero_point")[0];
    var table = new float[rows][SIZE];
    for (int row = 0; row < rows; row++) {
      for (int i = 0; i < SIZE; i++) {
        table[row][i] = ((bytes[row * SIZE + i] & 0xff) - zero) * scale;
      }
    }
    return table;
  }

  private static SentenceModel read() {
    var vocabulary = new HashMap<String, Integer>();
    JsonMapper.shared()
        .readTree(resource("-tokenizer.json"))
        .path("model")
        .path("vocab")
        .properties()
        .forEach(piece -> vocabulary.put(piece.getKey(), piece.getValue().asInt()));
    try {
      return new SentenceModel(ModelFile.read(resource(".onnx")), new WordPieces(vocabulary));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static byte[] resource(String ending) {
    try (var in = Objects.requireNonNull(SentenceModel.class.getResourceAsStream(FILE + ending))) {
      return in.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
