package org.scrutinymonitor.meeting;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.people.CalendarFeeds;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Notice;
import org.scrutinymonitor.web.Pages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The forward calendar: as a page, as a file, and each person's feed of it. */
@Controller
@RequestMapping("/{council:[a-z0-9-]+}")
class CalendarController {
  /** How many months back the feed goes: calendar programs forget what is no longer in it. */
  private static final int BACK = 6;

  private static final MediaType CALENDAR = MediaType.valueOf("text/calendar;charset=UTF-8");

  private final ForwardCalendar calendar;
  private final CalendarFeeds feeds;
  private final Pages pages;
  private final InstantSource time;
  private final String server;

  CalendarController(
      ForwardCalendar calendar,
      CalendarFeeds feeds,
      Pages pages,
      InstantSource time,
      @Value("${scrutiny.address}") String server) {
    this.calendar = calendar;
    this.feeds = feeds;
    this.pages = pages;
    this.time = time;
    this.server = server;
  }

  @GetMapping("/calendar")
  CalendarPage show(Viewer viewer, @RequestParam(defaultValue = "") String committee) {
    return page(viewer, number(committee), null);
  }

  @GetMapping("/calendar.ics")
  ResponseEntity<byte[]> file(
      Viewer viewer,
      @RequestParam(defaultValue = "") String committee,
      HttpServletRequest request) {
    var first = Days.today(time).minusMonths(BACK);
    var entries = calendar.from(viewer, first, number(committee));
    var file = new CalendarFile(viewer.address(), server, time.instant(), entries);
    return ResponseEntity.ok()
        .contentType(CALENDAR)
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline().filename(viewer.address() + ".ics").build().toString())
        .body(file.bytes(pages.view(request)));
  }

  @PostMapping("/calendar/feed")
  CalendarPage make(Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
    viewer.ask(Permission.READ_CALENDAR);
    var made = feeds.make(viewer, pages.view(request).text("meetings.feed"));
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    var address = server + "/" + viewer.address() + "/calendar.ics?" + made;
    return page(viewer, 0, address);
  }

  @PostMapping("/calendar/feed/withdrawal")
  String withdraw(Viewer viewer, HttpServletRequest request) {
    viewer.ask(Permission.READ_CALENDAR);
    feeds.withdraw(viewer);
    Notice.leave(request, pages.view(request).text("meetings.feed.withdrawn"));
    return "redirect:/" + viewer.address() + "/calendar";
  }

  private CalendarPage page(Viewer viewer, int committee, @Nullable String made) {
    var today = Days.today(time);
    return new CalendarPage(
        viewer,
        today,
        calendar.committees(viewer),
        committee,
        calendar.from(viewer, today, committee),
        feeds.of(viewer).orElse(null),
        made);
  }

  private static int number(String typed) {
    return typed.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(typed) : 0;
  }
}
