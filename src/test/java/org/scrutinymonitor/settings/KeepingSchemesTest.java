package org.scrutinymonitor.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.Visit;
import org.scrutinymonitor.World;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.council.GradingSchemes;
import org.scrutinymonitor.council.SchemeTemplate;
import org.scrutinymonitor.people.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Grading schemes: from templates, changed by versions, ended. */
@Story
class KeepingSchemesTest {
  @Autowired World world;
  @Autowired MockMvcTester pages;
  @Autowired GradingSchemes schemes;
  @Autowired InstantSource time;

  private World.Founded council;
  private Visit officer;
  private String at;

  @BeforeEach
  void aSignedInOfficer() {
    council = world.council();
    officer = Visit.by(council, pages);
    at = council.at() + "/grading-schemes";
  }

  @ParameterizedTest
  @EnumSource
  void aSchemeBeginsFromATemplate(SchemeTemplate template) {
    var form = officer.page(at + "/new?template=" + template.stored());
    var scheme = saved(at + "/new", form, "save");
    assertThat(scheme.select("h1").text()).isEqualTo(template.title());
    assertThat(scheme.select("tbody tr th .grade").eachText())
        .hasSameSizeAs(template.levels())
        .first()
        .asString()
        .contains(template.levels().getFirst().code());
    assertThat(scheme.select(".panel input[type=radio]")).hasSameSizeAs(template.levels());
  }

  @Test
  void whatFollowsFromALevelIsSaidInWords() {
    var form = officer.page(at + "/new?template=stockton-2020");
    var scheme = saved(at + "/new", form, "save");
    assertThat(scheme.select("tbody tr").get(0).text())
        .contains("Counts as achieved", "May be signed off")
        .doesNotContain("Needs");
    assertThat(scheme.select("tbody tr").get(2).text())
        .contains("Needs an explanation", "Needs a new anticipated date");
    assertThat(scheme.select(".panel").text())
        .contains("Then asks for an explanation and a new anticipated date.");
  }

  @Test
  void aLevelIsAddedAndRemovedWithoutScriptsAndNothingTypedIsLost() {
    var form = officer.page(at + "/new?template=york-rag");
    form.select("#name").val("Our colours");
    form.select("#level-1-label").val("Done");
    var added = Visit.document(send(at + "/new", form, "add"));
    assertThat(added.select(".level")).hasSize(4);
    assertThat(added.select("#name").val()).isEqualTo("Our colours");
    assertThat(added.select("#level-1-label").val()).isEqualTo("Done");
    assertThat(added.select(".panel .grade")).hasSize(3);

    var removed = Visit.document(send(at + "/new", added, "remove-1"));
    assertThat(removed.select(".level")).hasSize(3);
    assertThat(removed.select("#level-1-code").val()).isEqualTo("Amber");

    var moved = Visit.document(send(at + "/new", removed, "up-2"));
    assertThat(moved.select("#level-1-code").val()).isEqualTo("Red");
    assertThat(officer.page(at).text()).contains("no grading scheme yet");
  }

  @Test
  void everyErrorOfASchemeIsSaidAtOnce() {
    var form = officer.page(at + "/new?template=york-rag");
    form.select("#name").val("");
    form.select("#from").val("soon");
    form.select("#level-1-code").val("red");
    form.select("#level-2-label").val("");
    form.select("#level-2-meaning option[selected]").removeAttr("selected");
    var answer = send(at + "/new", form, "save");
    assertThat(answer).hasStatus(422);
    assertThat(Visit.document(answer).select(".govuk-error-summary a").eachAttr("href"))
        .containsExactlyInAnyOrder(
            "#name", "#from", "#level-2-label", "#level-2-meaning", "#level-3-code");
  }

  @Test
  void twoSchemesCannotShareAName() {
    var form = officer.page(at + "/new?template=birmingham");
    saved(at + "/new", form, "save");
    var again = send(at + "/new", form, "save");
    assertThat(again).hasStatus(422);
    assertThat(Visit.document(again).select(".govuk-error-summary a").eachAttr("href"))
        .containsExactly("#name");
  }

  @Test
  void aChangedSchemeIsANewVersionAndTheOldOneStays() {
    var first = saved(at + "/new", officer.page(at + "/new?template=stockton-2020"), "save");
    var old = addressOfVersions(first);
    var form = officer.page(old + "/version");
    assertThat(form.select("#name")).isEmpty();
    form.select("#from").val(Days.today(time).plusDays(10).toString());
    form.select("#level-1-label").val("Wholly achieved");
    var changed = saved(old + "/version", form, "save");
    assertThat(changed.select(".govuk-caption-l").text()).isEqualTo("Version 2");
    assertThat(changed.select("tbody").text()).contains("Wholly achieved");
    assertThat(changed.select("#versions + ul li")).hasSize(2);
    assertThat(officer.page(old).select("tbody").text()).contains("Fully Achieved");

    var list = officer.page(at);
    assertThat(list.select("table").eachText())
        .hasSize(2)
        .satisfiesExactly(
            inForce -> assertThat(inForce).contains("In force", "version 1"),
            coming -> assertThat(coming).contains("To come", "version 2"));
    var number = number(old);
    var today = Days.today(time);
    assertThat(version(number, today)).isEqualTo(number);
    assertThat(version(number, today.plusDays(10))).isNotEqualTo(number);
    assertThat(version(version(number, today.plusDays(10)), today)).isEqualTo(number);
  }

