package org.scrutinymonitor.monitoring;

import static org.scrutinymonitor.database.schema.Tables.POST;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The posts that can be asked, or invited. */
@Component
@Transactional(readOnly = true)
public class AskablePosts {
  private final DSLContext sql;

  AskablePosts(DSLContext sql) {
    this.sql = sql;
  }

  /** Number and title of each post that still exists, by title. */
  public Map<String, String> all(Viewer viewer) {
    viewer.ask(Permission.READ_REVIEWS);
    var posts = new LinkedHashMap<String, String>();
    sql.select(POST.ID, POST.TITLE, POST.BODY)
        .from(POST)
        .where(POST.ENDED_AT.isNull())
        .orderBy(POST.TITLE, POST.ID)
        .forEach(r ->
            posts.put(
                String.valueOf(r.value1()),
                r.value3() == null ? r.value2() : r.value2() + ", " + r.value3()));
    return posts;
  }
}
