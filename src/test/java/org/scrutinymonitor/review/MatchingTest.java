package org.scrutinymonitor.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutinymonitor.review.Matching.Reason;

/** What the words of a responsibility may mean, among posts that there are. All are invented. */
class MatchingTest {
  private static final List<Matching.Known> KNOWN =
      List.of(
          post(1, "Head of Libraries", "Pennaeth Llyfrgelloedd", null, "Ann Lee"),
          post(2, "Head of Policy and Performance", null, null, "Dai Morgan"),
          post(3, "Private Sector Housing Manager", "Rheolwr Tai Preifat", null),
          post(4, "Cabinet Member for Housing and Communities", null, null),
          post(5, "Cabinet Member for Transport", null, null, "Cllr Pat Lowe"),
          post(6, "Chief Inspector, Partnerships", null, "Moorland Police"),
          post(7, "Students’ Union Advice Manager", null, "University of Northmere"),
          post(8, "Energy and Climate Officer", null, null),
          post(9, "Director of Adult Services", "Cyfarwyddwr Gwasanaethau Oedolion", null),
          post(10, "Democratic Services Manager", null, null),
          post(11, "Director of Public Health", null, null, "Jo Ray"),
          group(1, "Heads of Service"),
          group(2, "Healthy Homes Partnership members"),
          group(3, "Corporate Management Team"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Head of Libraries | post-1 | TITLE",
        "HEAD OF LIBRARIES | post-1 | TITLE",
        "The Head of Libraries | post-1 | TITLE",
        "Head of Policy & Performance | post-2 | TITLE",
        "Private Sector Housing Mgr | post-3 | TITLE",
        "Students' Union Advice Manager | post-7 | TITLE",
        "Chief Inspector, Partnerships (Moorland Police) | post-6 | TITLE",
        "Moorland Police Chief Inspector Partnerships | post-6 | TITLE",
        "Dir. of Adult Services | post-9 | TITLE",
        "Pennaeth Llyfrgelloedd | post-1 | WELSH_TITLE",
        "RHEOLWR TAI PREIFAT | post-3 | WELSH_TITLE",
        "Cyfarwyddwr Gwasanaethau Oedolion | post-9 | WELSH_TITLE",
        "All Heads of Service | group-1 | GROUP",
        "Every Head of Service | group-1 | GROUP",
        "Heads of Services | group-1 | GROUP",
        "All Healthy Homes Partnership members | group-2 | GROUP",
        "Corporate Management Team | group-3 | GROUP",
        "Cabinet Member for Housing | post-4 | CABINET_MEMBER",
        "Portfolio Holder for Housing and Communities | post-4 | CABINET_MEMBER",
        "Executive Member for Transport | post-5 | CABINET_MEMBER",
        "Cllr Pat Lowe, Cabinet Member for Transport | post-5 | CABINET_MEMBER",
        "Ann Lee | post-1 | HOLDER",
        "Cllr Pat Lowe | post-5 | HOLDER",
        "DM | post-2 | HOLDER",
        "A.L. | post-1 | HOLDER",
        "HL | post-1 | INITIALS",
        "HoL | post-1 | INITIALS",
        "DPH | post-11 | INITIALS",
        "Sam Jones, Head of Libraries | post-1 | WITHIN",
        "Head of Policy | post-2 | WITHIN",
        "Interim Director of Adult Services | post-9 | WITHIN",
        "Moorland Police | post-6 | BODY",
        "University of Northmere | post-7 | BODY",
        "Police | post-6 | BODY",
        "Head of Librareis | post-1 | MISSPELT",
        "Privat Sector Housing Manger | post-3 | MISSPELT",
        "Democratic Service Manager | post-10 | MISSPELT",
        "Energy and Climat Officer | post-8 | MISSPELT",
        "Heads of Sevice | group-1 | MISSPELT"
      })
  void wordsAreProposedForAPostOrGroupWithAReason(String words, String meant, Reason reason) {
    var first = proposals(words).getFirst();
    assertThat(first.answering().form()).isEqualTo(meant);
    assertThat(first.reason()).isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Head of Libraries / Energy and Climate Officer | post-1 post-8",
        "Head of Libraries & Private Sector Housing Manager | post-1 post-3",
        "Head of Libraries;Director of Public Health | post-1 post-11",
        "AL/DM/JR | post-1 post-2 post-11",
        "All Heads of Service / Moorland Police | group-1 post-6"
      })
  void eachPartyOfTheWordsHasItsProposals(String words, String meant) {
    assertThat(proposals(words).stream().map(p -> p.answering().form()))
        .containsExactly(meant.split(" "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"TBC", "Ongoing", "Contractor", "Harbour Master", "XQ/ZV", "To be agreed", "-"})
  void wordsThatNameNobodyAreProposedNothing(String words) {
    assertThat(proposals(words)).isEmpty();
  }

  @Test
  void aTitleNamedInFullLeavesNothingToGuess() {
    assertThat(proposals("Director of Public Health"))
        .extracting(Matching.Proposal::reason)
        .containsExactly(Reason.TITLE);
  }

  @Test
  void whatIsRememberedComesFirstAndIsTheOnlyThingChosenBeforehand() {
    var remembered =
        Map.of(Matching.folded("Libraries lead"), Set.of(Answering.post(1), Answering.group(1)));
    var words = Responsibility.read("LIBRARIES  LEAD");
    var proposals = new Matching(KNOWN, remembered).proposals(words);
    assertThat(proposals)
        .extracting(Matching.Proposal::reason)
        .containsOnly(Reason.REMEMBERED)
        .hasSize(2);
    assertThat(choice(proposals).boxes()).allMatch(PostChoice.Box::ticked);

    var title = proposals("Head of Libraries");
    assertThat(choice(title).boxes()).noneMatch(PostChoice.Box::ticked);
  }

  @Test
  void whatIsRememberedOfAPartOnlyIsProposedAndNotChosen() {
    var remembered = Map.of(Matching.folded("Libraries lead"), Set.of(Answering.post(1)));
    var words = Responsibility.read("Libraries lead / Energy and Climate Officer");
    var proposals = new Matching(KNOWN, remembered).proposals(words);
    assertThat(proposals)
        .extracting(Matching.Proposal::reason)
        .containsExactly(Reason.PART_REMEMBERED, Reason.TITLE);
    assertThat(choice(proposals).boxes()).noneMatch(PostChoice.Box::ticked);
  }

  @Test
  void aPostCanBeAddedForAPartyThatNoTitleNames() {
    var matching = new Matching(KNOWN, Map.of());
    assertThat(matching.unnamed(Responsibility.read("Head of Libraries / Harbour Manager / DM")))
        .containsExactly("Harbour Manager");
    assertThat(matching.unnamed(Responsibility.read("All Heads of Service"))).isEmpty();
    assertThat(matching.unnamed(Responsibility.read("All school governors"))).isEmpty();
  }

  @Test
  void remakingAWordingDoesNotChangeWhatItIsRememberedAs() {
    assertThat(Matching.folded("Head of Policy & Performance\n"))
        .isEqualTo(Matching.folded("head of policy and  performance"));
    assertThat(Matching.folded("Sŵyddog")).isEqualTo("swyddog");
  }

  private static PostChoice choice(List<Matching.Proposal> proposals) {
    return new PostChoice("1", KNOWN, Set.of(), proposals, List.of(), null);
  }

  private static List<Matching.Proposal> proposals(String words) {
    return new Matching(KNOWN, Map.of()).proposals(Responsibility.read(words));
  }

  private static Matching.Known post(
      int id,
      String title,
      @org.jspecify.annotations.Nullable String titleCy,
      @org.jspecify.annotations.Nullable String body,
      String... holders) {
    return new Matching.Known(Answering.post(id), title, titleCy, body, List.of(holders));
  }

  private static Matching.Known group(int id, String name) {
    return new Matching.Known(Answering.group(id), name, null, null, List.of());
  }
}
