package org.scrutinymonitor.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Notice;
import org.scrutinymonitor.web.Pages;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own account: language, password, the second step, and where one is signed in. */
@Controller
@RequestMapping("/{council:[a-z0-9-]+}/account")
class AccountController {
  private final Accounts accounts;
  private final People people;
  private final Authenticators authenticators;
  private final Sessions sessions;
  private final Attempts attempts;
  private final Pages pages;

  AccountController(
      Accounts accounts,
      People people,
      Authenticators authenticators,
      Sessions sessions,
      Attempts attempts,
      Pages pages) {
    this.accounts = accounts;
    this.people = people;
    this.authenticators = authenticators;
    this.sessions = sessions;
    this.attempts = attempts;
    this.pages = pages;
  }

  @GetMapping
  AccountPage account(Viewer viewer, HttpServletRequest request) {
    viewer.ask(Permission.KEEP_OWN_ACCOUNT);
    return page(viewer, request, Errors.none());
  }

  @PostMapping("/language")
  String language(
      Viewer viewer, @RequestParam(defaultValue = "") String language, HttpServletRequest request) {
    viewer.ask(Permission.KEEP_OWN_ACCOUNT);
    accounts.changeLanguage(viewer, language.equals("cy") ? "cy" : "en");
    return done(viewer, request, "people.account.language-changed");
  }

  @PostMapping("/password")
  Object password(
      Viewer viewer,
      @RequestParam(defaultValue = "") String current,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String again,
      HttpServletRequest request) {
    viewer.ask(Permission.KEEP_OWN_ACCOUNT);
    var errors = Errors.none();
    if (asksForCurrent(viewer) && !isCurrent(viewer, current)) {
      errors.add("current", "people.password.current-wrong");
    }
    accounts
        .faults(viewer.council(), viewer.person(), password, again)
        .byField()
        .forEach((field, error) -> errors.add(field, error.text(), error.arguments()));
    if (!errors.isEmpty()) return page(viewer, request, errors);
    accounts.changePassword(viewer, password);
    sessions.endOthers(viewer.council(), viewer.person(), request.getSession().getId());
    return done(viewer, request, "people.account.password-changed");
  }

  @PostMapping("/sign-out-elsewhere")
  String signOutElsewhere(Viewer viewer, HttpServletRequest request) {
    viewer.ask(Permission.KEEP_OWN_ACCOUNT);
    sessions.endOthers(viewer.council(), viewer.person(), request.getSession().getId());
    return done(viewer, request, "people.account.signed-out");
  }

  @GetMapping("/authenticator")
  AuthenticatorPage authenticator(Viewer viewer, HttpServletResponse response) {
    viewer.ask(Permission.KEEP_OWN_ACCOUNT);
    return authenticator(viewer, response, Errors.none());
  }

  @PostMapping("/authenticator")
  Object confirm(
      Viewer viewer, @RequestParam(defaultValue = "") String code, HttpServletResponse response) {
    viewer.ask(Permission.KEEP_OWN_ACCOUNT);
    var codes = authenticators.confirm(viewer, code);
    if (codes.isEmpty()) {
      return authenticator(viewer, response, Errors.none().add("code", "people.second.wrong"));
    }
    response.setHeader("Cache-Control", "no-store");
    return new RecoveryCodesPage(home(viewer), codes);
  }

  @PostMapping("/authenticator/removal")
  String remove(Viewer viewer, HttpServletRequest request) {
    viewer.ask(Permission.KEEP_OWN_ACCOUNT);
    authenticators.remove(viewer, viewer.person());
    return done(viewer, request, "people.account.authenticator-removed");
  }

  private AuthenticatorPage authenticator(
      Viewer viewer, HttpServletResponse response, Errors errors) {
    response.setHeader("Cache-Control", "no-store");
    return new AuthenticatorPage(home(viewer), authenticators.begin(viewer), email(viewer), errors);
  }

  private AccountPage page(Viewer viewer, HttpServletRequest request, Errors errors) {
    return new AccountPage(
        home(viewer),
        viewer.name(),
        email(viewer),
        viewer.language(),
        accounts.hasPassword(viewer),
        asksForCurrent(viewer),
        authenticators.has(viewer),
        sessions.of(viewer, request),
        errors);
  }

  private String email(Viewer viewer) {
    return people.email(SignedIn.to(viewer.council(), viewer.person()));
  }

  /** Who came by a link has shown who they are, and may have forgotten the password. */
  private boolean asksForCurrent(Viewer viewer) {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    var byLink =
        authentication != null
            && authentication.getAuthorities().stream()
                .anyMatch(
                    shown -> FactorGrantedAuthority.OTT_AUTHORITY.equals(shown.getAuthority()));
    return !byLink && accounts.hasPassword(viewer);
  }

  private boolean isCurrent(Viewer viewer, String password) {
    var who = SignedIn.name(viewer.council(), viewer.person());
    return attempts.countIfAllowed(Attempts.Kind.CODE, who)
        && accounts.isPassword(viewer, password);
  }

  private String done(Viewer viewer, HttpServletRequest request, String text) {
    Notice.leave(request, pages.view(request).text(text));
    return "redirect:" + home(viewer);
  }

  private static String home(Viewer viewer) {
    return "/" + viewer.address() + "/account";
  }
}
