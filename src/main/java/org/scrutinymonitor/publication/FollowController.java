package org.scrutinymonitor.publication;

import org.scrutinymonitor.publication.FollowPage.Said;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Following by mail: ask, confirm, stop. */
@Controller
@RequestMapping("/{council:[a-z0-9-]+}/public/follow")
class FollowController {
  private static final String TOKEN = "/{token:[0-9a-f]{32}}";

  private final PublicReviews reviews;
  private final PublicCommittees committees;
  private final Followers followers;

  FollowController(PublicReviews reviews, PublicCommittees committees, Followers followers) {
    this.reviews = reviews;
    this.committees = committees;
    this.followers = followers;
  }

  @PostMapping
  FollowPage want(
      Visitor visitor,
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "") String email) {
    visitor.ask();
    var title = title(visitor, place);
    if (!Followers.isEmail(email.strip())) {
      var errors = Errors.none().add("email", "publication.follow.email-wrong");
      return new FollowPage(visitor, Said.ASKED, title, place, "", errors);
    }
    followers.want(visitor, place, title, email);
    return new FollowPage(visitor, Said.SENT, title, place, "", Errors.none());
  }

  @GetMapping(TOKEN)
  FollowPage show(Visitor visitor, @PathVariable String token) {
    visitor.ask();
    return page(visitor, token);
  }

  @PostMapping(TOKEN)
  FollowPage confirm(Visitor visitor, @PathVariable String token) {
    visitor.ask();
    followers.confirm(followers.find(token).orElseThrow(Refusal::notFound));
    return page(visitor, token);
  }

  /** One click, from the mail itself or from the page. */
  @PostMapping(TOKEN + "/stop")
  FollowPage stop(Visitor visitor, @PathVariable String token) {
    visitor.ask();
    followers.stop(followers.find(token).orElseThrow(Refusal::notFound));
    return page(visitor, token);
  }

  private FollowPage page(Visitor visitor, String token) {
    var follower = followers.find(token).orElseThrow(Refusal::notFound);
    var said =
        follower.stopped() ? Said.STOPPED : follower.confirmed() ? Said.FOLLOWS : Said.CONFIRM;
    return new FollowPage(
        visitor,
        said,
        visitor.councilName(),
        follower.place(),
        "/public/follow/" + token,
        Errors.none());
  }

  /** What stands at a place, in words; "not found" where nothing there is public. */
  private String title(Visitor visitor, String place) {
    if (place.isEmpty()) return visitor.councilName();
    if (place.startsWith("committees/")) {
      return committees.find(visitor, place.substring("committees/".length())).committee().name();
    }
    var slash = place.indexOf('/');
    var review = slash < 0 ? place : place.substring(0, slash);
    var told = reviews.text(visitor, reviews.newest(visitor, review));
    if (slash < 0) return told.title();
    var item = told.at(place.substring(slash + 1)).orElseThrow(Refusal::notFound);
    return told.title() + ", " + item.name();
  }
}
