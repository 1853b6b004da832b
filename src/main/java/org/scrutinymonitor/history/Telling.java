package org.scrutinymonitor.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.history.Happening.Line;
import org.scrutinymonitor.review.AgreedField;
import org.scrutinymonitor.review.ExemptField;
import org.scrutinymonitor.review.Review;
import org.scrutinymonitor.web.View;

/** Tells entries in words. What the committee and the officers said is told by {@link Voices}. */
final class Telling {
  /** A field that an amendment explains, in the transaction in which it was changed. */
  private record Explained(Instant entered, @Nullable Integer item, String field) {}

  private final View view;
  private final Names names;
  private final Masks masks;
  private final Voices voices;
  private final Map<Integer, Review.Item> items;
  private final Set<Explained> explained = new HashSet<>();

  Telling(View view, Names names, Masks masks, Map<Integer, Review.Item> items, List<Row> rows) {
    this.view = view;
    this.names = names;
    this.masks = masks;
    this.voices = new Voices(view, names, masks, rows);
    this.items = items;
    for (var row : rows) {
      if (row.entry().source().equals("amendment")) {
        var field = Objects.requireNonNull(row.text("field"));
        explained.add(new Explained(row.entry().enteredAt(), row.entry().item(), field));
      }
    }
  }

  /** What happened; empty where another entry says it. */
  Optional<Happening> of(Row row) {
    return switch (row.entry().source()) {
      case "review" -> agreed(row, AgreedField.OF_REVIEW, "registered");
      case "item" -> agreed(row, AgreedField.OF_ITEM, "item-registered");
      case "amendment" -> Optional.of(amended(row));
      case "update" -> Optional.of(voices.update(row)).map(told -> told(row, told));
      case "decision" -> voices.decision(row).map(told -> told(row, told));
      case "extension" -> Optional.of(told(row, voices.extension(row)));
      case "exemption" -> Optional.of(exemption(row));
      case "responsible" -> Optional.of(answering(row, "answers"));
      case "link_officer" -> Optional.of(answering(row, "sees-to"));
      case "round" -> Optional.of(round(row));
      case "publication" -> Optional.of(publication(row));
      case "agenda_item" -> Optional.of(agenda(row));
      case "meeting" ->
          Optional.of(
              told(row, new Voices.Told(text("closed", meeting(row.entry().row())), List.of())));
      case "round_due" ->
          Optional.of(told(row, text("round-due", day(row, "due_on")), reason(row)));
      case "monitoring_decision" ->
          Optional.of(
              told(row, view.text("history.monitoring." + row.text("decision")), reason(row)));
      default -> Optional.empty();
    };
  }

  /** What was agreed first, or was changed since by no amendment. */
  private Optional<Happening> agreed(Row row, List<AgreedField> fields, String registered) {
    var lines = new ArrayList<Line>();
    for (var field : fields) {
      var now = words(row, field, false);
      if (row.before() == null) {
        if (now != null) lines.add(Line.of(view.text(field.label()), now));
        continue;
      }
      var before = words(row, field, true);
      var entry = row.entry();
      var told = explained.contains(new Explained(entry.enteredAt(), entry.item(), field.stored()));
      if (!told && !Objects.equals(before, now)) {
        lines.add(new Line(view.text(field.label()), before, now, true));
      }
    }
    if (row.before() == null) return Optional.of(told(row, text(registered), lines));
    return lines.isEmpty() ? Optional.empty() : Optional.of(told(row, text("changed"), lines));
  }

  private @Nullable String words(Row row, AgreedField field, boolean before) {
    var words = before ? row.textBefore(field.stored()) : row.text(field.stored());
    if (words == null) return null;
    if (field == AgreedField.COMMITTEE) return names.committees().get(Integer.parseInt(words));
    return row.entry().item() == null
        ? words
        : masks.ofItem(row.entry().item(), exempt(field.stored())).orElse(words);
  }

