package org.scrutinymonitor.publication;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.web.Pages;
import org.scrutinymonitor.web.Refusal;
import org.scrutinymonitor.web.View;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.ServletWebRequest;

/** Atom feeds: of a council, a committee, a review, an item. */
@Controller
@RequestMapping("/{council:[a-z0-9-]+}/public")
class FeedController {
  private static final int MOST = 100;
  private static final String REVIEW = "/{review:[a-z0-9-]+}";

  private final PublicReviews reviews;
  private final PublicCommittees committees;
  private final Editions editions;
  private final Pages pages;
  private final String server;

  FeedController(
      PublicReviews reviews,
      PublicCommittees committees,
      Editions editions,
      Pages pages,
      @Value("${scrutiny.address}") String server) {
    this.reviews = reviews;
    this.committees = committees;
    this.editions = editions;
    this.pages = pages;
    this.server = server;
  }

  @GetMapping("/feeds.atom")
  @Nullable ResponseEntity<byte[]> council(
      Visitor visitor, HttpServletRequest asked, ServletWebRequest request) {
    visitor.ask();
    var listed = reviews.list(visitor, null, 1);
    if (Freshness.isKnown(request, visitor, listed.hashCode(), "atom")) return null;
    return list(
        visitor, visitor.councilName(), "", "/public/feeds.atom", listed, pages.view(asked));
  }

  @GetMapping("/committees/{committee:[a-z0-9-]+}.atom")
  @Nullable ResponseEntity<byte[]> committee(
      Visitor visitor,
      @PathVariable String committee,
      HttpServletRequest asked,
      ServletWebRequest request) {
    visitor.ask();
    var found = committees.find(visitor, committee).committee();
    var listed = reviews.list(visitor, committee, 1);
    if (Freshness.isKnown(request, visitor, listed.hashCode(), "atom")) return null;
    var below = "/committees/" + committee;
    return list(visitor, found.name(), below, below + ".atom", listed, pages.view(asked));
  }

  @GetMapping({
    REVIEW + ".atom",
    REVIEW + "/{a:[a-z0-9-]+}.atom",
    REVIEW + "/{a:[a-z0-9-]+}/{b:[a-z0-9-]+}.atom",
    REVIEW + "/{a:[a-z0-9-]+}/{b:[a-z0-9-]+}/{c:[a-z0-9-]+}.atom"
  })
  @Nullable ResponseEntity<byte[]> review(
      Visitor visitor,
      @PathVariable String review,
      @PathVariable(required = false) @Nullable String a,
      @PathVariable(required = false) @Nullable String b,
      @PathVariable(required = false) @Nullable String c,
      HttpServletRequest asked,
      ServletWebRequest request) {
    visitor.ask();
    var edition = editions.edition(visitor, review, null);
    var reading = editions.of(visitor, edition);
    var path = a == null ? null : a + (b == null ? "" : "/" + b) + (c == null ? "" : "/" + c);
    var item = path == null ? null : reading.told().at(path).orElseThrow(Refusal::notFound);
    if (Freshness.isKnown(request, visitor, editions.mark(visitor, edition), "atom")) return null;
    var view = pages.view(asked);
    var entries = new ArrayList<Atom.Entry>();
    if (item == null) {
      for (var each : reviews.editions(visitor, review))
        entries.add(published(reading, each, view));
    }
    var happened = item == null ? Happened.to(reading.told()) : Happened.to(item);
    for (var each : happened) if (entries.size() < MOST) entries.add(entry(reading, each, view));
    var further = item == null ? "" : "/" + item.path();
    var title =
        item == null ? reading.told().title() : item.heading() + " – " + reading.told().title();
    return feed(
        new Atom.Feed(
            title,
            visitor.councilName(),
            visitor.language(),
            reading.canonical(further),
            server + visitor.link(reading.below() + further + ".atom"),
            edition.from(),
            entries));
  }

  private static Atom.Entry published(Reading reading, PublicReviews.Edition edition, View view) {
    var page = reading.canonical("") + "?edition=" + edition.number();
    return new Atom.Entry(
        page,
        view.text("publication.published", view.moment(edition.from())),
        page,
        edition.from(),
        edition.correction() == null
            ? view.text("publication.as-at.day", view.day(edition.asAt()))
            : view.text("publication.is-correction", edition.correction()));
  }

  private static Atom.Entry entry(Reading reading, Happened happened, View view) {
    var item = happened.item();
    var page = reading.canonical("/" + item.path());
    return new Atom.Entry(
        page + "#" + happened.name(),
        view.text(
            "publication.feed.entry",
            item.heading(),
            view.text("publication.happened.on", view.day(happened.on()), happened.heading(view))),
        page + "#" + happened.name(),
        happened.on().atStartOfDay(Days.ZONE).toInstant(),
        words(happened, view));
  }

  private static String words(Happened happened, View view) {
    var words = new StringBuilder();
    var update = happened.update();
    var decision = happened.decision();
    var change = happened.change();
    if (update != null) {
      if (update.evidence() != null) words.append(update.evidence()).append('\n');
      words.append(view.text("review.officers-grade")).append(": ");
      words.append(Told.grade(view, update).words());
    }
    if (decision != null) {
      words.append(decision.where()).append('\n');
      if (decision.grade() != null) {
        words.append(view.text("review.committees-judgment")).append(": ");
        words.append(decision.grade().words()).append('\n');
      }
      if (decision.reason() != null) words.append(decision.reason()).append('\n');
      words.append(String.join("\n", decision.follows()));
    }
    if (change != null) words.append(change.reason());
    return words.toString();
  }

  private ResponseEntity<byte[]> list(
      Visitor visitor,
      String title,
      String below,
      String self,
      List<PublicReviews.Listed> listed,
      View view) {
    var entries =
        listed.stream()
            .limit(MOST)
            .map(each -> {
              var page = server + visitor.home() + "/" + each.address();
              return new Atom.Entry(
                  page,
                  each.title(),
                  page,
                  each.from(),
                  each.correction() == null
                      ? view.text("publication.as-at.day", view.day(each.asAt()))
                      : view.text("publication.is-correction", each.correction()));
            })
            .toList();
    return feed(
        new Atom.Feed(
            title,
            visitor.councilName(),
            visitor.language(),
            server + visitor.home() + below,
            server + visitor.link(self),
            listed.isEmpty() ? Instant.EPOCH : listed.getFirst().from(),
            entries));
  }

  private static ResponseEntity<byte[]> feed(Atom.Feed feed) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(Atom.MEDIA_TYPE))
        .body(Atom.write(feed));
  }
}
