package org.scrutinymonitor.correspondence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.correspondence.ChaseLedger.Line;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.monitoring.UpdateRequest;
import org.scrutinymonitor.review.ExemptField;
import org.scrutinymonitor.review.Exemption;
import org.scrutinymonitor.web.Csv;
import org.scrutinymonitor.web.Texts;

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

  /**
   * The file of a ledger.
   *
   * @param exempt what is exempt, by item: a file holds the public words instead
   */
  static String csv(ChaseLedger ledger, Map<Integer, List<Exemption>> exempt, Texts texts) {
    var text = new StringBuilder();
    try (var rows = new CSVPrinter(text, CSVFormat.RFC4180)) {
      rows.printRecord((Object[]) HEADS);
      for (var line : ledger.lines()) {
        for (var request : line.requests())
          rows.printRecord(row(ledger, line, request, exempt, texts));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static Object[] row(
      ChaseLedger ledger,
      Line line,
      UpdateRequest request,
      Map<Integer, List<Exemption>> exempt,
      Texts texts) {
    var ofItem = exempt.getOrDefault(request.item().id(), List.of());
    var text =
        ofItem.stream().filter(e -> e.isOfItem() && e.field() == ExemptField.TEXT).findFirst();
    var grade =
        ofItem.stream()
            .filter(
                e -> e.field() == ExemptField.GRADE && Objects.equals(e.request(), request.id()))
            .findFirst();
    var last = line.told().isEmpty() ? null : line.told().getLast();
    var open = request.standing().isOpen();
    var next = open ? line.next().orElse(null) : null;
    return new Object[] {
      Csv.safe(ledger.round().title()),
      Csv.safe(ledger.round().period()),
      ledger.round().answersBy(),
      Csv.safe(line.post()),
      line.held() ? "yes" : "no",
      Csv.safe(LedgerPage.mark(request)),
      Csv.safe(text.map(e -> e.publicWords(texts)).orElse(request.item().text())),
      moment(line.told().isEmpty() ? null : line.told().getFirst().at()),
      last == null ? "" : last.step().stored(),
      moment(last == null ? null : last.at()),
      last == null ? "" : last.arrival().name().toLowerCase(java.util.Locale.ROOT),
      request.standing().name().toLowerCase(java.util.Locale.ROOT),
      Csv.safe(
          grade.isPresent() && LedgerPage.grade(request) != null
              ? grade.get().publicWords(texts)
              : LedgerPage.grade(request)),
      moment(request.acts().isEmpty() ? null : request.acts().getLast().at()),
      open ? line.silentDays() : 0,
      next == null ? "" : next.step().stored(),
      next == null ? "" : next.day()
    };
  }

  private static String moment(@Nullable Instant at) {
    return at == null ? "" : MOMENT.format(at.atZone(Days.ZONE));
  }
}