  private Happening amended(Row row) {
    var field =
        AgreedField.valueOf(Objects.requireNonNull(row.text("field")).toUpperCase(Locale.ROOT));
    var instead =
        row.entry().item() == null
            ? Optional.<String>empty()
            : masks.ofItem(row.entry().item(), exempt(field.stored()));
    var label = view.text(field.label());
    return told(
        row,
        text("amended", label),
        List.of(
            new Line(
                null,
                masked(row.text("old_text"), instead),
                masked(row.text("new_text"), instead),
                true),
            Line.of(
                view.text("history.reason"),
                instead.orElse(Objects.requireNonNullElse(row.text("reason"), "")))));
  }

  private Happening exemption(Row row) {
    var label = view.text(exempt(Objects.requireNonNull(row.text("field"))).label());
    if (row.got("ended_at")) return told(row, text("exempt-ended", label), List.of());
    var lines = new ArrayList<Line>();
    lines.add(Line.sentence(view.text("review.exempt.tag", row.now().path("paragraph").asInt())));
    var instead = row.text("public_text");
    if (instead != null) lines.add(Line.of(view.text("history.public-words"), instead));
    return told(row, text(row.before() == null ? "exempt" : "exempt-changed", label), lines);
  }

  private Happening answering(Row row, String what) {
    var name = Objects.requireNonNullElse(names.answering(row.now()), "");
    return told(row, text(row.got("ended_at") ? what + "-ended" : what, name), List.of());
  }

  private Happening round(Row row) {
    var period = Objects.requireNonNullElse(row.text("period"), "");
    if (row.got("accepted_at")) return told(row, text("round-accepted", period), List.of());
    if (row.got("withdrawn_at")) return told(row, text("round-withdrawn", period), List.of());
    return told(
        row,
        text(row.before() == null ? "round-opened" : "round-changed", period),
        List.of(Line.of(view.text("history.answers-by"), day(row, "answers_by"))));
  }

  private Happening publication(Row row) {
    if (row.got("undone_at")) {
      var reason = row.text("undone_reason");
      return told(
          row,
          text("publication-undone", Objects.requireNonNullElse(row.number("number"), 0)),
          reason == null ? List.of() : List.of(Line.of(view.text("history.reason"), reason)));
    }
    var lines = new ArrayList<Line>();
    var from = Objects.requireNonNull(row.text("visible_from"));
    lines.add(
        Line.of(
            view.text("history.public-from"),
            view.moment(java.time.OffsetDateTime.parse(from).toInstant())));
    var correction = row.text("correction");
    if (correction != null) lines.add(Line.of(view.text("history.correction"), correction));
    return told(row, text("published", day(row, "as_at")), lines);
  }

  private Happening agenda(Row row) {
    var meeting = meeting(Objects.requireNonNullElse(row.number("meeting"), 0));
    if (row.got("removed_at")) return told(row, text("off-agenda", meeting), List.of());
    var number = row.text("number");
    return told(
        row,
        text("on-agenda", meeting),
        number == null ? List.of() : List.of(Line.of(view.text("history.agenda-number"), number)));
  }

  private List<Line> reason(Row row) {
    var reason = row.text("reason");
    return reason == null ? List.of() : List.of(Line.of(view.text("history.reason"), reason));
  }

  private String day(Row row, String column) {
    return view.day(java.time.LocalDate.parse(Objects.requireNonNull(row.text(column))));
  }

  private String meeting(int number) {
    return voices.meeting(number);
  }

  private String text(String what, Object... arguments) {
    return view.text("history.did." + what, arguments);
  }

  private Happening told(Row row, Voices.Told told) {
    return told(row, told.what(), told.lines());
  }

  private Happening told(Row row, String what, List<Line> lines) {
    var entry = row.entry();
    return new Happening(
        entry.number(),
        entry.at(),
        entry.person() == null ? null : names.persons().get(entry.person()),
        entry.item() == null ? null : items.get(entry.item()),
        what,
        lines);
  }

  static ExemptField exempt(String stored) {
    return ExemptField.valueOf(stored.toUpperCase(Locale.ROOT));
  }

  /** Words, or what is read in their place; nothing where there are none. */
  static @Nullable String masked(@Nullable String words, Optional<String> instead) {
    return words == null ? null : instead.orElse(words);
  }
}
