package org.scrutinymonitor.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.scrutinymonitor.web.Asked;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Refusal;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page behind the link that the first start prints. */
@Controller
@RequestMapping("/set-up/{token:[A-Za-z0-9_-]{16,64}}")
class SetUpController {
  private final FirstStart firstStart;
  private final PasswordRules rules;
  private final Entrance entrance;

  SetUpController(FirstStart firstStart, PasswordRules rules, Entrance entrance) {
    this.firstStart = firstStart;
    this.rules = rules;
    this.entrance = entrance;
  }

  @GetMapping
  SetUpPage form(@PathVariable String token, HttpServletResponse response) {
    Asked.openToEverybody();
    tellNobody(response);
    if (!firstStart.opens(token)) throw Refusal.notFound();
    return new SetUpPage(token, SetUpForm.empty(), Errors.none());
  }

  @PostMapping
  Object found(
      @PathVariable String token,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response) {
    Asked.openToEverybody();
    tellNobody(response);
    if (!firstStart.opens(token)) throw Refusal.notFound();
    var form = SetUpForm.of(typed);
    var errors = form.errors();
    rules.addFaults(errors, form.password(), form.again(), form.ownWords());
    if (!errors.isEmpty()) return new SetUpPage(token, form, errors);
    var administrator = firstStart.found(token, form);
    if (administrator == null) throw Refusal.notFound();
    entrance.open(administrator, FactorGrantedAuthority.OTT_AUTHORITY, request, response);
    return "redirect:/";
  }

  private static void tellNobody(HttpServletResponse response) {
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cache-Control", "no-store");
  }
}
