package org.scrutinymonitor.publication;

/** Where the links of a published review lead: to public pages, or to those of a preview. */
public interface Way {
  /** The page of the review. */
  String review();

  /** The page of an item: "1/b". */
  String item(String path);

  /** Whether this is a preview, which has neither files nor feeds. */
  boolean preview();
}
