package org.scrutinymonitor.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.impl.DefaultConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.Visit;
import org.scrutinymonitor.World;
import org.scrutinymonitor.intake.Registrations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@Story
class ReviewPagesTest {
  @Autowired World world;
  @Autowired Registrations registrations;
  @Autowired MockMvcTester pages;
  @Autowired DSLContext sql;

  private World.Founded council;
  private Visit officer;

  @BeforeEach
  void aSignedInOfficer() {
    council = world.council();
    officer = Visit.by(council, pages);
  }

  @Test
  void anEmptyRegisterSaysWhatToDo() {
    var page = officer.page(council.at());
    assertThat(page.select(".panel h2").text()).isEqualTo("No reviews yet");
    assertThat(page.select("a[href$=/readings], a[href$=/new-review]").eachText())
        .contains("Take in a form", "New review");
  }

  @Test
  void theListFindsWordsInTitlesAndItems() throws InvalidReview {
    register(Northmere.dampAndMould());
    register(titled("Buses to the hill villages"));
    assertThat(officer.page(council.at()).select("tbody th a").eachText())
        .containsExactly("Buses to the hill villages", "Damp and mould");

    var found = officer.page(council.at() + "?q=champions%20TENANT");
    assertThat(found.select("[role=status]").text()).contains("1 review matches");
    assertThat(found.select(".matches a").attr("href"))
        .isEqualTo(council.at() + "/damp-and-mould/1/c");
    assertThat(found.select("mark").eachText()).contains("tenant", "champions");
    assertThat(officer.page(council.at() + "?q=%25").select("tbody tr"))
        .as("a per cent sign stands for itself")
        .isEmpty();
  }

  @Test
  void theListIsNarrowedToACommittee() throws InvalidReview {
    register(Northmere.dampAndMould());
    register(titled("Buses to the hill villages"));
    var found =
        officer.page(council.at() + "?committee=Homes%20and%20Communities%20Select%20Committee");
    assertThat(found.select("tbody tr")).hasSize(1);
    assertThat(officer.page(council.at() + "?committee=None%20such").select("tbody tr")).isEmpty();
  }

  @Test
  void aReviewIsShownWithAllItsItemsInOneStatement() throws InvalidReview {
    register(Northmere.dampAndMould());
    var statements = new ArrayList<String>();
    var page = noting(statements, () -> officer.page(council.at() + "/damp-and-mould"));
    assertThat(page.select("section[id^=item-]")).hasSize(18);
    assertThat(page.select(".strands .strand")).hasSize(8);
    assertThat(page.select(".update .judgments > div:first-child .grade__word")).hasSize(16);
    assertThat(page.select(".update .judgments > div:last-child .grade__word").eachText())
        .as("what no committee has considered says so")
        .hasSize(16)
        .containsOnly("Not considered yet");
    assertThat(
            statements.stream()
                .filter(s -> !s.contains("from \"council\"") && !s.contains("from \"person\""))
                .toList())
        .as("statements beside who looks and the council's name in the masthead")
        .hasSize(1);
  }

  @Test
  void aGradeIsCodeWordSymbolAndColour() throws InvalidReview {
    register(Northmere.dampAndMould());
    var page = officer.page(council.at() + "/damp-and-mould");
    var grade = page.selectFirst("#item-1-b-2 .grade");
    assertThat(grade).isNotNull();
    assertThat(grade.text()).isEqualTo("×4 Not Achieved");
    assertThat(grade.hasClass("grade--not-achieved")).isTrue();
  }

  @Test
  void theSpreadIsCountedBelowAParentWhoseGradeIsItsOwn() throws InvalidReview {
    register(Northmere.dampAndMould());
    var spread = officer.page(council.at() + "/damp-and-mould").select("#item-1 > .spread-below");
    assertThat(spread.select("li").eachText())
        .containsExactly(
            "✓1 Fully Achieved 8 of 12",
            "→2 On-Track 2 of 12",
            "!3 Slipped 1 of 12",
            "×4 Not Achieved 1 of 12");
    assertThat(spread.text()).contains("The grade of recommendation 1 is its own");
  }

  @Test
  void theNewestUpdateIsOpenAndEarlierOnesAreFolded() throws InvalidReview {
    var review =
        with(
            new OpenReview.Item(
                "1",
                "One",
                null,
                null,
                null,
                null,
                null,
                List.of(
                    new OpenReview.Update(WrittenDate.read("March 2020"), "began", "2", null),
                    new OpenReview.Update(WrittenDate.read("October 2020"), "done", "1", "late")),
                List.of()));
    var page = officer.page(council.at() + "/" + register(review));
    var item = page.select("#item-1");
    assertThat(item.select(".update > div:first-child").text()).contains("October 2020", "done");
    assertThat(item.select("details").text()).contains("March 2020: 2", "began");
    assertThat(item.select(".judgments").eachText().getFirst()).contains("Explanation: late");
  }

