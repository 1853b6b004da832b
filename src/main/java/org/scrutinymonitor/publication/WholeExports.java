package org.scrutinymonitor.publication;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.web.Refusal;
import org.springframework.stereotype.Component;

/** Writes files of many reviews, a few at once: so large an answer must not starve the pages. */
@Component
class WholeExports {
  private static final int AT_ONCE = 2;

  private final Semaphore places = new Semaphore(AT_ONCE);

  /** Writes all tables, or one of them as CSV. */
  void write(Exports.Source source, @Nullable DataTable table, String ending, OutputStream out)
      throws IOException {
    if (!places.tryAcquire()) throw new Refusal(Refusal.Sort.STALE, "publication.data.busy");
    try {
      switch (ending) {
        case "json" -> Exports.json(source, out);
        case "csv" -> Exports.csv(table == null ? DataTable.ITEMS : table, source, out);
        default -> Exports.xlsx(source, false, out);
      }
    } finally {
      places.release();
    }
  }
}
