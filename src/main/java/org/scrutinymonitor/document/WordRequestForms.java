package org.scrutinymonitor.document;

import java.util.Locale;
import org.scrutinymonitor.monitoring.RequestForms;
import org.scrutinymonitor.review.OpenReview;
import org.springframework.stereotype.Component;

/** The council's own form, as Word, for answering update requests. */
@Component
class WordRequestForms implements RequestForms {
  @Override
  public byte[] word(OpenReview review, String language) {
    return ReviewFile.WORD.write(review, Locale.of(language));
  }
}
