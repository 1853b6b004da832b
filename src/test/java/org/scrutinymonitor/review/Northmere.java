package org.scrutinymonitor.review;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The invented council of the demonstration, for stories. */
public final class Northmere {
  private Northmere() {}

  /** Damp and mould in rented homes: 4 recommendations, 18 nodes, 16 of them graded. */
  public static OpenReview dampAndMould() {
    try (var json = Northmere.class.getResourceAsStream("/demonstration/damp-and-mould.json")) {
      if (json == null) throw new IllegalStateException("the demonstration is missing");
      return OpenReviewJson.read(json.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InvalidReview e) {
      throw new IllegalStateException(e);
    }
  }
}
