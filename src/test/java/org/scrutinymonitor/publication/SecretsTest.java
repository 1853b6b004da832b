package org.scrutinymonitor.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.Tampering;
import org.scrutinymonitor.World;
import org.scrutinymonitor.meeting.ConsideredReview;
import org.scrutinymonitor.people.SignedInAs;
import org.scrutinymonitor.review.ExemptField;
import org.scrutinymonitor.review.InvalidReview;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * Fills every text column of every table with marks wherever what stands there may not be public,
 * publishes one review beside, and looks through every public page, feed and file for a mark. The
 * columns are those that the database has: a new table is covered by itself, and what of it may be
 * public must be said here.
 */
@Story
class SecretsTest {
  private static final Pattern MARK = Pattern.compile("zqx_[a-z_]+");
  private static final String SCRIPT = "/org/scrutinymonitor/database/two-councils.sql";

  /** An item of the published review of which every field is exempt. */
  private static final String EXEMPT = "1/a/4";

  /** Columns that cannot hold a mark, or hold none that is a word of people. */
  private static final Set<String> NOT_WORDS =
      Set.of("address", "committee_address", "path", "language");

  @Autowired World world;
  @Autowired ConsideredReview considered;
  @Autowired Tampering tampering;
  @Autowired Publications publications;
  @Autowired Press press;
  @Autowired MockMvcTester program;
  @Autowired DSLContext sql;

  private World.Founded council;
  private String review;

  /**
   * Which rows of a column hold what may not be public, as SQL; all of them where nothing is said.
   */
  private Map<String, String> secretRows() {
    var ours = "(select id from review where address = '" + review + "')";
    var exempt = "(select id from item where review = " + ours + " and path = '" + EXEMPT + "')";
    var items = "(select id from item where review = " + ours + ")";
    var ofItem = "review <> " + ours + " or id = " + exempt;
    var said = "item not in " + items + " or item = " + exempt;
    var rows = new HashMap<String, String>();
    for (var column : List.of("title", "plan_agreed"))
      rows.put("review." + column, "id <> " + ours);
    rows.put("item.reference", "review <> " + ours);
    for (var column : List.of("text", "due", "agreed_action", "success_measure", "response")) {
      rows.put("item." + column, ofItem);
    }
    rows.put("update.period", "item not in " + items);
    for (var column : List.of("evidence", "grade", "explanation", "reason")) {
      rows.put("update." + column, said);
    }
    var named = " or field in ('responsibility', 'link_officers')";
    for (var column : List.of("old_text", "new_text", "reason")) {
      rows.put("amendment." + column, said + named);
    }
    rows.put("amendment.field", "false");
    rows.put("exemption.public_text", "item not in " + items);
    rows.put("exemption.field", "false");
    for (var column : List.of("name", "name_cy")) {
      rows.put("council." + column, "false");
      rows.put(
          "committee." + column, "id <> (select committee from review where id = " + ours + ")");
    }
    for (var column : List.of("title", "title_cy", "body")) {
      rows.put(
          "post." + column, "id not in (select post from responsible where item in " + items + ")");
    }
    for (var column : List.of("code", "label", "label_cy", "definition", "definition_cy")) {
      rows.put(
          "grading_level." + column,
          "grading_scheme <> (select grading_scheme from review where id = " + ours + ")");
    }
    return rows;
  }

  /** Mail goes out for all councils at once: what is marked here must reach no other story. */
  @AfterEach
  void nothingWaitsToBeSent() {
    tampering.change(
        council,
        "update mail set sent_at = now() where sent_at is null and given_up_at is null and council = "
            + council.officer().council());
  }

