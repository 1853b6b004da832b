package org.scrutinymonitor.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.review.OpenReview;

/**
 * What a pointer names in a review: a field, a node, an update, or something larger that can only
 * be looked at.
 *
 * @param path the indexes of the node from the top down; empty for the head of the review
 * @param update the index of the update, -1 for none
 * @param field the field, null for a whole node, update or review
 */
record Place(Kind kind, List<Integer> path, int update, @Nullable Field field) {
  enum Kind {
    FIELD,
    NODE,
    UPDATE,
    WHOLE
  }

  static final Place WHOLE = new Place(Kind.WHOLE, List.of(), -1, null);

  /** What a pointer names; a pointer that leads nowhere names the whole, never something else. */
  static Place of(OpenReview review, String pointer) {
    return Pointer.parse(pointer).map(p -> of(review, p)).orElse(WHOLE);
  }

  static Place of(OpenReview review, Pointer pointer) {
    var path = pointer.path();
    var rest = pointer.rest();
    if (path.isEmpty()) {
      return rest.isEmpty() ? WHOLE : field(Field.Owner.HEADER, path, -1, rest.getFirst());
    }
    var node = Tree.find(review, path);
    if (node == null) return WHOLE;
    if (rest.isEmpty()) return new Place(Kind.NODE, path, -1, null);
    if (!rest.getFirst().equals("updates")) {
      return field(Field.Owner.ITEM, path, -1, rest.getFirst());
    }
    if (rest.size() == 1 || !Pointer.isIndex(rest.get(1))) {
      return new Place(Kind.WHOLE, path, -1, null);
    }
    int update = Integer.parseInt(rest.get(1));
    if (update >= node.updates().size()) return new Place(Kind.WHOLE, path, -1, null);
    return rest.size() == 2
        ? new Place(Kind.UPDATE, path, update, null)
        : field(Field.Owner.UPDATE, path, update, rest.get(2));
  }

  private static Place field(Field.Owner owner, List<Integer> path, int update, String name) {
    return Field.of(owner, name)
        .map(field -> new Place(Kind.FIELD, path, update, field))
        .orElse(new Place(Kind.WHOLE, path, -1, null));
  }

  /** The pointer that names this place. */
  Pointer pointer() {
    var node = Pointer.ofNode(path);
    var part = update < 0 ? node : node.child("updates", Integer.toString(update));
    return field == null ? part : part.child(field.key());
  }

  /** The field; only where this is one. */
  Field theField() {
    if (field == null) throw new IllegalStateException(this + " is no field");
    return field;
  }
}
