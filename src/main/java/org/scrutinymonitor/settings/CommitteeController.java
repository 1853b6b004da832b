package org.scrutinymonitor.settings;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Committee;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Notice;
import org.scrutinymonitor.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The committees of a council: added, renamed, ended. */
@Controller
@RequestMapping("/{council:[a-z0-9-]+}/settings/committees")
class CommitteeController {
  private static final String ONE = "/{id:[1-9][0-9]{0,8}}";

  private final KeptCommittees committees;
  private final Pages pages;

  CommitteeController(KeptCommittees committees, Pages pages) {
    this.committees = committees;
    this.pages = pages;
  }

  @GetMapping
  CommitteesPage all(Viewer viewer) {
    return list(viewer, CommitteeForm.empty(), Errors.none());
  }

  @PostMapping
  Object add(
      Viewer viewer,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest request) {
    var form = CommitteeForm.of(typed);
    var errors = committees.add(viewer, form);
    if (!errors.isEmpty()) return list(viewer, form, errors);
    return done(viewer, "settings.committee.added", request);
  }

  @GetMapping(ONE)
  CommitteePage one(Viewer viewer, @PathVariable int id) {
    var committee = committees.find(viewer, id);
    return page(viewer, committee, CommitteeForm.of(committee), "", "", Errors.none());
  }

  @PostMapping(ONE)
  Object rename(
      Viewer viewer,
      @PathVariable int id,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest request) {
    var committee = committees.find(viewer, id);
    var form = CommitteeForm.of(typed);
    var errors = committees.rename(viewer, id, form);
    if (!errors.isEmpty()) return page(viewer, committee, form, "", "", errors);
    return done(viewer, "settings.committee.renamed", request);
  }

  @PostMapping(ONE + "/end")
  Object end(
      Viewer viewer,
      @PathVariable int id,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest request) {
    var committee = committees.find(viewer, id);
    var successor = TypedLine.of(typed, "successor");
    var reason = TypedLine.of(typed, "reason");
    var errors = committees.end(viewer, id, number(successor), reason);
    if (!errors.isEmpty()) {
      return page(viewer, committee, CommitteeForm.of(committee), successor, reason, errors);
    }
    return done(viewer, "settings.committee.has-ended", request);
  }

  /** The number that was chosen, null for none; -1, which nothing has, for anything else. */
  private static @Nullable Integer number(String chosen) {
    if (chosen.isEmpty()) return null;
    return chosen.matches("[1-9][0-9]{0,8}") ? Integer.valueOf(chosen) : Integer.valueOf(-1);
  }

  private String done(Viewer viewer, String text, HttpServletRequest request) {
    Notice.leave(request, pages.view(request).text(text));
    return "redirect:/" + viewer.address() + "/settings/committees";
  }

  private CommitteesPage list(Viewer viewer, CommitteeForm form, Errors errors) {
    return new CommitteesPage(
        viewer, committees.all(viewer), committees.reviews(viewer), form, errors);
  }

  private CommitteePage page(
      Viewer viewer,
      Committee committee,
      CommitteeForm form,
      String successor,
      String reason,
      Errors errors) {
    var others =
        committees.all(viewer).stream()
            .filter(other -> other.stands() && other.id() != committee.id())
            .toList();
    return new CommitteePage(
        viewer,
        committee,
        committees.formerNames(viewer, committee.id()),
        others,
        form,
        successor,
        reason,
        errors);
  }
}
