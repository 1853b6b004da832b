package org.scrutinymonitor.review.meaning;

import java.io.EOFException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The numbers of a model in the ONNX format, by their names. Of that format, which is protocol
 * buffers, only what holds numbers is read: a graph (field 7) with its tensors (field 5).
 */
final class ModelFile {
  private static final int GRAPH = 7;
  private static final int TENSOR = 5;

  private final Map<String, Tensor> tensors = new HashMap<>();

  /**
   * Numbers of one name.
   *
   * @param raw as little-endian bytes, where they are many
   * @param few as little-endian bytes or as varints, where they are few
   */
  private record Tensor(List<Integer> dims, ByteBuffer raw, ByteBuffer few) {}

  private ModelFile() {}

  /** Reads a file of this format. */
  static ModelFile read(byte[] content) throws EOFException {
    var file = new ModelFile();
    var whole = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    each(
        whole,
        (field, value) -> {
          if (field == GRAPH) each(value, (inner, tensor) -> file.add(inner, tensor));
        });
    if (file.tensors.isEmpty()) throw new EOFException("no numbers in the model");
    return file;
  }

  private void add(int field, ByteBuffer value) {
    if (field != TENSOR) return;
    var dims = new ArrayList<Integer>();
    var name = new StringBuilder();
    var found = new HashMap<Integer, ByteBuffer>();
    each(
        value,
        (inner, part) -> {
          switch (inner) {
            case 1 -> {
              while (part.hasRemaining()) dims.add((int) varint(part));
            }
            case 8 -> name.append(StandardCharsets.UTF_8.decode(part));
            case 4, 5, 9 -> found.put(inner, part);
            default -> {}
          }
        });
    var none = ByteBuffer.allocate(0).order(ByteOrder.LITTLE_ENDIAN);
    var few = found.getOrDefault(4, found.getOrDefault(5, none));
    tensors.put(name.toString(), new Tensor(dims, found.getOrDefault(9, none), few));
  }

  /** The names that have an ending, without it, in the order of the numbers in them. */
  List<String> namesWith(String beginning, String ending) {
    return tensors.keySet().stream()
        .filter(name -> name.startsWith(beginning) && name.endsWith(ending))
        .map(name -> name.substring(0, name.length() - ending.length()))
        .sorted(
            java.util.Comparator.comparing(
                name -> Integer.parseInt(name.substring(beginning.length()))))
        .toList();
  }

  /** Numbers with a fraction. */
  float[] floats(String name) {
    var tensor = tensor(name);
    var bytes = (tensor.raw().hasRemaining() ? tensor.raw() : tensor.few()).duplicate();
    bytes.order(ByteOrder.LITTLE_ENDIAN);
    var floats = new float[bytes.remaining() / Float.BYTES];
    bytes.asFloatBuffer().get(floats);
    return floats;
  }

  /** Small whole numbers, as they stand. */
  byte[] bytes(String name) {
    var raw = tensor(name).raw().duplicate();
    var bytes = new byte[raw.remaining()];
    raw.get(bytes);
    return bytes;
  }

  /** A few small whole numbers, each written by itself. */
  int[] few(String name) {
    var part = tensor(name).few().duplicate();
    var numbers = new ArrayList<Integer>();
    while (part.hasRemaining()) numbers.add((int) varint(part));
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }

  /** How many numbers stand in a row of a table. */
  int width(String name) {
    return tensor(name).dims().getLast();
  }

  private Tensor tensor(String name) {
    return Objects.requireNonNull(tensors.get(name), () -> "the model has no " + name);
  }

  private interface Field {
    void read(int number, ByteBuffer value);
  }

  /** Every field of a message; one that is a number is given as the bytes of its varint. */
  private static void each(ByteBuffer message, Field field) {
    var rest = message.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    while (rest.hasRemaining()) {
      var key = varint(rest);
      int from = rest.position();
      int length =
          switch ((int) (key & 7)) {
            case 0 -> {
              varint(rest);
              yield rest.position() - from;
            }
            case 1 -> Long.BYTES;
            case 2 -> {
              int size = (int) varint(rest);
              from = rest.position();
              yield size;
            }
            case 5 -> Integer.BYTES;
            default -> throw new IllegalArgumentException("not a model of this format");
          };
      field.read((int) (key >>> 3), rest.slice(from, length).order(ByteOrder.LITTLE_ENDIAN));
      rest.position(from + length);
    }
  }

  private static long varint(ByteBuffer bytes) {
    long number = 0;
    for (int shift = 0; ; shift += 7) {
      var next = bytes.get();
      number |= (long) (next & 0x7f) << shift;
      if (next >= 0) return number;
    }
  }
}
