package org.scrutinymonitor.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.review.ExemptField;
import org.scrutinymonitor.review.Exemption;
import org.scrutinymonitor.review.Review;
import org.scrutinymonitor.web.Texts;

/**
 * What is read in place of words that are exempt today, by whoever may not read them: also in place
 * of all that these fields ever said.
 */
final class Masks {
  private final Map<Integer, List<Exemption>> byItem = new HashMap<>();
  private final Texts texts;

  /**
   * @param readAll whether the reader may read exempt words: nothing is masked then
   */
  Masks(Review review, boolean readAll, Texts texts) {
    this.texts = texts;
    if (readAll) return;
    for (var item : review.all()) byItem.put(item.id(), item.exemptions());
  }

  /** What is read in place of an item's own field; empty where the field itself is. */
  Optional<String> ofItem(@Nullable Integer item, ExemptField field) {
    return exemptions(item).stream()
        .filter(exempt -> exempt.isOfItem() && exempt.field() == field)
        .findFirst()
        .map(exempt -> exempt.publicWords(texts));
  }

  /** The same for a field of an update, by its place or by the request that it answers. */
  Optional<String> ofUpdate(
      @Nullable Integer item,
      @Nullable Integer position,
      @Nullable Integer request,
      ExemptField field) {
    return exemptions(item).stream()
        .filter(exempt -> exempt.field() == field && isOf(exempt, position, request))
        .findFirst()
        .map(exempt -> exempt.publicWords(texts));
  }

  /** The same for words that may tell what any field of an update does. */
  Optional<String> ofAny(
      @Nullable Integer item, @Nullable Integer position, @Nullable Integer request) {
    return exemptions(item).stream()
        .filter(exempt -> isOf(exempt, position, request))
        .findFirst()
        .map(exempt -> exempt.publicWords(texts));
  }

  private static boolean isOf(
      Exemption exempt, @Nullable Integer position, @Nullable Integer request) {
    return exempt.request() != null
        ? exempt.request().equals(request)
        : exempt.position() != null && exempt.position().equals(position);
  }

  private List<Exemption> exemptions(@Nullable Integer item) {
    return item == null ? List.of() : byItem.getOrDefault(item, List.of());
  }
}
