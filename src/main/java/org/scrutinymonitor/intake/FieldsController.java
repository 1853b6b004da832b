package org.scrutinymonitor.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Notice;
import org.scrutinymonitor.web.Pages;
import org.scrutinymonitor.web.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The fields of one node of a reading, and its place in the tree. */
@Controller
@RequestMapping("/{council}/readings/{id:[1-9][0-9]{0,8}}")
class FieldsController {
  private static final int LAST = 100_000;

  private final Readings readings;
  private final Drafts drafts;
  private final Pages pages;

  FieldsController(Readings readings, Drafts drafts, Pages pages) {
    this.readings = readings;
    this.drafts = drafts;
    this.pages = pages;
  }

  @GetMapping("/fields")
  Object fields(Viewer viewer, @PathVariable int id, @RequestParam(defaultValue = "") String at) {
    var reading = readings.find(viewer, id);
    if (reading.closed() != null)
      return new ClosedPage(viewer, reading, drafts.levels(reading.draft()), 200);
    return page(viewer, reading, pointer(at), Map.of(), Map.of(), List.of());
  }

  @PostMapping("/fields")
  Object save(
      Viewer viewer,
      @PathVariable int id,
      @RequestParam(defaultValue = "") String at,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request) {
    var reading = readings.find(viewer, id);
    if (reading.closed() != null)
      return new ClosedPage(viewer, reading, drafts.levels(reading.draft()), 409);
    var seen = new HashMap<String, String>();
    sent.forEach((input, value) -> {
      if (input.startsWith("seen-")) seen.put(input.substring("seen-".length()), value);
    });
    var edit = new Edit(pointer(at), sent, seen);
    return switch (drafts.edit(viewer, id, edit)) {
      case Drafts.Outcome.Saved(var saved) -> {
        var changed = saved.version() > reading.version();
        var key = changed ? "intake.saved" : "intake.saved.nothing";
        yield there(viewer, saved, edit.at(), request, key);
      }
      case Drafts.Outcome.Wrong(var newest, var wrong) ->
          page(viewer, newest, edit.at(), sent, wrong, List.of());
      case Drafts.Outcome.Elsewhere(var newest, var places) ->
          page(viewer, newest, edit.at(), sent, Map.of(), places);
    };
  }

  @PostMapping("/removals")
  String remove(
      Viewer viewer,
      @PathVariable int id,
      @RequestParam(defaultValue = "") String version,
      @RequestParam(defaultValue = "") String at,
      HttpServletRequest request) {
    var pointer = pointer(at);
    var reading = drafts.remove(viewer, id, CheckController.whole(version), pointer);
    return there(viewer, reading, pointer, request, "intake.removed.done");
  }

  @PostMapping("/returns")
  String putBack(
      Viewer viewer,
      @PathVariable int id,
      @RequestParam(defaultValue = "") String version,
      @RequestParam(defaultValue = "") String at,
      HttpServletRequest request) {
    var pointer = pointer(at);
    var reading = drafts.putBack(viewer, id, CheckController.whole(version), pointer);
    return there(viewer, reading, pointer, request, "intake.put-back.done");
  }

  @PostMapping("/additions")
  Object add(
      Viewer viewer,
      @PathVariable int id,
      @RequestParam(defaultValue = "") String version,
      @RequestParam(defaultValue = "") String at,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request) {
    var parent = pointer(at);
    var text = Words.tidy(sent.get("new-text"));
    var reference = Words.value(Field.REFERENCE, sent.get("new-reference"));
    var problem = text.isEmpty() ? "intake.wrong.new-text" : Words.problem(Field.TEXT, text);
    if (problem != null) {
      var reading = readings.find(viewer, id);
      return page(viewer, reading, parent, sent, Map.of("new-text", problem), List.of());
    }
    var reading =
        drafts.add(viewer, id, CheckController.whole(version), parent, (String) reference, text);
    int last = Tree.below(reading.draft().review(), parent.path()).size() - 1;
    var added = Pointer.ofNode(Tree.join(parent.path(), last));
    return there(viewer, reading, added, request, "intake.added");
  }

  @PostMapping("/updates")
  String addUpdate(
      Viewer viewer,
      @PathVariable int id,
      @RequestParam(defaultValue = "") String version,
      @RequestParam(defaultValue = "") String at,
      HttpServletRequest request) {
    var pointer = pointer(at);
    var reading = drafts.addUpdate(viewer, id, CheckController.whole(version), pointer);
    return there(viewer, reading, pointer, request, "intake.added-update");
  }

  @PostMapping("/moves")
  String move(
      Viewer viewer,
      @PathVariable int id,
      @RequestParam(defaultValue = "") String version,
      @RequestParam(defaultValue = "") String at,
      @RequestParam(defaultValue = "") String below,
      @RequestParam(defaultValue = "") String step,
      HttpServletRequest request) {
    var from = pointer(at);
    if (from.path().isEmpty()) throw Refusal.notFound();
    var above = from.path().subList(0, from.path().size() - 1);
    int now = from.path().getLast();
    var parent = step.isEmpty() ? pointer(below) : Pointer.ofNode(above);
    int index = step.equals("up") ? now - 1 : step.equals("down") ? now + 1 : LAST;
    if (step.isEmpty() && parent.path().equals(above)) index = now;
    var before = readings.find(viewer, id).draft();
    var reading = drafts.move(viewer, id, CheckController.whole(version), from, parent, index);
    if (reading.draft().equals(before)) {
      return there(viewer, reading, from, request, "intake.saved.nothing");
    }
    var to = Rearranging.destination(before, from.path(), parent.path(), index);
    return there(viewer, reading, Pointer.ofNode(to), request, "intake.moved");
  }

  private FieldsPage page(
      Viewer viewer,
      Reading reading,
      Pointer at,
      Map<String, String> typed,
      Map<String, String> wrong,
      List<Place> elsewhere) {
    var node = Place.of(reading.draft().review(), at).kind() == Place.Kind.NODE;
    if (!node && !at.tokens().isEmpty()) throw Refusal.notFound();
    return new FieldsPage(
        viewer, reading, at, drafts.levels(reading.draft()), typed, wrong, elsewhere);
  }

  private static Pointer pointer(String at) {
    return Pointer.parse(at).orElseThrow(Refusal::notFound);
  }

  /** Back to the fields of a node, with a sentence about what was done. */
  private String there(
      Viewer viewer, Reading reading, Pointer at, HttpServletRequest request, String done) {
    Notice.leave(request, pages.view(request).text(done));
    var node = Pointer.ofNode(at.path());
    return "redirect:/" + viewer.address() + "/readings/" + reading.id() + "/fields?at=" + node;
  }
}
