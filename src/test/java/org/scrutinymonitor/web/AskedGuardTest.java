package org.scrutinymonitor.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Story;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A handler that ends without asking permission fails. */
@Story
class AskedGuardTest {
  @Autowired MockMvcTester pages;

  @Test
  void aHandlerThatNeverAsksFailsBeforeItsAnswerIsWritten() {
    for (var kind : new String[] {"body", "page", "redirect"}) {
      assertThat(pages.get().uri("/asked-guard/never/" + kind).with(user("somebody")))
          .as(kind)
          .hasStatus(500)
          .bodyText()
          .doesNotContain("secret")
          .contains("quote the reference");
    }
  }

  @Test
  void aHandlerThatAsksAnswers() {
    assertThat(pages.get().uri("/asked-guard/asks").with(user("somebody")))
        .hasStatusOk()
        .hasBodyTextEqualTo("well");
  }
}
