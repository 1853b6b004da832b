package org.scrutinymonitor.correspondence;

import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.scrutinymonitor.database.schema.Tables.COVER;
import static org.scrutinymonitor.database.schema.Tables.HOLDING;
import static org.scrutinymonitor.database.schema.Tables.LINK_OFFICER;
import static org.scrutinymonitor.database.schema.Tables.PERSON;
import static org.scrutinymonitor.database.schema.Tables.POST;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.Select;
import org.scrutinymonitor.people.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who gets a mail: whoever holds a post on a day, and whoever covers it. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class Recipients {
  private final DSLContext sql;

  Recipients(DSLContext sql) {
    this.sql = sql;
  }

  /** Somebody to whom mail goes, in their language: "en" or "cy". */
  record Recipient(int person, String email, String language) {}

  /** Of every post that has any, those who hold or cover it on a day. */
  Map<Integer, List<Recipient>> holders(LocalDate day) {
    return byNumber(held(day));
  }

  /** Of every post whose manager's post has any, those who hold or cover that. */
  Map<Integer, List<Recipient>> managers(LocalDate day) {
    var held = held(day).asTable("held", "post", "person");
    return byNumber(
        select(POST.ID, held.field("person", Integer.class))
            .from(POST)
            .join(held)
            .on(held.field("post", Integer.class).eq(POST.MANAGER)));
  }

  /** Of every review that has any, those who see to its answers. */
  Map<Integer, List<Recipient>> linkOfficers(LocalDate day) {
    var held = held(day).asTable("held", "post", "person");
    return byNumber(
        select(LINK_OFFICER.REVIEW, held.field("person", Integer.class))
            .from(LINK_OFFICER)
            .join(held)
            .on(held.field("post", Integer.class).eq(LINK_OFFICER.POST))
            .where(LINK_OFFICER.ENDED_AT.isNull()));
  }

  /** The scrutiny office: everybody who runs the rounds. */
  List<Recipient> office() {
    return sql.select(PERSON.ID, PERSON.EMAIL, PERSON.LANGUAGE)
        .from(PERSON)
        .where(val(Role.SCRUTINY_OFFICER.stored()).eq(org.jooq.impl.DSL.any(PERSON.ROLES)))
        .and(PERSON.ACCOUNT)
        .and(PERSON.LEFT_AT.isNull())
        .orderBy(PERSON.ID)
        .fetch(Recipients::recipient);
  }

  /** One person, as long as they are here. */
  Optional<Recipient> person(int person) {
    return sql.select(PERSON.ID, PERSON.EMAIL, PERSON.LANGUAGE)
        .from(PERSON)
        .where(PERSON.ID.eq(person))
        .and(PERSON.LEFT_AT.isNull())
        .fetchOptional(Recipients::recipient);
  }

  private static Select<Record2<Integer, Integer>> held(LocalDate day) {
    return select(HOLDING.POST, HOLDING.PERSON)
        .from(HOLDING)
        .where(HOLDING.FROM_DAY.le(day))
        .and(HOLDING.UNTIL_DAY.isNull().or(HOLDING.UNTIL_DAY.ge(day)))
        .union(
            select(COVER.POST, COVER.PERSON)
                .from(COVER)
                .where(COVER.FROM_DAY.le(day))
                .and(COVER.UNTIL_DAY.ge(day))
                .and(COVER.ENDED_AT.isNull()));
  }

  private Map<Integer, List<Recipient>> byNumber(Select<Record2<Integer, Integer>> pairs) {
    var of = pairs.asTable("pairs", "number", "person");
    var number = of.field("number", Integer.class);
    return sql.selectDistinct(number, PERSON.ID, PERSON.EMAIL, PERSON.LANGUAGE)
        .from(of)
        .join(PERSON)
        .on(PERSON.ID.eq(of.field("person", Integer.class)))
        .and(PERSON.LEFT_AT.isNull())
        .orderBy(number, PERSON.ID)
        .fetchGroups(r -> r.get(number), Recipients::recipient);
  }

  private static Recipient recipient(Record r) {
    return new Recipient(r.get(PERSON.ID), r.get(PERSON.EMAIL), r.get(PERSON.LANGUAGE));
  }
}
