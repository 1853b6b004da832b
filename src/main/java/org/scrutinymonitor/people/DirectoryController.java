package org.scrutinymonitor.people;

import jakarta.servlet.http.HttpServletRequest;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Notice;
import org.scrutinymonitor.web.Pages;
import org.scrutinymonitor.web.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The administrators' pages of persons and their accounts. */
@Controller
@RequestMapping("/{council:[a-z0-9-]+}/people")
class DirectoryController {
  private static final String PERSON = "/{id:[1-9][0-9]{0,8}}";

  private final Directory directory;
  private final SecondSteps steps;
  private final Pages pages;

  DirectoryController(Directory directory, SecondSteps steps, Pages pages) {
    this.directory = directory;
    this.steps = steps;
    this.pages = pages;
  }

  @GetMapping
  DirectoryPage all(Viewer viewer) {
    viewer.ask(Permission.KEEP_PEOPLE);
    return new DirectoryPage(home(viewer), directory.all(viewer));
  }

  @GetMapping("/new")
  PersonPage form(Viewer viewer) {
    viewer.ask(Permission.KEEP_PEOPLE);
    return new PersonPage(
        home(viewer), null, false, PersonForm.empty(viewer.language()), Errors.none());
  }

  @PostMapping("/new")
  Object add(
      Viewer viewer,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest request) {
    viewer.ask(Permission.KEEP_PEOPLE);
    var form = PersonForm.of(typed);
    var errors = form.errors();
    if (directory.isTaken(viewer, form.email(), 0)) errors.add("email", "people.person.taken");
    if (!errors.isEmpty()) return new PersonPage(home(viewer), null, false, form, errors);
    directory.add(viewer, form);
    Notice.leave(
        request,
        pages
            .view(request)
            .text(
                form.account() ? "people.person.added-with-link" : "people.person.added",
                form.name()));
    return "redirect:" + home(viewer);
  }

  @GetMapping(PERSON)
  PersonPage person(Viewer viewer, @PathVariable int id) {
    var entry = directory.find(viewer, id);
    return new PersonPage(
        home(viewer), entry, removable(viewer, id), PersonForm.of(entry), Errors.none());
  }

  @PostMapping(PERSON)
  Object change(
      Viewer viewer,
      @PathVariable int id,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest request) {
    var entry = directory.find(viewer, id);
    var form = PersonForm.of(typed);
    var errors = form.errors();
    if (directory.isTaken(viewer, form.email(), id)) errors.add("email", "people.person.taken");
    if ((!form.account() || !form.roles().contains(Role.ADMINISTRATOR))
        && entry.roles().contains(Role.ADMINISTRATOR)
        && directory.isLastAdministrator(viewer, id)) {
      errors.add("role-administrator", "people.person.last-administrator");
    }
    if (!errors.isEmpty())
      return new PersonPage(home(viewer), entry, removable(viewer, id), form, errors);
    directory.change(viewer, id, form);
    Notice.leave(request, pages.view(request).text("people.person.changed", form.name()));
    return "redirect:" + home(viewer);
  }

  @PostMapping(PERSON + "/link")
  String link(Viewer viewer, @PathVariable int id, HttpServletRequest request) {
    var entry = directory.find(viewer, id);
    directory.sendLink(viewer, id);
    Notice.leave(request, pages.view(request).text("people.person.link-sent", entry.name()));
    return "redirect:" + home(viewer);
  }

  @GetMapping(PERSON + "/leaving")
  LeavingPage leaving(Viewer viewer, @PathVariable int id) {
    var entry = directory.find(viewer, id);
    if (entry.left() != null) throw Refusal.notFound();
    return new LeavingPage(home(viewer), entry, directory.isLastAdministrator(viewer, id));
  }

  @PostMapping(PERSON + "/leaving")
  String leave(Viewer viewer, @PathVariable int id, HttpServletRequest request) {
    var entry = directory.find(viewer, id);
    directory.leave(viewer, id);
    Notice.leave(request, pages.view(request).text("people.leaving.done", entry.name()));
    return "redirect:" + home(viewer);
  }

  private boolean removable(Viewer viewer, int person) {
    return person != viewer.person() && steps.of(viewer, person).any();
  }

  private static String home(Viewer viewer) {
    return "/" + viewer.address() + "/people";
  }
}
