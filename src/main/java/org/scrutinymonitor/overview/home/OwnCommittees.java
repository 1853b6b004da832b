package org.scrutinymonitor.overview.home;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectOne;
import static org.scrutinymonitor.database.schema.Tables.MEETING;
import static org.scrutinymonitor.database.schema.Tables.PACK;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.scrutinymonitor.council.Committee;
import org.scrutinymonitor.council.Committees;
import org.scrutinymonitor.people.CommitteeMembers;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.View;
import org.springframework.stereotype.Component;

/** The committees on which a member sits: the next meeting, its pack, and where to press. */
@Component
class OwnCommittees {
  private final DSLContext sql;
  private final Committees committees;
  private final CommitteeMembers members;

  OwnCommittees(DSLContext sql, Committees committees, CommitteeMembers members) {
    this.sql = sql;
    this.committees = committees;
    this.members = members;
  }

  HomePage.Part of(Viewer viewer, View view, LocalDate today) {
    viewer.ask(Permission.ASK_QUESTIONS);
    var own = members.of(viewer);
    var hasPack = field(exists(selectOne().from(PACK).where(PACK.MEETING.eq(MEETING.ID))));
    var meetings =
        sql.select(MEETING.COMMITTEE, MEETING.ID, MEETING.DAY, hasPack)
            .from(MEETING)
            .where(MEETING.COMMITTEE.in(own))
            .and(MEETING.DAY.ge(today))
            .and(MEETING.CANCELLED_AT.isNull())
            .orderBy(MEETING.DAY, MEETING.ID)
            .fetch();
    var lines = new ArrayList<HomePage.Line>();
    for (var committee : committees.all()) {
      if (!own.contains(committee.id())) continue;
      var next =
          meetings.stream().filter(r -> r.value1().equals(committee.id())).findFirst().orElse(null);
      var links = new ArrayList<HomePage.Link>();
      if (next != null) {
        var meeting = "/" + viewer.address() + "/meetings/" + next.value2();
        links.add(new HomePage.Link(view.text("overview.home.meeting"), meeting));
        if (next.value4()) {
          links.add(new HomePage.Link(view.text("overview.home.pack"), meeting + "/packs"));
        }
      }
      links.add(
          new HomePage.Link(
              view.text("overview.home.changes"), at(viewer, committee) + "/changes"));
      lines.add(
          new HomePage.Line(
              committee.name(view.language()),
              at(viewer, committee) + "/chair",
              false,
              next == null
                  ? view.text("overview.home.no-meeting")
                  : view.text(
                      next.value4() ? "overview.home.next.pack" : "overview.home.next",
                      view.weekday(next.value3())),
              links));
    }
    return new HomePage.Part("committees", List.of(), lines);
  }

  private static String at(Viewer viewer, Committee committee) {
    return "/" + viewer.address() + "/committees/" + committee.id();
  }
}
