package org.scrutinymonitor.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Councils;
import org.scrutinymonitor.web.Asked;
import org.scrutinymonitor.web.Choice;
import org.scrutinymonitor.web.Errors;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The way in. */
@Controller
class SignInController {
  private final Viewers viewers;
  private final Councils councils;
  private final LinksByMail mails;
  private final Entrance entrance;
  private final SingleSignOn singleSignOn;
  private final InstantSource time;

  SignInController(
      Viewers viewers,
      Councils councils,
      LinksByMail mails,
      Entrance entrance,
      SingleSignOn singleSignOn,
      InstantSource time) {
    this.viewers = viewers;
    this.councils = councils;
    this.mails = mails;
    this.entrance = entrance;
    this.singleSignOn = singleSignOn;
    this.time = time;
  }

  @GetMapping("/")
  String start(HttpServletRequest request) {
    Asked.openToEverybody();
    if (viewers.halfway(request) != null) return "redirect:/sign-in/second";
    var viewer = viewers.of(request);
    return viewer == null ? "redirect:/sign-in" : "redirect:" + viewer.home();
  }

  @GetMapping("/sign-in")
  SignInPage signIn(@RequestParam(required = false) @Nullable String failed) {
    Asked.openToEverybody();
    return page(failed == null ? SignInPage.Said.NOTHING : SignInPage.Said.WRONG);
  }

  @PostMapping("/sign-in/link")
  Object link(@RequestParam(defaultValue = "") String email, HttpServletRequest request) {
    Asked.openToEverybody();
    if (email.isBlank()) return page(SignInPage.Said.NO_ADDRESS);
    mails.toAddress(email, SignInDetails.of(request).client());
    return new LinkSentPage(true);
  }

  @GetMapping("/sign-in/no-account")
  NoAccountPage noAccount(@RequestParam(required = false) @Nullable String failed) {
    Asked.openToEverybody();
    return new NoAccountPage(failed != null);
  }

  @GetMapping("/sign-in/council")
  Object council(HttpServletRequest request) {
    Asked.openToEverybody();
    var waiting = Waiting.of(request, time.instant());
    return waiting == null ? "redirect:/sign-in" : page(waiting, Errors.none());
  }

  @PostMapping("/sign-in/council")
  Object choose(
      @RequestParam(defaultValue = "0") int council,
      HttpServletRequest request,
      HttpServletResponse response) {
    Asked.openToEverybody();
    var waiting = Waiting.of(request, time.instant());
    if (waiting == null) return "redirect:/sign-in";
    for (var account : waiting.accounts()) {
      if (account.council() != council) continue;
      entrance.open(account, FactorGrantedAuthority.PASSWORD_AUTHORITY, request, response);
      return "redirect:/";
    }
    return page(waiting, Errors.none().add("council", "people.which-council.missing"));
  }

  private SignInPage page(SignInPage.Said said) {
    return new SignInPage(said, singleSignOn.councils());
  }

  private WhichCouncilPage page(Waiting waiting, Errors errors) {
    var choices =
        waiting.accounts().stream()
            .map(account -> councils.find(account.council()).orElseThrow())
            .map(each -> new Choice("" + each.id(), each.names()))
            .toList();
    return new WhichCouncilPage(choices, errors);
  }
}
