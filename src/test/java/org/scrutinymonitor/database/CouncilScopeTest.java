package org.scrutinymonitor.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Story;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@Story
class CouncilScopeTest {
  @Autowired TransactionTemplate transaction;

  @Test
  void aCouncilIsBoundWithinItsWorkAndNotAfter() {
    assertThat(CouncilScope.<Integer, RuntimeException>in(7, CouncilScope::council)).isEqualTo(7);
    assertThat(CouncilScope.bound()).isEmpty();
    assertThatIllegalStateException().isThrownBy(CouncilScope::council);
  }

  @Test
  void anotherCouncilMustWait() {
    CouncilScope.run(
        7,
        () -> {
          CouncilScope.run(7, () -> assertThat(CouncilScope.council()).isEqualTo(7));
          assertThatIllegalStateException()
              .isThrownBy(() -> CouncilScope.run(8, () -> {}))
              .withMessageContaining("council 8 must wait");
        });
  }

  @Test
  void aTransactionBegunForNobodyBecomesNobodys() {
    transaction.executeWithoutResult(begun ->
        assertThatIllegalStateException()
            .isThrownBy(() -> CouncilScope.run(7, () -> {}))
            .withMessageContaining("before the transaction"));
  }
}
