package org.scrutinymonitor.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Page;
import org.scrutinymonitor.web.View;

/**
 * Asks for a recommendation, or for a part or strand of the item above.
 *
 * @param above the item that it will be part of, null for a recommendation
 * @param earlier whether it was recommended before, null where nobody asked
 */
public record NewItemPage(
    Shown shown,
    Review.@Nullable Item above,
    ItemForm form,
    Errors errors,
    @Nullable Earlier earlier)
    implements Page {
  NewItemPage(Shown shown, Review.@Nullable Item above, ItemForm form, Errors errors) {
    this(shown, above, form, errors, null);
  }

  @Override
  public int code() {
    return errors.code();
  }

  /** 1 for a recommendation, 2 for a part, 3 for a strand. */
  public int depth() {
    return above == null ? 1 : above.depth() + 1;
  }

  /** The page to which this one leads back. */
  public String back() {
    return above == null ? shown.address() : shown.address(above);
  }

  public String title(View view) {
    return view.text("review.add." + depth());
  }

  /** The items that are already there, in whose row the new one will stand. */
  public List<Review.Item> siblings() {
    return above == null ? shown.review().items() : above.items();
  }
}
