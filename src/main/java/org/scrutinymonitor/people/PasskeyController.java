package org.scrutinymonitor.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.scrutinymonitor.web.Asked;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Notice;
import org.scrutinymonitor.web.Pages;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Passkeys: signing in with one, and keeping one's own. */
@Controller
class PasskeyController {
  private static final String OWN = "/{council:[a-z0-9-]+}/account/passkeys";

  private final Passkeys passkeys;
  private final PasskeyChecks checks;
  private final Entrance entrance;
  private final Pages pages;

  PasskeyController(Passkeys passkeys, PasskeyChecks checks, Entrance entrance, Pages pages) {
    this.passkeys = passkeys;
    this.checks = checks;
    this.entrance = entrance;
    this.pages = pages;
  }

  @GetMapping("/sign-in/passkey")
  PasskeySignInPage ask(HttpServletRequest request) {
    Asked.openToEverybody();
    return new PasskeySignInPage(checks.forKnown(request), Errors.none());
  }

  @PostMapping("/sign-in/passkey")
  Object signIn(
      @RequestParam(defaultValue = "") String credential,
      HttpServletRequest request,
      HttpServletResponse response) {
    Asked.openToEverybody();
    var who = checks.shown(request, credential);
    if (who == null) {
      return new PasskeySignInPage(
          checks.forKnown(request), Errors.none().add("passkey", "people.passkey.wrong"));
    }
    entrance.open(who, FactorGrantedAuthority.WEBAUTHN_AUTHORITY, request, response);
    return "redirect:/";
  }

  @GetMapping(OWN)
  PasskeysPage own(Viewer viewer, HttpServletRequest request) {
    viewer.ask(Permission.KEEP_OWN_ACCOUNT);
    return page(viewer, request, "", Errors.none());
  }

  @PostMapping(OWN)
  Object add(
      Viewer viewer,
      @RequestParam(defaultValue = "") String label,
      @RequestParam(defaultValue = "") String credential,
      HttpServletRequest request) {
    viewer.ask(Permission.KEEP_OWN_ACCOUNT);
    if (label.isBlank()) {
      return page(viewer, request, "", Errors.none().add("label", "people.passkey.label-missing"));
    }
    if (!checks.keep(request, credential, label.strip())) {
      return page(viewer, request, label, Errors.none().add("passkey", "people.passkey.not-made"));
    }
    Notice.leave(request, pages.view(request).text("people.passkey.added"));
    return "redirect:" + address(viewer);
  }

  @PostMapping(OWN + "/{id:[1-9][0-9]{0,8}}/removal")
  String remove(Viewer viewer, @PathVariable int id, HttpServletRequest request) {
    viewer.ask(Permission.KEEP_OWN_ACCOUNT);
    passkeys.remove(viewer, id);
    Notice.leave(request, pages.view(request).text("people.passkey.removed"));
    return "redirect:" + address(viewer);
  }

  private PasskeysPage page(
      Viewer viewer, HttpServletRequest request, String label, Errors errors) {
    return new PasskeysPage(
        address(viewer), passkeys.all(viewer), checks.forNew(request), label, errors);
  }

  private static String address(Viewer viewer) {
    return "/" + viewer.address() + "/account/passkeys";
  }
}
