package org.scrutinymonitor.review;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponsibilityTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DM/PL/KL                                   | DM; PL; KL
          Sam Jones / Pat Smith                      | Sam Jones; Pat Smith
          Sam Jones/Pat Smith                        | Sam Jones; Pat Smith
          Sam Jones & Pat Smith                      | Sam Jones; Pat Smith
          Sam Jones and Pat Smith                    | Sam Jones; Pat Smith
          Sam Jones, Pat Smith and Lee Green         | Sam Jones; Pat Smith; Lee Green
          Sam Jones, Pat Smith, and Lee Green        | Sam Jones; Pat Smith; Lee Green
          All group members                          | All group members
          All Northmere housing group members        | All Northmere housing group members
          Chief Inspector, Partnerships              | Chief Inspector, Partnerships
          Head of Policy and Performance             | Head of Policy and Performance
          Head of Policy & Performance               | Head of Policy & Performance
          Cabinet Member for Housing and Planning    | Cabinet Member for Housing and Planning
          Director of Adults and Health Services     | Director of Adults and Health Services
          Head of Housing and Head of Planning       | Head of Housing; Head of Planning
          Head of Housing, Head of Planning          | Head of Housing; Head of Planning
          Sam Jones, Head of Housing                 | Sam Jones, Head of Housing
          Housing/Planning Manager                   | Housing/Planning Manager
          Office of the Police and Crime Commissioner| Office of the Police and Crime Commissioner
          Northmere Police and Durham University     | Northmere Police; Durham University
          Sam Jones (Housing, Repairs & Voids)       | Sam Jones (Housing, Repairs & Voids)
          Health and Wellbeing Board                 | Health and Wellbeing Board
          Rural Officer / Clerk, Parish Committee    | Rural Officer; Clerk, Parish Committee
          Rural Officer / Head of Law, Legal Manager | Rural Officer; Head of Law; Legal Manager
          Repairs Manager, Tenants' Forum            | Repairs Manager; Tenants' Forum
          """)
  void onlyWholePartiesAreDivided(String words, String parties) {
    assertThat(String.join("; ", Responsibility.read(words).parties())).isEqualTo(parties);
  }

  @Test
  void eachLineNamesAPartyUnlessItHangsOnTheLineBefore() {
    assertThat(Responsibility.read("Repairs Manager\nHead of\nHousing\nSam Jones").parties())
        .containsExactly("Repairs Manager", "Head of Housing", "Sam Jones");
  }

  @Test
  void theWordsStayAsWritten() {
    assertThat(Responsibility.read("A /\nB").text()).isEqualTo("A /\nB");
  }

  @Test
  void namesWithoutASignBetweenThemAreSeen() {
    assertThat(Parties.runTogether("Ann Lee Bob Ray Cy Dean")).isTrue();
    assertThat(Parties.runTogether("Head of Housing Strategy")).isFalse();
    assertThat(Parties.runTogether("Ann Lee")).isFalse();
  }

  @Property(seed = "2026")
  void noWordsBreakTheReading(@ForAll String words) {
    assertThat(Responsibility.read(words).text()).isEqualTo(words);
  }
}
