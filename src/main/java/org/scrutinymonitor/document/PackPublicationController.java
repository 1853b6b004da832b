package org.scrutinymonitor.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.meeting.Meetings;
import org.scrutinymonitor.monitoring.PublicWords;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.TypedDay;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Notice;
import org.scrutinymonitor.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Publishing a pack of a meeting, and taking it back within the hour. */
@Controller
@RequestMapping(
    "/{council:[a-z0-9-]+}/meetings/{meeting:[1-9][0-9]{0,8}}/packs/{number:[1-9][0-9]{0,4}}/publication")
class PackPublicationController {
  private final Packs packs;
  private final PackPublications publications;
  private final Meetings meetings;
  private final Unmatched unmatched;
  private final PublicWords words;
  private final Pages pages;

  PackPublicationController(
      Packs packs,
      PackPublications publications,
      Meetings meetings,
      Unmatched unmatched,
      PublicWords words,
      Pages pages) {
    this.packs = packs;
    this.publications = publications;
    this.meetings = meetings;
    this.unmatched = unmatched;
    this.words = words;
    this.pages = pages;
  }

  @GetMapping
  PackPublicationPage show(Viewer viewer, @PathVariable int meeting, @PathVariable int number) {
    viewer.ask(Permission.PUBLISH);
    return page(viewer, meeting, number, "", Errors.none());
  }

  @PostMapping
  Object publish(
      Viewer viewer,
      @PathVariable int meeting,
      @PathVariable int number,
      @RequestParam(defaultValue = "") String day,
      HttpServletRequest request) {
    viewer.ask(Permission.PUBLISH);
    var pack = packs.find(viewer, meeting, number);
    Instant from = null;
    if (!day.isBlank()) {
      var on = TypedDay.read(day);
      if (on.isEmpty()) {
        return page(
            viewer, meeting, number, day, Errors.none().add("day", "packs.publish.day-wrong"));
      }
      from = on.get().atTime(9, 0).atZone(Days.ZONE).toInstant();
    }
    publications.publish(viewer, meeting, pack, from);
    Notice.leave(request, pages.view(request).text("packs.published"));
    return "redirect:/%s/meetings/%d/packs/%d/publication"
        .formatted(viewer.address(), meeting, number);
  }

  @PostMapping("/withdrawal")
  String undo(
      Viewer viewer,
      @PathVariable int meeting,
      @PathVariable int number,
      HttpServletRequest request) {
    viewer.ask(Permission.PUBLISH);
    publications.undo(viewer, meeting, packs.find(viewer, meeting, number));
    Notice.leave(request, pages.view(request).text("packs.unpublished"));
    return "redirect:/%s/meetings/%d/packs".formatted(viewer.address(), meeting);
  }

  private PackPublicationPage page(
      Viewer viewer, int meeting, int number, String day, Errors errors) {
    var pack = packs.find(viewer, meeting, number);
    var read =
        PaperJson.read(new String(packs.snapshot(viewer, pack), UTF_8)).stream()
            .flatMap(paper -> paper.texts().stream())
            .collect(Collectors.joining("\n"));
    var marked = words.marked(viewer, Map.of("", read)).getOrDefault("", List.of());
    var from = publications.from(viewer, pack).orElse(null);
    return new PackPublicationPage(
        viewer,
        meetings.find(viewer, meeting),
        pack,
        from,
        from != null && publications.isUndoable(from),
        marked.subList(0, Math.min(marked.size(), 50)),
        unmatched.of(viewer, meeting).items(),
        day,
        errors);
  }
}
