package org.scrutinymonitor.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.history.Happening.Line;
import org.scrutinymonitor.review.Closure;
import org.scrutinymonitor.review.ExemptField;
import org.scrutinymonitor.web.View;

/** Tells what the officers and the committee said. */
final class Voices {
  private static final List<ExemptField> REPORTED =
      List.of(
          ExemptField.EVIDENCE,
          ExemptField.MET,
          ExemptField.FIGURE,
          ExemptField.GRADE,
          ExemptField.EXPLANATION,
          ExemptField.EXPECTED);

  private final View view;
  private final Names names;
  private final Masks masks;
  private final Map<String, Row> updates = new HashMap<>();

  /** What happened in a few words, and its fields. */
  record Told(String what, List<Line> lines) {}

  Voices(View view, Names names, Masks masks, List<Row> rows) {
    this.view = view;
    this.names = names;
    this.masks = masks;
    for (var row : rows) {
      if (row.entry().source().equals("update")) {
        updates.put(key(row, Objects.requireNonNullElse(row.number("version"), 1)), row);
      }
    }
  }

  private static String key(Row update, int version) {
    return update.entry().item() + "/" + update.number("position") + "/" + version;
  }

  /** An officer's update, or what a correction changed of one. */
  Told update(Row row) {
    var version = Objects.requireNonNullElse(row.number("version"), 1);
    var earlier = version == 1 ? null : updates.get(key(row, version - 1));
    var lines = new ArrayList<Line>();
    for (var field : REPORTED) {
      var label = view.text(field.label());
      var now = reported(row, field);
      if (version == 1 || earlier == null) {
        if (now != null) lines.add(Line.of(label, now));
        continue;
      }
      var raw = raw(row, field);
      if (!Objects.equals(raw, raw(earlier, field))) {
        lines.add(new Line(label, reported(earlier, field), now, true));
      }
    }
    var reason = row.text("reason");
    if (reason != null) {
      lines.add(
          Line.of(
              view.text("history.reason"),
              masks
                  .ofAny(row.entry().item(), row.number("position"), row.number("update_request"))
                  .orElse(reason)));
    }
    var period = row.text("period");
    var update =
        period == null ? view.text("review.update") : view.text("review.update-of", period);
    return new Told(
        view.text(version == 1 ? "history.did.update" : "history.did.corrected", update), lines);
  }

  private static @Nullable String raw(Row row, ExemptField field) {
    return row.text(field.stored());
  }

  private @Nullable String reported(Row row, ExemptField field) {
    var words = raw(row, field);
    if (words == null) return null;
    var instead =
        masks.ofUpdate(
            row.entry().item(), row.number("position"), row.number("update_request"), field);
    if (instead.isPresent()) return instead.get();
    return switch (field) {
      case MET -> view.text("monitoring.met." + words);
      case GRADE -> grade(row, words);
      default -> words;
    };
  }

  private String grade(Row row, String code) {
    var number = row.number("level");
    var level = number == null ? null : names.levels().get(number);
    return level == null ? code : level.grade(view.language()).words();
  }

  /** What a meeting decided; empty as long as it is the clerk's draft. */
  Optional<Told> decision(Row row) {
    var meeting = Objects.requireNonNullElse(row.number("meeting"), 0);
    var met = names.meetings().get(meeting);
    if (met == null || !met.closed()) return Optional.empty();
    if ("true".equals(row.text("void"))) {
      return Optional.of(
          new Told(view.text("history.did.decided-not", meeting(meeting)), List.of()));
    }
    var lines = new ArrayList<Line>();
    judgment(row, lines);
    next(row, lines);
    dates(row, lines);
    amended(row, "amended_action", ExemptField.AGREED_ACTION, lines);
    amended(row, "amended_measure", ExemptField.SUCCESS_MEASURE, lines);
    sentence(lines, "review.decided.referred", row.text("referred_to"));
    var invited = row.number("invited_post");
    if (invited != null) sentence(lines, "review.decided.invited", names.posts().get(invited));
    var minute = row.text("minute");
    if (minute != null) lines.add(Line.of(view.text("history.minute"), minute));
    sentence(lines, "review.decided.correction", row.text("correction"));
    return Optional.of(new Told(view.text("history.did.decided", meeting(meeting)), lines));
  }

  private void judgment(Row row, List<Line> lines) {
    var judgment = row.text("judgment");
    var reason = row.text("reason");
    if (judgment == null) {
      if (reason != null) lines.add(Line.of(view.text("history.reason"), reason));
      return;
    }
    var words = view.text("review.judgment." + judgment.replace('_', '-'));
    var grade = row.text("grade");
    if (grade != null) words += " " + grade(row, grade);
    lines.add(Line.of(view.text("history.judgment"), words));
    if (reason != null) lines.add(Line.of(view.text("history.reason"), reason));
  }

  private void next(Row row, List<Line> lines) {
    var closure = row.text("closure");
    if (closure != null) {
      sentence(lines, "review.decided.closed", view.text(Closure.ofStored(closure).text()));
      sentence(lines, "review.decided.agreed-by", row.text("agreed_by"));
      if (row.text("risk") == null) lines.add(Line.sentence(view.text("review.decided.no-risk")));
      sentence(lines, "review.decided.risk", row.text("risk"));
    }
    if ("reopen".equals(row.text("next"))) {
      lines.add(Line.sentence(view.text("review.decided.reopened")));
    }
    if (!"further_update".equals(row.text("next"))) return;
    var months = row.number("in_months");
    var by = row.number("by_meeting");
    var further = by == null ? null : names.meetings().get(by);
    if (further != null) sentence(lines, "review.decided.further-by", view.day(further.day()));
    else if (months != null) {
      lines.add(Line.sentence(view.count("review.decided.further-in", months)));
    } else lines.add(Line.sentence(view.text("review.decided.further")));
  }

  private void dates(Row row, List<Line> lines) {
    var instead = masks.ofItem(row.entry().item(), ExemptField.DUE);
    sentence(lines, "review.decided.granted", Telling.masked(row.text("granted"), instead));
    if ("refused".equals(row.text("extension_outcome"))) {
      lines.add(Line.sentence(view.text("review.decided.refused")));
    }
  }

  private void amended(Row row, String column, ExemptField field, List<Line> lines) {
    var words = Telling.masked(row.text(column), masks.ofItem(row.entry().item(), field));
    if (words != null) lines.add(Line.of(view.text(field.label()), words));
  }

  private void sentence(List<Line> lines, String key, @Nullable String words) {
    if (words != null) lines.add(Line.sentence(view.text(key, words)));
  }

  /** A later date that was asked for. */
  Told extension(Row row) {
    var item = row.entry().item();
    var instead =
        masks
            .ofItem(item, ExemptField.DUE)
            .or(() ->
                masks.ofUpdate(item, null, row.number("update_request"), ExemptField.EXPECTED));
    var lines = new ArrayList<Line>();
    var asked = Telling.masked(row.text("asked"), instead);
    if (asked != null) lines.add(Line.of(view.text("history.asked"), asked));
    var reason =
        Telling.masked(
            row.text("reason"),
            instead.or(() -> masks.ofAny(item, null, row.number("update_request"))));
    if (reason != null) lines.add(Line.of(view.text("history.reason"), reason));
    return new Told(view.text("history.did.extension"), lines);
  }

  /** "Homes Select Committee, 8 December 2026". */
  String meeting(int number) {
    var met = names.meetings().get(number);
    if (met == null) return Integer.toString(number);
    LocalDate day = met.day();
    return view.text("review.at-meeting", met.committee(), view.day(day));
  }
}