  @Test
  void everyItemHasItsOwnPageWithItsRelatives() throws InvalidReview {
    register(Northmere.dampAndMould());
    var at = council.at() + "/damp-and-mould";
    var strand = officer.page(at + "/1/b/2");
    assertThat(strand.select("h1").text())
        .isEqualTo("An online form that tenants can use from any phone");
    assertThat(strand.select(".govuk-breadcrumbs a").eachAttr("href"))
        .containsExactly(council.at(), at, at + "/1", at + "/1/b");
    assertThat(strand.select("[aria-labelledby=others] li")).hasSize(3);
    assertThat(officer.page(at + "/1").select("[aria-labelledby=below] > ul > li")).hasSize(6);
    assertThat(officer.get(at + "/1/b/9")).hasStatus(404);
    assertThat(officer.get(at + "/1/b/2/4")).hasStatus(404);
  }

  @Test
  void wordsWithoutAUsableDateAreSaidToBeSoAndNeverOverdue() throws InvalidReview {
    register(Northmere.dampAndMould());
    var at = council.at() + "/damp-and-mould";
    assertThat(officer.page(at + "/1/e").text())
        .contains("12 months after the grants open", "No usable date, so never overdue");
    var passed = officer.page(at + "/1/b/2").text();
    assertThat(passed).contains("December 2025", "1 December 2025 to 31 December 2025", "Overdue");
  }

  @Test
  void hostileWordsAreShownAsWords() throws InvalidReview {
    var evil = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";
    var review =
        new OpenReview(
            OpenReview.FORMAT,
            evil,
            evil,
            List.of(evil),
            new WrittenDate(evil, null, null, WrittenDate.Kind.NONE),
            new OpenReview.Scheme(List.of(new OpenReview.Level(evil, evil))),
            List.of(
                new OpenReview.Item(
                    evil,
                    evil,
                    new Responsibility(evil, List.of(evil)),
                    new WrittenDate(evil, null, null, WrittenDate.Kind.NONE),
                    evil,
                    evil,
                    evil,
                    List.of(
                        new OpenReview.Update(null, evil, evil, evil),
                        new OpenReview.Update(null, evil, evil, evil)),
                    List.of(item(null, evil), item(null, evil)))),
            List.of());
    var at = council.at() + "/" + register(review);
    var item =
        officer.page(at).select("section .links a[href]").eachAttr("href").stream()
            .filter(href -> href.startsWith(at + "/") && !href.endsWith("amendment"))
            .filter(href -> !href.endsWith("new-item"))
            .findFirst()
            .orElseThrow();
    for (var address :
        List.of(
            council.at(),
            council.at() + "?q=script",
            at,
            item,
            item + "/amendment",
            item + "/new-item",
            at + "/amendment",
            council.at() + "/new-review")) {
      var page = officer.page(address);
      var own = page.select("head > script[src=/earlier.js][defer]");
      assertThat(own.html()).as(address).isEmpty();
      assertThat(page.select("script, img, [onerror]")).as(address).hasSameSizeAs(own);
      assertThat(own).as(address).hasSizeLessThan(2);
    }
    assertThat(officer.page(at).select("h1").text()).isEqualTo(evil);
  }

  @Test
  void thePagesAreInWelshToo() throws InvalidReview {
    register(Northmere.dampAndMould());
    var page = officer.page(council.at() + "/damp-and-mould?language=cy");
    assertThat(page.select("html").attr("lang")).isEqualTo("cy");
    assertThat(page.select("#h-item-1").text()).isEqualTo("Argymhelliad 1");
    assertThat(page.text()).contains("Gradd y swyddog");
  }

  private String register(OpenReview review) throws InvalidReview {
    return council.as(() -> registrations.register(council.officer(), review));
  }

  private static OpenReview titled(String title) {
    return new OpenReview(
        OpenReview.FORMAT,
        title,
        "Place and Transport Select Committee",
        List.of(),
        null,
        null,
        List.of(item("1", "That a bus run on Sundays.")),
        List.of());
  }

  private static OpenReview with(OpenReview.Item... items) {
    return new OpenReview(
        OpenReview.FORMAT,
        "A short review",
        null,
        List.of(),
        null,
        null,
        List.of(items),
        List.of());
  }

  private static OpenReview.Item item(@Nullable String reference, String text) {
    return new OpenReview.Item(reference, text, null, null, null, null, null, List.of(), List.of());
  }

  /** Does something and notes the statements that jOOQ sends meanwhile. */
  private <T> T noting(List<String> statements, java.util.function.Supplier<T> work) {
    var configuration = (DefaultConfiguration) sql.configuration();
    var listeners = configuration.executeListenerProviders();
    var noting =
        new ExecuteListener() {
          @Override
          public void executeStart(ExecuteContext context) {
            statements.add(String.valueOf(context.sql()));
          }
        };
    var more = Arrays.copyOf(listeners, listeners.length + 1);
    more[listeners.length] = (ExecuteListenerProvider) () -> noting;
    configuration.setExecuteListenerProvider(more);
    try {
      return work.get();
    } finally {
      configuration.setExecuteListenerProvider(listeners);
    }
  }
}