  @Test
  void onlyTheNewestVersionIsChanged() {
    var old =
        addressOfVersions(saved(at + "/new", officer.page(at + "/new?template=york-rag"), "save"));
    var form = officer.page(old + "/version");
    form.select("#from").val(Days.today(time).toString());
    saved(old + "/version", form, "save");
    assertThat(officer.get(old + "/version")).hasStatus(409);
    assertThat(send(old + "/version", form, "save")).hasStatus(409);
    assertThat(officer.page(old).select("a[href$=/version]")).isEmpty();
  }

  @Test
  void aNewVersionBeginsTodayOrLaterAndAfterTheOldOne() {
    var form = officer.page(at + "/new?template=york-rag");
    form.select("#from").val(Days.today(time).plusDays(5).toString());
    var old = addressOfVersions(saved(at + "/new", form, "save"));
    var version = officer.page(old + "/version");
    for (var day : List.of("", "soon", "1 April 2020", Days.today(time).plusDays(5).toString())) {
      version.select("#from").val(day);
      var answer = send(old + "/version", version, "save");
      assertThat(answer).as(day).hasStatus(422);
      assertThat(Visit.document(answer).select(".govuk-error-summary a").eachAttr("href"))
          .containsExactly("#from");
    }
  }

  @Test
  void anEndedSchemeIsOfferedToNoNewReview() {
    var old =
        addressOfVersions(saved(at + "/new", officer.page(at + "/new?template=york-rag"), "save"));
    assertThat(officer.page(council.at() + "/new-review").text()).contains("Acceptable progress");
    assertThat(officer.post(old + "/end", "last", "never")).hasStatus(422);
    assertThat(officer.post(old + "/end", "last", "1 April 2026")).hasStatus3xxRedirection();
    assertThat(officer.page(council.at() + "/new-review").text())
        .doesNotContain("Acceptable progress");
    assertThat(officer.page(at).select("table").text()).contains("Earlier", "until 1 April 2026");
  }

  @Test
  void whoKeepsNoSchemesSeesNone() {
    var scheme =
        addressOfVersions(saved(at + "/new", officer.page(at + "/new?template=york-rag"), "save"));
    var member =
        Visit.by(world.person(council, "Member", "member", true, Role.COMMITTEE_MEMBER), pages);
    for (var address : List.of(at, at + "/new", scheme, scheme + "/version")) {
      assertThat(member.get(address)).as(address).hasStatus(404);
    }
    assertThat(member.post(at + "/new", "act", "save")).hasStatus(404);
    var elsewhere = Visit.by(world.council(), pages);
    assertThat(elsewhere.get(scheme)).hasStatus(404);
  }

  @Test
  void aWelshReaderSeesWelshLabels() {
    saved(at + "/new", officer.page(at + "/new?template=stockton-2020"), "save");
    assertThat(officer.page(at + "?language=cy").select("table").text())
        .contains("Cyflawnwyd yn llawn")
        .doesNotContain("Fully");
  }

  private int version(int scheme, java.time.LocalDate day) {
    return council.as(() -> world.inTransaction(() -> schemes.versionOn(scheme, day)));
  }

  private static int number(String address) {
    return Integer.parseInt(address.substring(address.lastIndexOf('/') + 1));
  }

  /** The address of the scheme whose page this is. */
  private static String addressOfVersions(Document page) {
    var change = page.select("main a[href$=/version]").attr("href");
    return change.substring(0, change.length() - "/version".length());
  }

  private Document saved(String address, Document form, String act) {
    var answer = send(address, form, act);
    assertThat(answer).hasStatus3xxRedirection();
    return officer.page(Objects.requireNonNull(answer.getResponse().getRedirectedUrl()));
  }

  /** Sends the form of a page as a browser does. */
  private MvcTestResult send(String address, Document page, String act) {
    var sent = new ArrayList<String>();
    for (var field : page.select("main form input, main form textarea, main form select")) {
      var isTicked = !field.attr("type").equals("checkbox") || field.hasAttr("checked");
      if (!isTicked || field.attr("name").equals("_csrf")) continue;
      sent.add(field.attr("name"));
      sent.add(
          field.normalName().equals("select")
              ? field.select("option[selected]").attr("value")
              : field.val());
    }
    sent.add("act");
    sent.add(act);
    return officer.post(address, sent.toArray(String[]::new));
  }
}
