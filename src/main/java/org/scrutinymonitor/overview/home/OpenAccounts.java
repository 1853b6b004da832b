package org.scrutinymonitor.overview.home;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.scrutinymonitor.database.schema.Tables.AUTHENTICATOR;
import static org.scrutinymonitor.database.schema.Tables.HOLDING;
import static org.scrutinymonitor.database.schema.Tables.LINK_OFFICER;
import static org.scrutinymonitor.database.schema.Tables.PASSKEY;
import static org.scrutinymonitor.database.schema.Tables.PERSON;
import static org.scrutinymonitor.database.schema.Tables.POST;
import static org.scrutinymonitor.database.schema.Tables.POST_GROUP_POST;
import static org.scrutinymonitor.database.schema.Tables.RESPONSIBLE;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.View;
import org.springframework.stereotype.Component;

/** What an administrator should see to: accounts that a password alone opens, vacant posts. */
@Component
class OpenAccounts {
  /** Further ones are behind the number. */
  private static final int MOST = 10;

  private final DSLContext sql;

  OpenAccounts(DSLContext sql) {
    this.sql = sql;
  }

  HomePage.Part of(Viewer viewer, View view, LocalDate today) {
    viewer.ask(Permission.KEEP_PEOPLE);
    var at = "/" + viewer.address();
    var alone =
        sql.select(PERSON.ID, PERSON.NAME)
            .from(PERSON)
            .where(PERSON.ACCOUNT.isTrue().and(PERSON.LEFT_AT.isNull()))
            .and(
                notExists(
                    selectOne()
                        .from(AUTHENTICATOR)
                        .where(AUTHENTICATOR.PERSON.eq(PERSON.ID))
                        .and(AUTHENTICATOR.CONFIRMED_AT.isNotNull())
                        .and(AUTHENTICATOR.REMOVED_AT.isNull())))
            .and(
                notExists(
                    selectOne()
                        .from(PASSKEY)
                        .where(PASSKEY.PERSON.eq(PERSON.ID))
                        .and(PASSKEY.REMOVED_AT.isNull())))
            .orderBy(PERSON.NAME)
            .fetch();
    var lines =
        alone.stream()
            .limit(MOST)
            .map(r ->
                new HomePage.Line(
                    r.value2(),
                    at + "/people/" + r.value1(),
                    false,
                    view.text("overview.home.no-second-step")))
            .toList();
    return new HomePage.Part(
        "accounts",
        List.of(
            new HomePage.Number(
                alone.size(), view.text("overview.home.accounts.open"), at + "/people"),
            new HomePage.Number(
                vacant(today), view.text("overview.home.accounts.vacant"), at + "/posts/vacant")),
        lines);
  }

  /** Posts that have something to answer for, and nobody who holds them. */
  private int vacant(LocalDate today) {
    var groups =
        select(POST_GROUP_POST.POST_GROUP)
            .from(POST_GROUP_POST)
            .where(POST_GROUP_POST.POST.eq(POST.ID))
            .and(POST_GROUP_POST.REMOVED_AT.isNull());
    return sql.select(count())
        .from(POST)
        .where(POST.ENDED_AT.isNull())
        .and(
            notExists(
                selectOne()
                    .from(HOLDING)
                    .join(PERSON)
                    .on(PERSON.ID.eq(HOLDING.PERSON))
                    .where(HOLDING.POST.eq(POST.ID))
                    .and(HOLDING.FROM_DAY.le(today))
                    .and(HOLDING.UNTIL_DAY.isNull().or(HOLDING.UNTIL_DAY.ge(today)))
                    .and(PERSON.LEFT_AT.isNull())))
        .and(
            exists(
                    selectOne()
                        .from(RESPONSIBLE)
                        .where(RESPONSIBLE.ENDED_AT.isNull())
                        .and(RESPONSIBLE.POST.eq(POST.ID).or(RESPONSIBLE.POST_GROUP.in(groups))))
                .or(
                    exists(
                        selectOne()
                            .from(LINK_OFFICER)
                            .where(LINK_OFFICER.POST.eq(POST.ID))
                            .and(LINK_OFFICER.ENDED_AT.isNull()))))
        .fetchSingle()
        .value1();
  }
}
