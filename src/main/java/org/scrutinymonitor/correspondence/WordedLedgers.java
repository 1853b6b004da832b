package org.scrutinymonitor.correspondence;

import static org.scrutinymonitor.database.schema.Tables.EXEMPTION;
import static org.scrutinymonitor.database.schema.Tables.UPDATE_REQUEST;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.scrutinymonitor.correspondence.ChaseLedger.Told;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.monitoring.TabledLedgers;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Chase ledgers as a committee may read them: who answers for what is exempt is not said. */
@Component
class WordedLedgers implements TabledLedgers {
  private final DSLContext sql;
  private final ChaseLedgers ledgers;

  WordedLedgers(DSLContext sql, ChaseLedgers ledgers) {
    this.sql = sql;
    this.ledgers = ledgers;
  }

  @Override
  @Transactional(readOnly = true)
  public Tabled of(Viewer viewer, int round, String language) {
    var ledger = ledgers.of(viewer, round);
    var texts = Texts.in(language);
    var secret = secret(round);
    var lines = new ArrayList<Line>();
    var isHidden = false;
    long silent = 0;
    for (var line : ledger.lines()) {
      if (line.requests().stream().anyMatch(request -> secret.contains(request.id()))) {
        isHidden = true;
        silent = Math.max(silent, line.silentDays());
        continue;
      }
      lines.add(
          new Line(
              line.post() == null ? texts.text("correspondence.ledger.no-post") : line.post(),
              told(texts, line.told()),
              texts.text("correspondence.ledger.n-of-m", line.answered(), line.requests().size()),
              line.silentDays()));
    }
    if (isHidden) {
      lines.add(new Line(texts.text("correspondence.ledger.not-public"), "", "", silent));
    }
    var asked = ledger.round();
    return new Tabled(asked.title(), asked.period(), asked.answersBy(), lines);
  }

  /** The requests of a round about items for which it is not public who answers. */
  private Set<Integer> secret(int round) {
    return sql.select(UPDATE_REQUEST.ID)
        .from(UPDATE_REQUEST)
        .join(EXEMPTION)
        .on(EXEMPTION.ITEM.eq(UPDATE_REQUEST.ITEM))
        .where(UPDATE_REQUEST.ROUND.eq(round))
        .and(EXEMPTION.FIELD.eq("responsibility"))
        .and(EXEMPTION.ENDED_AT.isNull())
        .fetchSet(UPDATE_REQUEST.ID);
  }

  private static String told(Texts texts, List<Told> told) {
    if (told.isEmpty()) return texts.text("correspondence.ledger.never");
    return told.stream()
        .map(step ->
            texts.text(
                "correspondence.ledger.step-on",
                texts.text(step.step().text()),
                day(texts, LocalDate.ofInstant(step.at(), Days.ZONE)),
                texts.text(step.arrival().text())))
        .collect(Collectors.joining("\n"));
  }

  private static String day(Texts texts, LocalDate day) {
    return DateTimeFormatter.ofPattern("d MMMM uuuu", texts.locale()).format(day);
  }
}
