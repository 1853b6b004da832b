package org.scrutinymonitor.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.review.OpenReview;
import org.scrutinymonitor.review.OpenReview.Level;
import org.scrutinymonitor.review.Responsibility;
import org.scrutinymonitor.review.WrittenDate;

class DraftTest {
  private static final List<Level> LEVELS =
      Objects.requireNonNull(Doubtful.review().gradingScheme()).levels();
  private final Draft draft = Draft.fresh(Doubtful.review());

  private static Draft settled(Draft draft, int number, String value) {
    return draft.settle(number, offer(draft, number, value), null, 2);
  }

  private static Offer offer(Draft draft, int number, String value) {
    return Offer.of(draft, number, LEVELS).stream()
        .filter(o -> o.value().equals(value))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> values(Draft draft, int number) {
    return Offer.of(draft, number, LEVELS).stream().map(Offer::value).toList();
  }

  @Test
  void everyDoubtIsOpenAtFirstAndKeepingTheProposalSettlesIt() {
    assertThat(draft.open()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    var after = settled(draft, 3, "kept");
    assertThat(after.open()).containsExactly(1, 2, 4, 5, 6, 7, 8);
    assertThat(after.review()).isEqualTo(draft.review());
  }

  @Test
  void theAnswersThatMakeSenseDependOnTheField() {
    assertThat(values(draft, 3)).containsExactly("kept", "choice-0", "cell", "typed", "blank");
    assertThat(values(draft, 5))
        .containsExactly("kept", "choice-0", "cell", "level-2", "level-3", "typed", "blank");
    assertThat(values(draft, 1)).containsExactly("kept", "one", "typed", "blank");
    assertThat(values(draft, 6)).containsExactly("kept", "removed");
    assertThat(values(draft, 8)).containsExactly("looked");
  }

  @Test
  void theCellAloneBecomesTheFieldAndTheReadingCanBeBroughtBack() {
    var after = settled(draft, 3, "cell");
    assertThat(Words.of(after.review(), after.place(3)))
        .isEqualTo("uarter. On ine form to be buil");
    assertThat(values(after, 3)).containsExactly("kept", "read", "choice-0", "typed", "blank");
    var back = settled(after, 3, "read");
    assertThat(back.review()).isEqualTo(draft.review());
  }

  @Test
  void allWordsCanNameOneParty() {
    var after = settled(draft, 1, "one");
    assertThat(Words.value(after.review(), after.place(1)))
        .isInstanceOfSatisfying(Responsibility.class, one -> assertThat(one.parties()).hasSize(1));
  }

  @Test
  void aTypedDateIsReadAgainByTheRules() {
    var typed = Words.value(Field.DUE, " by the end of June 2026 ");
    var after = draft.settle(2, offer(draft, 2, "typed"), typed, 2);
    assertThat(Words.value(after.review(), after.place(2)))
        .isEqualTo(WrittenDate.read("by the end of June 2026"));
  }

  @Test
  void doubtsOfTheSameRowAreFoundTogether() {
    assertThat(draft.sameRow(3)).containsExactly(4);
    assertThat(draft.sameQuestion(4)).containsExactly(3);
    assertThat(settled(draft, 4, "kept").sameRow(3)).isEmpty();
  }

  @Test
  void whatIsRemovedStaysInSightTakesItsDoubtsAlongAndCanComeBack() {
    var without = draft.remove(Pointer.parse("/items/0/items/1").orElseThrow());
    assertThat(without.open()).containsExactly(1, 2, 6, 7, 8);
    assertThat(Draft.count(without.review())).isEqualTo(18);
    assertThat(Draft.count(without.result())).isEqualTo(13);
    assertThat(without.putBack(Pointer.parse("/items/0/items/1").orElseThrow())).isEqualTo(draft);
  }

  @Test
  void aRemovedUpdateIsNotConfirmed() {
    var after = settled(draft, 7, "removed");
    assertThat(Objects.requireNonNull(Tree.find(after.result(), List.of(3))).updates()).isEmpty();
    assertThat(after.result().doubts()).isEmpty();
  }

  @Test
  void doubtsFollowANodeThatMoves() {
    var moved = Rearranging.move(draft, List.of(0, 1, 1), List.of(0, 0), 0);
    assertThat(moved.doubt(3).at()).isEqualTo("/items/0/items/0/items/0/agreedAction");
    assertThat(moved.doubt(1).at()).isEqualTo("/items/0/items/0/items/4/responsibility");
    assertThat(moved.doubt(4).at()).isEqualTo("/items/0/items/1/items/1/agreedAction");
    assertThat(Words.of(moved.review(), moved.place(3)))
        .isEqualTo(Words.of(draft.review(), draft.place(3)));
    assertThat(moved.asItWasRead(4)).isEqualTo(draft.asItWasRead(4));
  }

  @Test
  void movingToTheTopAndBackChangesNothing() {
    var up = Rearranging.move(draft, List.of(0, 1, 1), List.of(), 0);
    assertThat(Tree.find(up.review(), List.of(0)))
        .isEqualTo(Tree.find(draft.review(), List.of(0, 1, 1)));
    assertThat(Rearranging.move(up, List.of(0), List.of(1, 1), 1)).isEqualTo(draft);
  }

  @Test
  void noNodeStandsBelowItselfOrDeeperThanAStrand() {
    assertThat(Rearranging.move(draft, List.of(0), List.of(0, 1), 0)).isEqualTo(draft);
    assertThat(Rearranging.move(draft, List.of(0), List.of(1), 0)).isEqualTo(draft);
    assertThat(Rearranging.move(draft, List.of(1), List.of(0, 1, 1), 0)).isEqualTo(draft);
  }

  @Test
  void aFieldChangedByHandSettlesItsDoubt() {
    var place = draft.place(3);
    assertThat(draft.put(place, "Build the form.", 2).open()).doesNotContain(3);
    assertThat(draft.put(place, Words.value(draft.review(), place), 2)).isSameAs(draft);
  }

  @Test
  void pointersFromAnybodyLeadIntoTheReviewOrNowhere() {
    for (var hostile :
        List.of(
            "items/0",
            "/items/-1",
            "/items/99999999999",
            "/items/00",
            "/../../etc",
            "/a b",
            "/items/0/" + "items/0/".repeat(100),
            "/items/0//",
            "/<script>",
            "/items/٣")) {
      var place = Place.of(draft.review(), hostile);
      assertThat(place.kind()).as(hostile).isEqualTo(Place.Kind.WHOLE);
    }
    assertThat(Place.of(draft.review(), "/items/17").kind()).isEqualTo(Place.Kind.WHOLE);
    assertThat(Place.of(draft.review(), "/items/0/updates/5/grade").kind())
        .isEqualTo(Place.Kind.WHOLE);
    assertThat(Place.of(draft.review(), "/items/0/due/earliest").field()).isEqualTo(Field.DUE);
    assertThat(Place.of(draft.review(), "/gradingScheme/levels/0/label").field())
        .isEqualTo(Field.GRADING_SCHEME);
  }

  @Test
  void theKeyIsTypedOneLevelALine() {
    var key = (OpenReview.Scheme) Words.value(Field.GRADING_SCHEME, "1: Done\nOngoing\n\n3 : Late");
    assertThat(Objects.requireNonNull(key).levels())
        .containsExactly(
            new Level("1", "Done"), new Level("Ongoing", "Ongoing"), new Level("3", "Late"));
    assertThat(Words.problem(Field.GRADING_SCHEME, "1: Done\n1: Late")).isNotNull();
    assertThat(Words.graded(Field.GRADE, "2 on-track", LEVELS)).isEqualTo("2");
  }

  @Test
  void invisibleCharactersAreNotKept() {
    assertThat(Words.tidy("\u0000a\u0007\r\nb\rc\ud800 ")).isEqualTo("a\nb\nc");
    assertThat(Kept.storable("{\"a\": \"x\\u0000y\\\\u0000\ud800\"}"))
        .isEqualTo("{\"a\": \"xy\\\\u0000\uFFFD\"}");
  }

  @Test
  void lettersThatStandNowhereInTheRowAreMarked() {
    var row = List.of("uarter. On ine form to be buil", "and tested with tenants. Audit");
    var marked =
        Marks.invented("Online form to be built and tested with tenants.", row).stream()
            .filter(Marks.Stretch::marked)
            .map(Marks.Stretch::text)
            .toList();
    assertThat(marked).allSatisfy(text -> assertThat(text.length()).isLessThan(6));
    var cells = Marks.cells(row, "form to be built and tested with tenants.", -1);
    assertThat(cells.getFirst()).anyMatch(s -> s.marked() && s.text().contains("form to be buil"));
    assertThat(cells.getLast().getFirst().marked()).isTrue();
  }

  @Test
  void theCellOfAFieldIsTheOneOfItsStrandOrTheOnlyOneWithItsWords() {
    var grades = List.of("Assessment", "1", "4", "1 2", "1");
    assertThat(Marks.cell(grades, "1", 3)).isEqualTo(3);
    assertThat(Marks.cell(grades, "4", -1)).isEqualTo(2);
    assertThat(Marks.cell(grades, "1", -1)).isEqualTo(-1);
    assertThat(Marks.cell(grades, null, 1)).isEqualTo(-1);
  }

  @Test
  void namesOfFilesAreMadeHarmless() {
    assertThat(Original.name("C:\\secret\\form.docx")).isEqualTo("form.docx");
    assertThat(Original.name("../../etc/passwd")).isEqualTo("passwd");
    assertThat(Original.name("a\r\nSet-Cookie: x=1.pdf")).isEqualTo("aSet-Cookie x=1.pdf");
    assertThat(Original.name("gnp.\u202Eexe.docx")).isEqualTo("gnp.exe.docx");
    assertThat(Original.name("<img src=x onerror=alert(1)>.html"))
        .isEqualTo("img src=x onerror=alert(1).html");
    assertThat(Original.name("x".repeat(500) + ".docx")).hasSize(120).endsWith(".docx");
    assertThat(Original.name(" .. ")).isEqualTo("document");
    assertThat(Original.name(null)).isEqualTo("document");
  }
}
