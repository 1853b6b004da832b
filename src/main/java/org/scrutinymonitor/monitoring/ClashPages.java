package org.scrutinymonitor.monitoring;

import java.time.InstantSource;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Page;
import org.springframework.stereotype.Component;

/** The page on which whoever comes second sees the words of both. */
@Component
public class ClashPages {
  private final Requests requests;
  private final KnownNames names;
  private final InstantSource time;

  ClashPages(Requests requests, KnownNames names, InstantSource time) {
    this.requests = requests;
    this.names = names;
    this.time = time;
  }

  /** The words of both; what the second wrote stands in the fields and is saved from there. */
  public Page of(Viewer viewer, Answers.Saving.Clash clash, Answer mine) {
    return new RequestPage(
        viewer,
        clash.newest(),
        requests.mine(viewer),
        mine,
        clash.newest().version(),
        clash.fields(),
        Errors.none(),
        names.all(viewer),
        Days.today(time));
  }
}