  private void everythingThatMayNotBePublicIsMarked() {
    var secret = secretRows();
    var marked = new TreeSet<String>();
    var columns =
        sql.fetch(
            """
            select c.table_name::text as t, c.column_name::text as c, c.data_type::text as type
            from information_schema.columns c
            join information_schema.tables t using (table_schema, table_name)
            where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
            and c.table_name <> 'flyway_schema_history' and c.is_generated = 'NEVER'
            and (c.data_type in ('text', 'jsonb', 'character varying') or c.udt_name = '_text')
            order by 1, 2
            """);
    for (var column : columns) {
      var table = column.get("t", String.class);
      var name = column.get("c", String.class);
      if (NOT_WORDS.contains(name)) continue;
      var mark = "'zqx_" + table + "_" + name + "'";
      var value =
          switch (column.get("type", String.class)) {
            case "ARRAY" -> "array_append(\"%s\", %s)".formatted(name, mark);
            case "jsonb" -> "jsonb_build_object('words', %s)".formatted(mark);
            default -> "coalesce(\"%s\", '') || %s".formatted(name, mark);
          };
      var of = table.equals("council") ? "id" : "council";
      try {
        tampering.change(
            council,
            "update \"%s\" set \"%s\" = %s where %s = %d and (%s)"
                .formatted(
                    table,
                    name,
                    value,
                    of,
                    council.officer().council(),
                    secret.getOrDefault(table + "." + name, "true")));
        marked.add(table + "." + name);
      } catch (org.jooq.exception.DataAccessException refused) {
        // One of a few fixed words, or tied to another column: it can hold no secret.
      }
    }
    assertThat(marked)
        .contains(
            "person.name",
            "person.email",
            "answer.evidence",
            "request_note.sentence",
            "mail.words",
            "exemption.reason",
            "item.responsibility",
            "item.parties",
            "review.link_officers",
            "update.evidence",
            "decision.reason",
            "question.words",
            "publication_text.content",
            "pack.snapshot",
            "history.content",
            "reading.as_read",
            "audit_entry.detail")
        .hasSizeGreaterThan(90);
  }

  private void anItemOfWhichEveryFieldIsExempt() {
    var item =
        "(select id from item where review = (select id from review where address = '%s') and path = '%s')"
            .formatted(review, EXEMPT);
    for (var field : ExemptField.values()) {
      var updates =
          field.isOfUpdate()
              ? "select position from \"update\" where item = " + item
              : "select null::integer";
      tampering.change(
          council,
          """
          insert into exemption (council, item, update_position, field, jurisdiction, paragraph, reason, review_on,
                                 decided_at, decided_by)
          select %1$d, %2$s, u.position, '%3$s', 'england', 3, 'because', '2030-01-01', now(), %4$d
          from (%5$s) u (position)
          """
              .formatted(
                  council.officer().council(),
                  item,
                  field.stored(),
                  council.officer().person(),
                  updates));
    }
    tampering.change(
        council,
        """
        update exemption e set update_request = u.update_request, update_position = null
        from "update" u where u.item = e.item and u.position = e.update_position and u.update_request is not null
        """);
  }

  @BeforeEach
  void aCouncilWithARowInEveryTableAndAReviewBefore() throws InvalidReview {
    council = world.council();
    var id = council.officer().council();
    council.as(() -> world.inTransaction(() -> sql.execute(script(id))));
    tampering.change(
        council,
        "update publication set undone_at = now(), undone_by = made_by where council = " + id);
    tampering.change(
        council,
        "update pack_publication set undone_at = now(), undone_by = made_by where council = " + id);
    var before = considered.before(council);
    review = before.review();
    world.responsible(council, review + "/1/b/2", world.post(council, "Head of Web", null));
    anItemOfWhichEveryFieldIsExempt();
    tampering.change(
        council,
        """
        insert into decision (council, meeting, item, version, next, reason, minute, recorded_at, recorded_by)
        select %1$d, %2$d, i.id, 1, 'further_update', 'zqx_draft_decision', 'zqx_draft_minute', now(), %3$d
        from item i where i.path = '1/b/2' and i.council = %1$d
        """
            .formatted(id, before.meeting(), council.officer().person()));
    everythingThatMayNotBePublicIsMarked();
  }

