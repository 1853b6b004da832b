package org.scrutinymonitor.intake;

import org.scrutinymonitor.monitoring.ReturnedForms;
import org.scrutinymonitor.review.OpenReview;
import org.scrutinymonitor.web.Texts;
import org.springframework.stereotype.Component;

/** Reads forms that came back filled, as any other document. */
@Component
class FilledForms implements ReturnedForms {
  private final Intake intake;

  FilledForms(Intake intake) {
    this.intake = intake;
  }

  @Override
  public OpenReview read(byte[] file, String fileName, String language) throws Unreadable {
    try {
      return intake.read(file);
    } catch (org.scrutinymonitor.intake.source.Unreadable e) {
      var own = e.getMessage();
      throw new Unreadable(
          language.equals("en") && own != null
              ? own
              : Texts.in(language).text("intake.unreadable." + e.reason().name()));
    }
  }
}
