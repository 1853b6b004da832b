package org.scrutinymonitor.people;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Map;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Notice;
import org.scrutinymonitor.web.Pages;
import org.scrutinymonitor.web.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The members of a committee. */
@Controller
class MemberController {
  private static final String MEMBERS = "/{council:[a-z0-9-]+}/committees/{id:[0-9]{1,9}}/members";

  private final CommitteeMembers members;
  private final PersonChoices persons;
  private final Pages pages;
  private final InstantSource time;

  MemberController(
      CommitteeMembers members, PersonChoices persons, Pages pages, InstantSource time) {
    this.members = members;
    this.persons = persons;
    this.pages = pages;
    this.time = time;
  }

  @GetMapping(MEMBERS)
  MembersPage list(Viewer viewer, @PathVariable int id) {
    return page(viewer, id, Map.of(), Errors.none());
  }

  @PostMapping(MEMBERS)
  Object begin(
      Viewer viewer,
      @PathVariable int id,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest request) {
    members.committee(viewer, id);
    var errors = Errors.none();
    var term = Term.of(typed, "member", false, errors);
    var chair = typed.containsKey("chair");
    if (term != null) {
      var refused = members.refused(id, term.person(), chair, term.from(), term.until());
      if (refused != null) errors.add(Term.field(refused, "member"), refused);
    }
    if (term == null || !errors.isEmpty())
      return page(viewer, id, typed.toSingleValueMap(), errors);
    members.begin(viewer, id, term.person(), chair, term.from(), term.until());
    return done(viewer, id, "posts.member.done", request);
  }

  @GetMapping(MEMBERS + "/{member:[0-9]{1,9}}/end")
  EndPage end(
      Viewer viewer, @PathVariable int id, @PathVariable int member, HttpServletRequest request) {
    var last = pages.view(request).day(Days.today(time));
    return endPage(viewer, id, member, last, Errors.none());
  }

  @PostMapping(MEMBERS + "/{member:[0-9]{1,9}}/end")
  Object ended(
      Viewer viewer,
      @PathVariable int id,
      @PathVariable int member,
      @RequestParam(defaultValue = "") String last,
      HttpServletRequest request) {
    var sits = member(viewer, id, member);
    var day = TypedDay.read(last);
    var errors = Errors.none();
    if (day.isEmpty()) errors.add("last", "posts.day.wrong");
    else if (day.get().isBefore(sits.from())) errors.add("last", "posts.until-before-from");
    if (!errors.isEmpty()) return endPage(viewer, id, member, last, errors);
    members.end(viewer, id, member, day.orElseThrow());
    return done(viewer, id, "posts.member.ended", request);
  }

  private EndPage endPage(Viewer viewer, int id, int member, String last, Errors errors) {
    var at = address(viewer, id);
    return new EndPage(
        "posts.member.end.",
        member(viewer, id, member).name(),
        at,
        at + "/" + member + "/end",
        0,
        last,
        errors);
  }

  private CommitteeMembers.Member member(Viewer viewer, int id, int member) {
    members.committee(viewer, id);
    return members.of(id).stream()
        .filter(m -> m.id() == member)
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  private static String address(Viewer viewer, int id) {
    return PostController.home(viewer) + "/committees/" + id + "/members";
  }

  private String done(Viewer viewer, int id, String text, HttpServletRequest request) {
    Notice.leave(request, pages.view(request).text(text));
    return "redirect:" + address(viewer, id);
  }

  private MembersPage page(Viewer viewer, int id, Map<String, String> typed, Errors errors) {
    var name = members.committee(viewer, id);
    return new MembersPage(
        PostController.home(viewer),
        id,
        name,
        Days.today(time),
        members.of(id),
        persons.all(),
        typed,
        errors);
  }
}
