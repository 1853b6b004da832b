package org.scrutinymonitor.overview.home;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.scrutinymonitor.database.schema.Tables.AUTHENTICATOR;
import static org.scrutinymonitor.database.schema.Tables.PASSKEY;
import static org.scrutinymonitor.database.schema.Tables.PERSON;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.PostRegister;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.View;
import org.springframework.stereotype.Component;

/** What an administrator should see to: accounts that a password alone opens, vacant posts. */
@Component
class OpenAccounts {
  /** Further ones are behind the number. */
  private static final int MOST = 10;

  private final DSLContext sql;
  private final PostRegister posts;

  OpenAccounts(DSLContext sql, PostRegister posts) {
    this.sql = sql;
    this.posts = posts;
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
                posts.vacant(viewer, today).size(),
                view.text("overview.home.accounts.vacant"),
                at + "/posts/vacant")),
        lines);
  }
}
