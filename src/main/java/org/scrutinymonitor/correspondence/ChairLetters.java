package org.scrutinymonitor.correspondence;

import static org.scrutinymonitor.database.schema.Tables.COMMITTEE;
import static org.scrutinymonitor.database.schema.Tables.POST;
import static org.scrutinymonitor.database.schema.Tables.REVIEW;
import static org.scrutinymonitor.database.schema.Tables.ROUND;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.monitoring.LetterFiles;
import org.scrutinymonitor.monitoring.LetterFiles.Kind;
import org.scrutinymonitor.monitoring.LetterFiles.Letter;
import org.scrutinymonitor.monitoring.LetterFiles.Line;
import org.scrutinymonitor.monitoring.Round;
import org.scrutinymonitor.monitoring.Rounds;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Refusal;
import org.scrutinymonitor.web.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The letters of a committee's chair to those who manage the posts that have not answered, or to
 * the Chief Executive where nobody is named.
 */
@Component
class ChairLetters {
  private final DSLContext sql;
  private final InstantSource time;
  private final Rounds rounds;
  private final Askings askings;
  private final Sender.Known senders;
  private final LetterFiles files;

  ChairLetters(
      DSLContext sql,
      InstantSource time,
      Rounds rounds,
      Askings askings,
      Sender.Known senders,
      LetterFiles files) {
    this.sql = sql;
    this.time = time;
    this.rounds = rounds;
    this.askings = askings;
    this.senders = senders;
    this.files = files;
  }

  /** The letters about a round as one Word file; not found where nothing is missing. */
  @Transactional(readOnly = true)
  byte[] word(Viewer viewer, int round, String language) {
    viewer.ask(Permission.READ_LEDGER);
    var found = rounds.find(viewer, round);
    var missing = askings.unanswered(round);
    if (missing.isEmpty()) throw Refusal.notFound();
    var texts = Texts.in(language);
    var head = new Head(texts, senders.here().named(language), committee(round), found);
    var managers = managers();
    var byManager = new LinkedHashMap<String, List<Asking>>();
    for (var asking : missing) {
      byManager
          .computeIfAbsent(
              managers.getOrDefault(
                  asking.post(), texts.text("correspondence.letter.chief-executive")),
              none -> new ArrayList<>())
          .add(asking);
    }
    var letters = new ArrayList<Letter>();
    byManager.forEach((manager, of) -> letters.add(letter(head, manager, of)));
    return files.word(
        texts.text("correspondence.letter.subject", found.title()), letters, language);
  }

  private record Head(Texts texts, String council, @Nullable String committee, Round round) {}

  private Letter letter(Head head, String manager, List<Asking> missing) {
    var texts = head.texts();
    var today = Days.today(time);
    var committee = head.committee() == null ? head.council() : head.committee();
    var lines = new ArrayList<Line>();
    lines.add(new Line(Kind.ADDRESS, head.council()));
    if (head.committee() != null) lines.add(new Line(Kind.ADDRESS, head.committee()));
    lines.add(new Line(Kind.PARAGRAPH, manager));
    lines.add(new Line(Kind.PARAGRAPH, day(texts, today)));
    lines.add(
        new Line(Kind.SUBJECT, texts.text("correspondence.letter.subject", head.round().title())));
    lines.add(new Line(Kind.PARAGRAPH, texts.text("correspondence.letter.dear", manager)));
    lines.add(
        new Line(
            Kind.PARAGRAPH,
            texts.text(
                "correspondence.letter.what",
                committee,
                head.round().title(),
                day(texts, head.round().answersBy()))));
    for (var asking : missing) {
      lines.add(
          new Line(
              Kind.POINT,
              texts.text(
                  "correspondence.letter.item",
                  asking.named(texts),
                  asking.postNamed(),
                  texts.count(
                      "correspondence.days", ChronoUnit.DAYS.between(asking.askedOn(), today)))));
    }
    lines.add(new Line(Kind.PARAGRAPH, texts.text("correspondence.letter.please")));
    var meeting = head.round().meeting();
    if (meeting != null) {
      lines.add(
          new Line(
              Kind.PARAGRAPH, texts.text("correspondence.letter.meeting", day(texts, meeting))));
    }
    lines.add(new Line(Kind.PARAGRAPH, texts.text("correspondence.letter.yours")));
    lines.add(new Line(Kind.SIGNATURE, texts.text("correspondence.letter.chair", committee)));
    return new Letter(lines);
  }

  private @Nullable String committee(int round) {
    return sql.select(COMMITTEE.NAME)
        .from(ROUND)
        .join(REVIEW)
        .on(REVIEW.ID.eq(ROUND.REVIEW))
        .join(COMMITTEE)
        .on(COMMITTEE.ID.eq(REVIEW.COMMITTEE))
        .where(ROUND.ID.eq(round))
        .fetchOne(COMMITTEE.NAME);
  }

  private Map<Integer, String> managers() {
    var manager = POST.as("manager");
    return sql.select(POST.ID, manager.TITLE)
        .from(POST)
        .join(manager)
        .on(manager.ID.eq(POST.MANAGER))
        .fetchMap(POST.ID, manager.TITLE);
  }

  private static String day(Texts texts, LocalDate day) {
    return DateTimeFormatter.ofPattern("d MMMM uuuu", texts.locale()).format(day);
  }
}
