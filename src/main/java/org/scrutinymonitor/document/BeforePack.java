package org.scrutinymonitor.document;

import java.util.List;
import org.scrutinymonitor.meeting.AgendaItems;
import org.scrutinymonitor.monitoring.BeforePublication;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.review.Register;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What whoever makes a pack should have seen before: words in it that should not be public. */
@Component
@Transactional(readOnly = true)
class BeforePack {
  private final AgendaItems agenda;
  private final Register register;
  private final BeforePublication check;

  BeforePack(AgendaItems agenda, Register register, BeforePublication check) {
    this.agenda = agenda;
    this.register = register;
    this.check = check;
  }

  /** The items on an agenda whose words are marked; none for whoever makes no packs. */
  public List<BeforePublication.Held> marked(Viewer viewer, int meeting) {
    viewer.ask(Permission.READ_ALL_REVIEWS);
    if (!viewer.may(Permission.RECORD_DECISIONS)) return List.of();
    var reviews =
        agenda.of(viewer, meeting).stream()
            .map(item -> register.find(viewer, item.review()).inPublic(viewer.language()))
            .toList();
    return check.in(viewer, reviews);
  }
}
