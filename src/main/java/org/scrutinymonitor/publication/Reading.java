package org.scrutinymonitor.publication;

import org.scrutinymonitor.publication.PublicReviews.Edition;

/**
 * A published review as a visitor reads it.
 *
 * @param edition the publication
 * @param current the newest publication of the review
 * @param newest whether it is the newest
 * @param server the address of this installation, with which canonical links begin
 */
public record Reading(
    Visitor visitor,
    PublishedReview told,
    Edition edition,
    Edition current,
    boolean newest,
    String server)
    implements Way {

  /** The address of the review below the council's: "/damp-and-mould". */
  public String below() {
    return "/" + told.address();
  }

  @Override
  public String review() {
    return to("");
  }

  @Override
  public String item(String path) {
    return to("/" + path);
  }

  @Override
  public boolean preview() {
    return false;
  }

  /** The address of something below the review's, in the same publication. */
  public String to(String further) {
    return visitor.link(below() + further + (newest ? "" : "?edition=" + edition.number()));
  }

  /** The review's page as it stood in another publication. */
  public String of(Edition other) {
    return visitor.link(below() + "?edition=" + other.number());
  }

  /** The whole address of a page for ever: without language and publication. */
  public String canonical(String further) {
    return server + visitor.home() + below() + further;
  }
}
