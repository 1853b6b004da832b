package org.scrutinymonitor.monitoring;

import org.jspecify.annotations.Nullable;

/** Whether mail can go out; {@code correspondence} knows. */
public interface MailWaits {
  /** The key of the sentence that says why no mail goes out now, null where it does. */
  @Nullable String why();
}
