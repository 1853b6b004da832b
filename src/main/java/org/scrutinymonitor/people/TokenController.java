package org.scrutinymonitor.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
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

/** One's own tokens of the API; for whoever keeps persons, everybody's. */
@Controller
@RequestMapping("/{council:[a-z0-9-]+}/tokens")
class TokenController {
  /** How long a token may last, in days. */
  private static final Map<String, Duration> LASTS =
      Map.of("30", Duration.ofDays(30), "90", Duration.ofDays(90), "365", Duration.ofDays(365));

  private final Tokens tokens;
  private final Pages pages;

  TokenController(Tokens tokens, Pages pages) {
    this.tokens = tokens;
    this.pages = pages;
  }

  @GetMapping
  TokensPage all(Viewer viewer) {
    viewer.ask(Permission.KEEP_OWN_ACCOUNT);
    return page(viewer, "", null, Errors.none());
  }

  @PostMapping
  TokensPage make(
      Viewer viewer,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletResponse response) {
    viewer.ask(Permission.KEEP_OWN_ACCOUNT);
    var name = Objects.requireNonNullElse(typed.getFirst("name"), "").strip();
    var lasts = LASTS.get(Objects.requireNonNullElse(typed.getFirst("days"), ""));
    var scopes = EnumSet.noneOf(Scope.class);
    for (var scope : Scope.offered()) if (typed.containsKey(scope.word())) scopes.add(scope);
    var errors = Errors.none();
    if (name.isEmpty()) errors.add("name", "people.token.name-missing");
    if (scopes.isEmpty())
      errors.add(Scope.offered().getFirst().word(), "people.token.scope-missing");
    if (lasts == null) errors.add("days", "people.token.days-missing");
    if (!errors.isEmpty() || lasts == null) return page(viewer, name, null, errors);
    response.setHeader("Cache-Control", "no-store");
    return page(viewer, "", tokens.make(viewer, name, scopes, lasts), Errors.none());
  }

  @PostMapping("/{id:[1-9][0-9]{0,8}}/revocation")
  String revoke(Viewer viewer, @PathVariable int id, HttpServletRequest request) {
    viewer.ask(Permission.KEEP_OWN_ACCOUNT);
    tokens.revoke(viewer, id);
    Notice.leave(request, pages.view(request).text("people.token.revoked"));
    return "redirect:/" + viewer.address() + "/tokens";
  }

  private TokensPage page(
      Viewer viewer, String name, @org.jspecify.annotations.Nullable String made, Errors errors) {
    return new TokensPage(
        "/" + viewer.address(),
        viewer.may(Permission.KEEP_PEOPLE),
        tokens.all(viewer),
        name,
        made,
        errors);
  }
}
