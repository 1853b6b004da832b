package org.scrutinymonitor.settings;

import static org.jooq.impl.DSL.countDistinct;
import static org.scrutinymonitor.database.schema.Tables.GRADING_LEVEL;
import static org.scrutinymonitor.database.schema.Tables.UPDATE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.GradingScheme;
import org.scrutinymonitor.council.SchemeVersion;
import org.scrutinymonitor.council.SchemeVersions;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The grading schemes of a council, for whoever keeps them. */
@Component
class Schemes {
  private final DSLContext sql;
  private final SchemeVersions versions;

  Schemes(DSLContext sql, SchemeVersions versions) {
    this.sql = sql;
    this.versions = versions;
  }

  @Transactional(readOnly = true)
  List<SchemeVersion> all(Viewer viewer) {
    viewer.ask(Permission.KEEP_SCHEMES);
    return versions.all();
  }

  /** All versions of a scheme, the newest first. */
  @Transactional(readOnly = true)
  List<SchemeVersion> ofScheme(Viewer viewer, int scheme) {
    viewer.ask(Permission.KEEP_SCHEMES);
    var found = versions.ofScheme(scheme);
    if (found.isEmpty()) throw Refusal.notFound();
    return found;
  }

  /** How many updates are graded by each scheme, by its number. */
  @Transactional(readOnly = true)
  Map<Integer, Integer> graded(Viewer viewer) {
    viewer.ask(Permission.KEEP_SCHEMES);
    var updates = countDistinct(UPDATE.ID);
    return sql.select(GRADING_LEVEL.GRADING_SCHEME, updates)
        .from(UPDATE)
        .join(GRADING_LEVEL)
        .on(GRADING_LEVEL.ID.eq(UPDATE.LEVEL))
        .groupBy(GRADING_LEVEL.GRADING_SCHEME)
        .fetchMap(GRADING_LEVEL.GRADING_SCHEME, updates);
  }

  @Transactional(readOnly = true)
  boolean taken(Viewer viewer, String name) {
    viewer.ask(Permission.KEEP_SCHEMES);
    return versions.taken(name);
  }

  @Transactional
  int add(
      Viewer viewer,
      String name,
      @Nullable LocalDate from,
      @Nullable String template,
      List<GradingScheme.Level> levels) {
    viewer.ask(Permission.KEEP_SCHEMES);
    return versions.add(viewer.person(), name, from, template, levels);
  }

  @Transactional
  int replace(Viewer viewer, int scheme, LocalDate from, List<GradingScheme.Level> levels) {
    viewer.ask(Permission.KEEP_SCHEMES);
    return versions.replace(viewer.person(), scheme, from, levels);
  }

  @Transactional
  void end(Viewer viewer, int scheme, LocalDate last) {
    viewer.ask(Permission.KEEP_SCHEMES);
    versions.end(viewer.person(), scheme, last);
  }
}
