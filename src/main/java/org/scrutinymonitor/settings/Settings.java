package org.scrutinymonitor.settings;

import org.scrutinymonitor.council.CouncilSettings;
import org.scrutinymonitor.council.Councils;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a council sets for itself, for whoever may change it. */
@Component
class Settings {
  private final Councils councils;

  Settings(Councils councils) {
    this.councils = councils;
  }

  @Transactional(readOnly = true)
  CouncilSettings find(Viewer viewer) {
    viewer.ask(Permission.KEEP_COUNCIL);
    return councils.settings();
  }

  @Transactional
  void change(Viewer viewer, CouncilSettings settings) {
    viewer.ask(Permission.KEEP_COUNCIL);
    councils.change(viewer.person(), settings);
  }
}
