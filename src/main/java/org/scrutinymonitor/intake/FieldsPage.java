package org.scrutinymonitor.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.review.OpenReview.Item;
import org.scrutinymonitor.review.OpenReview.Level;
import org.scrutinymonitor.review.TypedDays;
import org.scrutinymonitor.review.WrittenDate;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Page;
import org.scrutinymonitor.web.View;

/**
 * All fields of a node, or of the head of the review, to see and change; and the node's place.
 *
 * @param typed what was sent and could not be taken, by input; empty when the page is opened
 * @param wrong what was wrong with it, by input the key of its text
 * @param elsewhere the fields that another window changed first
 */
public record FieldsPage(
    Viewer viewer,
    Reading reading,
    Pointer at,
    List<Level> levels,
    Map<String, String> typed,
    Map<String, String> wrong,
    List<Place> elsewhere)
    implements Page {
  private static final int LETTERS_IN_LINE = 70;

  @Override
  public int code() {
    return !elsewhere.isEmpty() ? 409 : wrong.isEmpty() ? 200 : 422;
  }

  /** The address of the reading. */
  public String address() {
    return "/" + viewer.address() + "/readings/" + reading.id();
  }

  Draft draft() {
    return reading.draft();
  }

  Map<String, Place> inputs() {
    return Edit.inputs(draft(), at);
  }

  String heading(View view) {
    return Naming.node(view, draft().review(), at.path());
  }

  boolean isHead() {
    return at.path().isEmpty();
  }

  Item node() {
    return Objects.requireNonNull(Tree.find(draft().review(), at.path()));
  }

  /** What is wrong, and what another window changed, each at its input. */
  Errors errors(View view) {
    var errors = Errors.none();
    inputs()
        .forEach((input, place) -> {
          wrong.forEach((id, text) -> {
            if (id.equals(input)
                || id.startsWith(input + "-first-")
                || id.startsWith(input + "-last-")) {
              errors.add(id, text, Naming.label(name(view, place)));
            }
          });
          if (elsewhere.contains(place)) {
            var newest = Words.of(draft().review(), place);
            errors.add(
                input,
                "intake.wrong.elsewhere",
                name(view, place),
                newest == null ? view.text("intake.none-given") : newest);
          }
        });
    wrong.forEach((input, text) -> errors.add(input, text));
    return errors;
  }

  String name(View view, Place place) {
    return Naming.field(view, draft().review(), place);
  }

  /** What an input holds: what was sent, else what the field says. */
  @Nullable String value(String input, Place place) {
    return typed.containsKey(input) ? typed.get(input) : Words.of(draft().review(), place);
  }

  /** The trace of what the field says now. */
  String seen(Place place) {
    return Edit.trace(draft(), place);
  }

  /** What the inputs for the days of a date hold: what was sent, else what was set for it. */
  TypedDays days(String input, Place place) {
    if (typed.containsKey(input)) return TypedDays.of(typed::get, input);
    return TypedDays.of((WrittenDate) Words.value(draft().review(), place));
  }

  /** How an input's words are understood, and how to type them. */
  @Nullable String hint(View view, Place place) {
    var typing = DoubtCard.typedHint(view, place.theField());
    if (!(Words.value(draft().review(), place) instanceof WrittenDate date)) return typing;
    return view.text("intake.means", Naming.window(view, date))
        + (typing == null ? "" : " " + typing);
  }

  /** How many lines an input needs. */
  int rows(@Nullable String value) {
    if (value == null) return 2;
    int lines = value.lines().mapToInt(line -> 1 + line.length() / LETTERS_IN_LINE).sum();
    return Math.clamp(lines + 1, 2, 15);
  }

  /** The levels to choose a grade from; a grade that is none of them stays one to choose. */
  Map<String, String> grades(View view, @Nullable String now) {
    var options = new LinkedHashMap<String, String>();
    options.put("", view.text("intake.no-grade"));
    for (var level : levels) {
      options.put(
          level.code(),
          level.code().equals(level.label()) ? level.code() : level.code() + " " + level.label());
    }
    if (now != null) options.putIfAbsent(now, now);
    return options;
  }

  /** The open doubts about this node. */
  List<Integer> open() {
    return draft().open().stream().filter(n -> draft().place(n).path().equals(at.path())).toList();
  }

  /** The nodes below which this one can be brought, by pointer. */
  Map<String, String> parents(View view) {
    var parents = new LinkedHashMap<String, String>();
    int height = Tree.height(node());
    if (Rearranging.mayHold(List.of(), height)) parents.put("", view.text("intake.move.top"));
    Tree.each(
        draft().review(),
        (path, node) -> {
          if (!Tree.within(path, at.path()) && Rearranging.mayHold(path, height)) {
            parents.put(Pointer.ofNode(path).toString(), Naming.node(view, draft().review(), path));
          }
        });
    return parents;
  }

  /** The pointer of the node above. */
  String above() {
    var path = at.path();
    return Pointer.ofNode(path.subList(0, path.size() - 1)).toString();
  }

  int position() {
    return at.path().getLast();
  }

  int siblings() {
    var path = at.path();
    return Tree.below(draft().review(), path.subList(0, path.size() - 1)).size();
  }

  boolean mayAdd() {
    return Rearranging.mayHold(at.path(), 1);
  }

  /** What was taken out of this node's updates, to be put back. */
  List<Place> removedUpdates() {
    var all = new ArrayList<Place>();
    for (var pointer : new TreeSet<>(draft().removed())) {
      var place = Place.of(draft().review(), pointer);
      if (place.kind() == Place.Kind.UPDATE && place.path().equals(at.path())) all.add(place);
    }
    return all;
  }
}
