package org.scrutinymonitor.correspondence;

import static org.scrutinymonitor.database.schema.Tables.COVER;
import static org.scrutinymonitor.database.schema.Tables.ITEM;
import static org.scrutinymonitor.database.schema.Tables.PERSON;
import static org.scrutinymonitor.database.schema.Tables.POST;
import static org.scrutinymonitor.database.schema.Tables.REQUEST_POST;
import static org.scrutinymonitor.database.schema.Tables.ROUND;
import static org.scrutinymonitor.database.schema.Tables.UPDATE_REQUEST;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.World;
import org.scrutinymonitor.World.Founded;
import org.scrutinymonitor.World.Somebody;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.intake.Registrations;
import org.scrutinymonitor.monitoring.Answer;
import org.scrutinymonitor.monitoring.AnswerField;
import org.scrutinymonitor.monitoring.Answers;
import org.scrutinymonitor.monitoring.Rounds;
import org.scrutinymonitor.review.InvalidReview;
import org.scrutinymonitor.review.Northmere;
import org.springframework.stereotype.Component;

/** Rounds of the invented review for stories of mail. */
@Component
class Round {
  private final World world;
  private final Registrations registrations;
  private final Rounds rounds;
  private final Answers answers;
  private final InstantSource time;
  private final DSLContext sql;

  Round(
      World world,
      Registrations registrations,
      Rounds rounds,
      Answers answers,
      InstantSource time,
      DSLContext sql) {
    this.world = world;
    this.registrations = registrations;
    this.rounds = rounds;
    this.answers = answers;
    this.time = time;
    this.sql = sql;
  }

  /** Somebody who holds a post since last year. */
  Somebody holder(Founded council, int post, String name) {
    var person =
        world.person(
            council, name, name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.'), false);
    world.holds(post, person, today().minusYears(1));
    return person;
  }

  /** A council where post and review are ready; returns the review's address. */
  String review(Founded council) {
    try {
      return council.as(() -> registrations.register(council.officer(), Northmere.dampAndMould()));
    } catch (InvalidReview e) {
      throw new AssertionError(e);
    }
  }

  /** Opens a round, and returns its number. */
  int open(Founded council, String review, LocalDate answersBy) {
    return council.as(() ->
        rounds.open(
            council.officer(),
            review,
            new Rounds.Wanted("November 2026", null, answersBy, Set.of())));
  }

  /** As if the round had been opened, and everybody asked, on another day. */
  void openedOn(Founded council, int round, LocalDate day) {
    var at = day.atTime(9, 0).atOffset(ZoneOffset.UTC);
    write(
        council,
        () -> {
          sql.update(ROUND).set(ROUND.OPENED_AT, at).where(ROUND.ID.eq(round)).execute();
          return sql.update(REQUEST_POST).set(REQUEST_POST.ASKED_AT, at).execute();
        });
  }

  /** Answers the request for an item and submits it. */
  void answer(Founded council, int round, String path) {
    int request = request(council, round, path);
    council.as(() ->
        answers.save(
            council.officer(),
            request,
            0,
            Answer.of(Map.of(AnswerField.EVIDENCE, "It was done.", AnswerField.GRADE, "1"))));
    council.as(() -> {
      answers.submit(council.officer(), request);
      return true;
    });
  }

  /** The number of the request for an item. */
  int request(Founded council, int round, String path) {
    return write(
        council,
        () ->
            sql.select(UPDATE_REQUEST.ID)
                .from(UPDATE_REQUEST)
                .join(ITEM)
                .on(ITEM.ID.eq(UPDATE_REQUEST.ITEM))
                .where(UPDATE_REQUEST.ROUND.eq(round))
                .and(ITEM.PATH.eq(path))
                .fetchSingle()
                .value1());
  }

  /** Somebody answers for a post while its holder is away. */
  void covers(int post, Somebody person, LocalDate from, LocalDate until) {
    write(
        person.council(),
        () ->
            sql.insertInto(COVER)
                .set(COVER.COUNCIL, person.council().officer().council())
                .set(COVER.POST, post)
                .set(COVER.PERSON, person.id())
                .set(COVER.FROM_DAY, from)
                .set(COVER.UNTIL_DAY, until)
                .execute());
  }

  /** A post is managed by another. */
  void manages(Founded council, int manager, int post) {
    write(
        council,
        () -> sql.update(POST).set(POST.MANAGER, manager).where(POST.ID.eq(post)).execute());
  }

  /** A person reads Welsh. */
  void readsWelsh(Somebody person) {
    write(
        person.council(),
        () ->
            sql.update(PERSON)
                .set(PERSON.LANGUAGE, "cy")
                .where(PERSON.ID.eq(person.id()))
                .execute());
  }

  LocalDate today() {
    return Days.today(time);
  }

  <T extends @Nullable Object> T write(Founded council, java.util.function.Supplier<T> work) {
    return council.as(() -> world.inTransaction(work));
  }
}
