package org.scrutinymonitor.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.scrutinymonitor.council.GradingSchemes;
import org.scrutinymonitor.review.OpenReview;
import org.scrutinymonitor.review.OpenReview.Level;
import org.scrutinymonitor.review.OpenReview.Scheme;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The levels that the grades of a reading can have. */
@Component
@Transactional(readOnly = true)
class Levels {
  private final GradingSchemes schemes;

  Levels(GradingSchemes schemes) {
    this.schemes = schemes;
  }

  /** Those of the form's own key, else of the council's newest scheme. */
  List<Level> of(Draft draft) {
    var key = draft.review().gradingScheme();
    if (key != null && !key.levels().isEmpty()) return key.levels();
    return schemes.all().stream()
        .limit(1)
        .flatMap(scheme -> scheme.levels().stream())
        .map(level -> new Level(level.code(), level.label()))
        .toList();
  }

  /**
   * The review as it will stand in the register. A form without a key gets the council's scheme
   * where the officer gave a grade of it; grades that were only read may be of any scheme.
   */
  OpenReview result(Draft draft) {
    var result = draft.result();
    if (result.gradingScheme() != null) return result;
    var levels = of(draft);
    var codes = levels.stream().map(Level::code).collect(Collectors.toSet());
    var read = grades(draft.asRead());
    boolean chosen =
        grades(result).stream().anyMatch(grade -> codes.contains(grade) && !read.contains(grade))
            || draft.settled().values().stream().anyMatch(s -> s.how() == Settlement.How.LEVEL);
    return chosen ? with(result, new Scheme(levels)) : result;
  }

  private static Set<String> grades(OpenReview review) {
    var grades = new HashSet<String>();
    Tree.each(
        review,
        (path, node) ->
            node.updates()
                .forEach(update -> {
                  if (update.grade() != null) grades.add(update.grade());
                }));
    return grades;
  }

  private static OpenReview with(OpenReview r, Scheme scheme) {
    return new OpenReview(
        r.format(),
        r.title(),
        r.committee(),
        r.linkOfficers(),
        r.actionPlanAgreed(),
        scheme,
        r.items(),
        r.doubts());
  }
}
