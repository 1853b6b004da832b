package org.scrutinymonitor.people;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.web.Asked;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The way in. */
@Controller
class SignInController {
  private final Viewers viewers;

  SignInController(Viewers viewers) {
    this.viewers = viewers;
  }

  @GetMapping("/")
  String start(HttpServletRequest request) {
    Asked.openToEverybody();
    var viewer = viewers.of(request);
    return viewer == null ? "redirect:/sign-in" : "redirect:/" + viewer.address();
  }

  @GetMapping("/sign-in")
  SignInPage signIn(@RequestParam(required = false) @Nullable String failed) {
    Asked.openToEverybody();
    return new SignInPage(failed != null);
  }
}
