package org.scrutinymonitor.overview.home;

import java.time.InstantSource;
import java.util.ArrayList;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Role;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.View;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what a person sees first, in the order of how soon they must act. */
@Component
@Transactional(readOnly = true)
class HomeParts {
  private final OwnItems items;
  private final OwnReviews reviews;
  private final OwnCommittees committees;
  private final OfficeWork office;
  private final OpenAccounts accounts;
  private final InstantSource time;

  HomeParts(
      OwnItems items,
      OwnReviews reviews,
      OwnCommittees committees,
      OfficeWork office,
      OpenAccounts accounts,
      InstantSource time) {
    this.items = items;
    this.reviews = reviews;
    this.committees = committees;
    this.office = office;
    this.accounts = accounts;
    this.time = time;
  }

  public HomePage of(Viewer viewer, View view) {
    viewer.ask(Permission.READ_REVIEWS);
    var today = Days.today(time);
    var roles = viewer.roles();
    var parts = new ArrayList<HomePage.Part>();
    if (roles.contains(Role.CONTRIBUTOR)) parts.add(items.of(viewer, view, today));
    if (roles.contains(Role.LINK_OFFICER)) parts.add(reviews.of(viewer, view, today));
    if (roles.contains(Role.COMMITTEE_MEMBER)) parts.add(committees.of(viewer, view, today));
    if (roles.contains(Role.SCRUTINY_OFFICER)) parts.add(office.of(viewer, view, today));
    if (roles.contains(Role.ADMINISTRATOR)) parts.add(accounts.of(viewer, view, today));
    return new HomePage(viewer, today, parts);
  }
}
