package org.scrutinymonitor.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.web.Asked;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Page;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The links of mails. Looking at one uses nothing up, since programs that check mail look at every
 * link; only the button of the page does.
 */
@Controller
@RequestMapping("/link/{token:[A-Za-z0-9_-]{16,64}}")
class LinkController {
  /** How long one may answer requests behind one link. */
  private static final Duration BY_LINK = Duration.ofHours(12);

  private final Links links;
  private final LinksByMail mails;
  private final Accounts accounts;
  private final Entrance entrance;
  private final Viewers viewers;
  private final SignInEntries entries;
  private final InstantSource time;

  LinkController(
      Links links,
      LinksByMail mails,
      Accounts accounts,
      Entrance entrance,
      Viewers viewers,
      SignInEntries entries,
      InstantSource time) {
    this.links = links;
    this.mails = mails;
    this.accounts = accounts;
    this.entrance = entrance;
    this.viewers = viewers;
    this.entries = entries;
    this.time = time;
  }

  @GetMapping
  Page look(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
    Asked.openToEverybody();
    tellNobody(response);
    return page(token, links.look(token), Errors.none(), request);
  }

  @PostMapping
  Object follow(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String again,
      HttpServletRequest request,
      HttpServletResponse response) {
    Asked.openToEverybody();
    tellNobody(response);
    var found = links.look(token);
    if (!(found instanceof Links.Followed.LetIn letIn)) {
      if (found instanceof Links.Followed.Spent spent) entries.spent(spent);
      return page(token, found, Errors.none(), request);
    }
    if (letIn.purpose() == LinkPurpose.SET_UP) {
      var errors = accounts.faults(letIn.council(), letIn.person(), password, again);
      if (!errors.isEmpty()) return page(token, found, errors, request);
    }
    // Somebody else may have followed it between looking and following: then it is spent.
    var followed = links.follow(token);
    if (!(followed instanceof Links.Followed.LetIn)) {
      return page(token, followed, Errors.none(), request);
    }
    if (letIn.purpose() == LinkPurpose.SET_UP) {
      accounts.choosePassword(letIn.council(), letIn.person(), password);
    }
    return letIn.purpose() == LinkPurpose.ANSWER
        ? toRequests(letIn, request, response)
        : toAccount(letIn, request, response);
  }

  @PostMapping("/again")
  Page again(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
    Asked.openToEverybody();
    tellNobody(response);
    var found = links.look(token);
    if (!(found instanceof Links.Followed.Spent spent)) {
      return page(token, found, Errors.none(), request);
    }
    readBy(spent.council(), spent.person(), request);
    entries.spent(spent);
    mails.instead(spent, SignInDetails.of(request).client());
    return new LinkSentPage(false);
  }

  private String toAccount(
      Links.Followed.LetIn letIn, HttpServletRequest request, HttpServletResponse response) {
    var who = SignedIn.to(letIn.council(), letIn.person());
    entrance.open(who, FactorGrantedAuthority.OTT_AUTHORITY, request, response);
    return "redirect:/";
  }

  /** Whoever is signed in already as this person sees their requests without losing anything. */
  private String toRequests(
      Links.Followed.LetIn letIn, HttpServletRequest request, HttpServletResponse response) {
    var before = viewers.of(request);
    if (before == null
        || before.council() != letIn.council()
        || before.person() != letIn.person()) {
      var who = new SignedIn(letIn.council(), letIn.person(), true, time.instant().plus(BY_LINK));
      entrance.open(who, FactorGrantedAuthority.OTT_AUTHORITY, request, response);
    }
    var viewer = viewers.of(request);
    return viewer == null ? "redirect:/" : "redirect:/" + viewer.address() + "/requests";
  }

  private Page page(String token, Links.Followed found, Errors errors, HttpServletRequest request) {
    return switch (found) {
      case Links.Followed.LetIn letIn -> {
        readBy(letIn.council(), letIn.person(), request);
        yield letIn.purpose() == LinkPurpose.SET_UP
            ? new ChoosePasswordPage("/link/" + token, errors)
            : new LinkPage(token, letIn.purpose());
      }
      case Links.Followed.Spent spent -> {
        readBy(spent.council(), spent.person(), request);
        yield new SpentLinkPage(token);
      }
      case Links.Followed.Unknown unknown -> new SpentLinkPage(null);
    };
  }

  /** The page is headed by the council and in the language of the person to whom the mail went. */
  private void readBy(int council, int person, HttpServletRequest request) {
    @Nullable Reader reader = accounts.reader(council, person);
    if (reader != null) request.setAttribute(Reader.NAME, reader);
  }

  /** The address is a key: it goes into no other request and no cache. */
  private static void tellNobody(HttpServletResponse response) {
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cache-Control", "no-store");
  }
}
