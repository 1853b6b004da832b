package org.scrutinymonitor.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.web.Errors;
import org.springframework.util.LinkedMultiValueMap;

class PlaceholderTest {
  private static final Map<Placeholder, String> VALUES =
      Map.of(
          Placeholder.COMMITTEE, "Homes $1 Committee",
          Placeholder.REVIEWS, "A and B",
          Placeholder.ANSWERS_BY, "1 May 2027");

  @Test
  void whatStandsInBracesIsFilledIn() {
    assertThat(Placeholder.filled("To the {committee} by {answers-by}.", VALUES, List.of()))
        .isEqualTo("To the Homes $1 Committee by 1 May 2027.");
  }

  @Test
  void theReviewsAreAListWhereTheyHaveALineToThemselves() {
    assertThat(
            Placeholder.filled(
                "On {reviews}:\n {reviews} \nend", VALUES, List.of("A {committee}", "B")))
        .isEqualTo("On A and B:\n• A Homes $1 Committee\n• B\nend");
  }

  @Test
  void anUnknownPlaceholderIsNamedAndStaysAsItIs() {
    assertThat(Placeholder.unknown("{committee} {chair} {Meeting} { } {chair}"))
        .containsExactly("chair", "Meeting", " ");
    assertThat(Placeholder.unknown("a { b\n} {{")).isEmpty();
    assertThat(Placeholder.filled("{chair}", VALUES, List.of())).isEqualTo("{chair}");
  }

  @Test
  void theStandardSectionsNameOnlyWhatThereIs() {
    for (var section : ReportSection.standard()) {
      assertThat(section.all()).hasSize(4);
      assertThat(section.all().flatMap(words -> Placeholder.unknown(words).stream())).isEmpty();
    }
  }

  @Test
  void aFormSaysEveryErrorAtItsField() {
    var typed = new LinkedMultiValueMap<String, String>();
    typed.add("sections", "2");
    typed.add("heading-1", "Purpose");
    typed.add("words-1", "To {nobody}");
    typed.add("words_cy-1", "I {neb}");
    typed.add("heading-2", "x".repeat(201));
    Errors errors = SectionForm.of(typed).errors();
    assertThat(errors.byField().keySet())
        .containsExactlyInAnyOrder("words-1", "words_cy-1", "words-2", "heading-2");
  }

  @Test
  void sectionsAreAddedMovedAndTakenAwayWithoutAScript() {
    var form = SectionForm.of(new ReportSections.Kept(0, ReportSection.standard(), null, null));
    var first = form.sections().getFirst();
    assertThat(form.after("down-1").sections().get(1)).isEqualTo(first);
    assertThat(form.after("down-1").after("up-2")).isEqualTo(form);
    assertThat(form.after("remove-1").sections()).doesNotContain(first);
    assertThat(form.after("add").sections()).hasSize(form.sections().size() + 1);
    for (var nothing : List.of("up-1", "down-9", "remove-99", "remove-0", "up-", "save")) {
      assertThat(form.after(nothing)).as(nothing).isEqualTo(form);
    }
  }
}
