package org.scrutinymonitor.document;

import java.util.EnumSet;
import java.util.List;
import org.scrutinymonitor.meeting.Meetings;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Refusal;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The packs of a meeting: their page, making them, their files. */
@Controller
@RequestMapping("/{council:[a-z0-9-]+}/meetings/{meeting:[1-9][0-9]{0,8}}/packs")
class PackController {
  private static final String ONE = "/{number:[1-9][0-9]{0,4}}";

  private final Packs packs;
  private final PackWork work;
  private final Meetings meetings;
  private final Unmatched unmatched;
  private final BeforePack before;

  PackController(
      Packs packs, PackWork work, Meetings meetings, Unmatched unmatched, BeforePack before) {
    this.packs = packs;
    this.work = work;
    this.meetings = meetings;
    this.unmatched = unmatched;
    this.before = before;
  }

  @GetMapping
  PacksPage all(Viewer viewer, @PathVariable int meeting) {
    viewer.ask(Permission.READ_ALL_REVIEWS);
    var found = unmatched.of(viewer, meeting);
    return new PacksPage(
        viewer,
        meetings.find(viewer, meeting),
        packs.ofMeeting(viewer, meeting),
        found.reviews(),
        found.items(),
        before.marked(viewer, meeting));
  }

  @PostMapping
  String make(
      Viewer viewer,
      @PathVariable int meeting,
      @RequestParam(defaultValue = "") List<String> options) {
    viewer.ask(Permission.RECORD_DECISIONS);
    var chosen = EnumSet.noneOf(Pack.Option.class);
    for (var option : Pack.Option.values()) {
      if (options.contains(option.stored())) chosen.add(option);
    }
    try {
      var number = packs.make(viewer, meeting, chosen);
      work.begin(viewer.council());
      return redirect(viewer, meeting, number);
    } catch (ConcurrencyFailureException e) {
      // Somebody made the pack of this number meanwhile: pressing the button twice is enough.
      throw new Refusal(Refusal.Sort.STALE, "packs.made-already");
    }
  }

  @PostMapping(ONE + "/files")
  String again(Viewer viewer, @PathVariable int meeting, @PathVariable int number) {
    packs.again(viewer, meeting, number);
    work.begin(viewer.council());
    return redirect(viewer, meeting, number);
  }

  @GetMapping(ONE + "/snapshot.json")
  ResponseEntity<byte[]> snapshot(
      Viewer viewer, @PathVariable int meeting, @PathVariable int number) {
    var pack = packs.find(viewer, meeting, number);
    return file(
        name(viewer, meeting, pack, "snapshot.json"),
        "application/json",
        packs.snapshot(viewer, pack));
  }

  @GetMapping(ONE + "/{language:en|cy}/{file:[a-z.-]{1,40}}")
  ResponseEntity<byte[]> file(
      Viewer viewer,
      @PathVariable int meeting,
      @PathVariable int number,
      @PathVariable String language,
      @PathVariable String file) {
    var pack = packs.find(viewer, meeting, number);
    var found =
        PackFormat.named(file)
            .flatMap(format -> pack.file(language, format))
            .orElseThrow(Refusal::notFound);
    return file(
        name(viewer, meeting, pack, language + "-" + file),
        found.format().mediaType(),
        packs.content(viewer, pack, found));
  }

  /** "2026-12-08-pack-1-en.pdf": what somebody finds again in a folder. */
  private String name(Viewer viewer, int meeting, Pack pack, String rest) {
    return "%s-pack-%d-%s"
        .formatted(meetings.find(viewer, meeting).day(), pack.number(), rest.replace("-pack", ""));
  }

  private static String redirect(Viewer viewer, int meeting, int number) {
    return "redirect:/%s/meetings/%d/packs#pack-%d".formatted(viewer.address(), meeting, number);
  }

  private static ResponseEntity<byte[]> file(String name, String mediaType, byte[] content) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(mediaType))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
        .cacheControl(CacheControl.noStore())
        .body(content);
  }
}
