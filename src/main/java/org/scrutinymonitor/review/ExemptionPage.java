package org.scrutinymonitor.review;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.web.Choice;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Page;
import org.scrutinymonitor.web.View;

/**
 * Decides that a field is not public, changes that, or makes it public again.
 *
 * @param words what stands in the field, null where it is empty
 * @param now what is decided of it, null where it is public
 * @param typed what stands in the form
 */
public record ExemptionPage(
    Shown shown,
    Review.Item item,
    Exemptions.Of of,
    @Nullable String words,
    Exemption.Nation nation,
    @Nullable Exemption now,
    Map<String, String> typed,
    Errors errors)
    implements Page {
  @Override
  public int code() {
    return errors.code();
  }

  /** The address of this page. */
  public String address() {
    return address(shown.address(item), of);
  }

  /** The address of the page of a field of the item at an address. */
  static String address(String item, Exemptions.Of of) {
    return item
        + "/exemption/"
        + of.field().stored()
        + (of.request() != null
            ? "?request=" + of.request()
            : of.position() != null ? "?update=" + of.position() : "");
  }

  /** The same with an act behind the field. */
  public String address(String act) {
    var query = address().indexOf('?');
    return query < 0
        ? address() + "/" + act
        : address().substring(0, query) + "/" + act + address().substring(query);
  }

  /** The paragraphs of the nation, each with what it is about. */
  public List<Choice> paragraphs(View view) {
    return nation.paragraphs().stream()
        .map(number ->
            new Choice(
                String.valueOf(number),
                view.text("review.exempt.paragraph", number),
                view.text(nation.about(number)),
                null))
        .toList();
  }

  /** What stands in an input. */
  public String value(String field) {
    return typed.getOrDefault(field, "");
  }
}
