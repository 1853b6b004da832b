package org.scrutinymonitor.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.scrutinymonitor.database.CouncilScope;
import org.scrutinymonitor.web.Asked;
import org.scrutinymonitor.web.Errors;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The second step of signing in with a password: a code of an app, or a link of a mail. */
@Controller
@RequestMapping("/sign-in/second")
class SecondStepController {
  private final Viewers viewers;
  private final Authenticators authenticators;
  private final Attempts attempts;
  private final LinksByMail mails;
  private final Entrance entrance;
  private final TransactionTemplate transaction;
  private final HttpSessionRequestCache asked = new HttpSessionRequestCache();

  SecondStepController(
      Viewers viewers,
      Authenticators authenticators,
      Attempts attempts,
      LinksByMail mails,
      Entrance entrance,
      TransactionTemplate transaction) {
    this.viewers = viewers;
    this.authenticators = authenticators;
    this.attempts = attempts;
    this.mails = mails;
    this.entrance = entrance;
    this.transaction = transaction;
  }

  @GetMapping
  Object form(HttpServletRequest request) {
    Asked.openToEverybody();
    return viewers.halfway(request) == null ? "redirect:/" : page(request, Errors.none());
  }

  @PostMapping
  Object code(
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      HttpServletResponse response) {
    Asked.openToEverybody();
    var viewer = viewers.halfway(request);
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    if (viewer == null || authentication == null) return "redirect:/";
    var who = SignedIn.name(viewer.council(), viewer.person());
    if (!attempts.countIfAllowed(Attempts.Kind.CODE, who)) {
      return page(request, Errors.none().add("code", "people.second.too-many"));
    }
    if (!isRight(viewer, code)) {
      return page(request, Errors.none().add("code", "people.second.wrong"));
    }
    attempts.forget(Attempts.Kind.CODE, who);
    entrance.add(
        SignedIn.to(viewer.council(), viewer.person()),
        authentication,
        SecondFactor.CODE,
        request,
        response);
    var before = asked.getRequest(request, response);
    return "redirect:" + (before == null ? "/" : before.getRedirectUrl());
  }

  @PostMapping("/link")
  Object link(HttpServletRequest request) {
    Asked.openToEverybody();
    var viewer = viewers.halfway(request);
    if (viewer == null) return "redirect:/";
    mails.secondStep(viewer, SignInDetails.of(request).client());
    return new LinkSentPage(false);
  }

  private boolean isRight(Viewer viewer, String code) {
    return Objects.requireNonNull(
        CouncilScope.in(
            viewer.council(),
            () ->
                transaction.<Boolean>execute(
                    begun -> authenticators.isRight(viewer.person(), code))));
  }

  private SecondStepPage page(HttpServletRequest request, Errors errors) {
    return new SecondStepPage(viewers.hasApp(request), errors);
  }
}
