package org.scrutinymonitor.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutinymonitor.monitoring.Private.Sort;

class PrivateTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I have agreed new dates with the Partnership.|I|FIRST_PERSON",
        "The package was written by myself and Gareth.|myself and Gareth|FIRST_PERSON",
        "My team has visited each home.|My|FIRST_PERSON",
        "We spoke to Janet Pugh of the Federation.|Janet Pugh|NAME",
        "Contact Mr Oakes for the register.|Mr Oakes|NAME",
        "Write to housing.team@northmere.example for a copy.|housing.team@northmere.example|EMAIL",
        "The helpline is 01632 960 100 in office hours.|01632 960 100|TELEPHONE",
        "The helpline is +44 1632 960100.|+44 1632 960100|TELEPHONE",
        "A tenant of 14 Mill Lane was moved.|14 Mill Lane|CASE",
        "A home in ZE1 0AA was inspected twice.|ZE1 0AA|CASE",
        "A 7-year-old girl was treated for asthma.|7-year-old girl|CASE",
        "See complaint no. 20261/B for what went wrong.|complaint no. 20261/B|CASE",
        "Rwyf wedi cytuno ar ddyddiadau newydd.|Rwyf wedi|FIRST_PERSON",
      })
  void whatShouldNotBePublicIsMarked(String text, String words, Sort sort) {
    var marks = Private.marks(text, List.of());
    assertThat(marks).hasSize(1);
    var mark = marks.getFirst();
    assertThat(text.substring(mark.from(), mark.to())).isEqualTo(words);
    assertThat(mark.sort()).isEqualTo(sort);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Head of Housing agreed new dates with the Tenants' Federation.",
        "19 champions trained, four of them in shared houses, at a cost of £12,500.",
        "Phase 1 of the Victoria Road scheme began in May; Mark 2 sensors are fitted.",
        "Article I of the charter and part i of the plan were amended.",
        "1,250 homes were inspected between 01/04/2026 and 30/09/2026.",
        "In April and June the Charter Mark was awarded to St James Hospital.",
        "Mae'r gwaith ar y trywydd iawn ac fe'i cwblheir erbyn Mawrth 2027.",
        "The budget for 2026/27 is 1234567 pounds in all.",
      })
  void whatMayBePublicIsLeftAlone(String text) {
    assertThat(Private.marks(text, List.of())).isEmpty();
  }

  @Test
  void aPersonWhomTheCouncilKnowsIsMarkedWhateverTheName() {
    var marks = Private.marks("Zebedee Quill wrote the guide.", List.of("ZEBEDEE QUILL"));
    assertThat(marks).containsExactly(new Private.Mark(0, 13, Sort.NAME));
  }

  @Test
  void noTwoMarksOverlapAndTheyStandInTheOrderOfTheText() {
    var text = "I asked Janet Pugh (janet.pugh@northmere.example, 01632 960 100) and my deputy.";
    var marks = Private.marks(text, List.of());
    assertThat(marks)
        .extracting(Private.Mark::sort)
        .containsExactly(
            Sort.FIRST_PERSON, Sort.NAME, Sort.EMAIL, Sort.TELEPHONE, Sort.FIRST_PERSON);
  }

  @Test
  void aLongTextIsLookedThroughAtOnce() {
    var text = "The team visited 25 homes in Mill Ward and trained A B C champions. ".repeat(2000);
    var began = System.nanoTime();
    Private.marks(text, List.of("Zebedee Quill"));
    assertThat((System.nanoTime() - began) / 1e9).isLessThan(5);
  }
}