  @Test
  void nothingThatIsNotPublicIsOnAnyPublicPageFeedOrFile() throws IOException {
    council.as(() -> {
      var frozen = publications.freeze(council.officer(), review, null);
      return publications.publish(
          council.officer(),
          review,
          new Publications.Wanted(null, null, null, Publications.hex(frozen.digest())));
    });

    assertThat(Press.body(working(review + "/1/b/2")))
        .as("the marks are there for who may see them")
        .contains("zqx_item_responsibility");
    assertThat(Press.body(working("damp-and-mould/1"))).contains("zqx_item_text");
    var found = new TreeSet<String>();
    var crawled = crawl(found);
    assertThat(found).isEmpty();
    var at = council.at() + "/" + review;
    assertThat(crawled)
        .contains(
            council.at(),
            at,
            at + "/1/b/2",
            at + "/" + EXEMPT,
            at + "/timeline",
            at + "/then-and-now",
            at + "/publications",
            at + ".json",
            at + ".csv",
            at + ".xlsx",
            at + ".atom",
            at + "/1/b/2.atom",
            council.at() + "/open-data",
            council.at() + "/open-data/items.csv",
            council.at() + "/open-data/council.xlsx",
            "/sitemap.xml",
            "/open-data/all.json")
        .hasSizeGreaterThan(80);
    assertThat(press.page(at + "/" + EXEMPT).text()).contains("exempt");
    assertThat(press.page(at + "/1/b/2").text()).contains("Head of Web");
  }

  /** Follows every link from the council's page on; notes the marks, and returns what was read. */
  private Set<String> crawl(Set<String> marks) throws IOException {
    var seen = new HashSet<String>();
    var todo = new ArrayDeque<String>();
    for (var start :
        List.of(
            council.at(),
            council.at() + "/public",
            council.at() + "?language=cy",
            council.at() + "/public/search?q=tenants",
            council.at() + "/public/search?q=secret",
            "/sitemap.xml",
            "/robots.txt",
            "/open-data/all.json",
            "/open-data/updates.csv",
            "/accessibility",
            "/privacy",
            council.at() + "/damp-and-mould",
            council.at() + "/damp-and-mould.json",
            council.at() + "/damp-and-mould?edition=1")) {
      if (seen.add(start)) todo.add(start);
    }
    while (!todo.isEmpty()) {
      var address = todo.poll();
      var answer = press.get(address);
      assertThat(answer.getResponse().getStatus()).as(address).isIn(200, 302, 404);
      assertThat(answer.getResponse().getCookies()).as(address).isEmpty();
      var words = words(answer);
      MARK.matcher(words).results().forEach(mark -> marks.add(mark.group() + " at " + address));
      if (!Objects.requireNonNullElse(answer.getResponse().getContentType(), "")
          .startsWith("text/html")) {
        continue;
      }
      for (var link : links(words)) if (seen.size() < 3000 && seen.add(link)) todo.add(link);
    }
    return seen;
  }

  private MvcTestResult working(String below) {
    return program
        .get()
        .uri(council.at() + "/" + below)
        .with(SignedInAs.officer(council))
        .exchange();
  }

  private List<String> links(String html) {
    var links = new ArrayList<String>();
    for (var link : Jsoup.parse(html).select("a[href], link[href]")) {
      var to = link.attr("href").replaceFirst("#.*", "").replaceFirst("^https?://[^/]+", "");
      if (!to.startsWith(council.at()) && !to.startsWith("/open-data")) continue;
      if (!to.contains("sign-in")) links.add(to);
    }
    return links;
  }

  /** Everything that stands in an answer: its headers, its words, the parts of a packed file. */
  private static String words(MvcTestResult answer) throws IOException {
    var response = answer.getResponse();
    var bytes = response.getContentAsByteArray();
    var words = new StringBuilder(new String(bytes, StandardCharsets.UTF_8));
    for (var name : response.getHeaderNames()) words.append('\n').append(response.getHeaders(name));
    if (bytes.length > 2 && bytes[0] == 'P' && bytes[1] == 'K') {
      try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
        while (zip.getNextEntry() != null) {
          words.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    return words.toString();
  }

  private static String script(int council) {
    try (var in = Objects.requireNonNull(SecretsTest.class.getResourceAsStream(SCRIPT))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replace("{council}", "" + council);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
