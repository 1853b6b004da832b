package org.scrutinymonitor.correspondence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.correspondence.ChaseLedger.Line;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.monitoring.UpdateRequest;

/** A chase ledger as comma-separated values: a row for each item of each post. */
final class LedgerFile {
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
  private static final String[] HEADS = {
    "review",
    "period",
    "answers_by",
    "post",
    "held",
    "item",
    "text",
    "asked_at",
    "last_step",
    "last_step_at",
    "last_mail",
    "standing",
    "grade",
    "moved_at",
    "silent_days",
    "next_step",
    "next_step_on"
  };

  private LedgerFile() {}

  static String csv(ChaseLedger ledger) {
    var text = new StringBuilder();
    try (var rows = new CSVPrinter(text, CSVFormat.RFC4180)) {
      rows.printRecord((Object[]) HEADS);
      for (var line : ledger.lines()) {
        for (var request : line.requests()) rows.printRecord(row(ledger, line, request));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static Object[] row(ChaseLedger ledger, Line line, UpdateRequest request) {
    var last = line.told().isEmpty() ? null : line.told().getLast();
    var open = request.standing().isOpen();
    var next = open ? line.next().orElse(null) : null;
    return new Object[] {
      safe(ledger.round().title()),
      safe(ledger.round().period()),
      ledger.round().answersBy(),
      safe(line.post()),
      line.held() ? "yes" : "no",
      safe(LedgerPage.mark(request)),
      safe(request.item().text()),
      moment(line.told().isEmpty() ? null : line.told().getFirst().at()),
      last == null ? "" : last.step().stored(),
      moment(last == null ? null : last.at()),
      last == null ? "" : last.arrival().name().toLowerCase(java.util.Locale.ROOT),
      request.standing().name().toLowerCase(java.util.Locale.ROOT),
      safe(LedgerPage.grade(request)),
      moment(request.acts().isEmpty() ? null : request.acts().getLast().at()),
      open ? line.silentDays() : 0,
      next == null ? "" : next.step().stored(),
      next == null ? "" : next.day()
    };
  }

  private static String moment(@Nullable Instant at) {
    return at == null ? "" : MOMENT.format(at.atZone(Days.ZONE));
  }

  /** Words that a spreadsheet would take for a formula begin with an apostrophe. */
  private static String safe(@Nullable String words) {
    if (words == null || words.isEmpty()) return "";
    return "=+-@\t\r".indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
  }
}
