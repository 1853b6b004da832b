package org.scrutinymonitor.publication;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.monitoring.Marked;
import org.scrutinymonitor.publication.PublishedReview.Item;
import org.scrutinymonitor.web.Page;

/**
 * A review exactly as the public will read it, before it is published.
 *
 * @param item the item that is shown, null for the page of the review
 * @param marked what should perhaps not be public, by the place where it stands
 * @param unposted the items whose answering post nobody has named
 * @param seen the digest of what is shown
 */
public record PreviewPage(
    String home,
    PublicationForm form,
    PublishedReview told,
    @Nullable Item item,
    Map<String, List<Marked>> marked,
    List<Item> unposted,
    String seen)
    implements Page, Way {

  /** The address of the review. */
  public String back() {
    return home + "/" + told.address() + "/publication";
  }

  @Override
  public String review() {
    return back()
        + "/preview?what="
        + encoded(form.what())
        + "&when="
        + encoded(form.when())
        + "&day="
        + encoded(form.day())
        + "&begins="
        + encoded(form.begins())
        + "&correction="
        + encoded(form.correction());
  }

  @Override
  public String item(String path) {
    return review() + "&item=" + encoded(path);
  }

  @Override
  public boolean preview() {
    return true;
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }
}
