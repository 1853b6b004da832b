package org.scrutinymonitor.review;

import java.time.LocalDate;
import java.util.List;
import org.scrutinymonitor.web.Page;

/** What is exempt, by when it must be looked at again. */
public record ExemptionsPage(String home, LocalDate today, List<Exemptions.Listed> all)
    implements Page {

  /** Those whose review date is near or past. */
  public List<Exemptions.Listed> toReview() {
    return all.stream().filter(one -> one.exemption().isToReview(today)).toList();
  }

  /** The others. */
  public List<Exemptions.Listed> later() {
    return all.stream().filter(one -> !one.exemption().isToReview(today)).toList();
  }

  /** Whether the review date of an exemption has passed. */
  public boolean isPast(Exemption exemption) {
    return exemption.reviewOn().isBefore(today);
  }

  /** The address of the page of an exemption. */
  public String address(Exemptions.Listed one) {
    var exemption = one.exemption();
    return ExemptionPage.address(
        home + "/" + one.address() + "/" + one.path(),
        new Exemptions.Of(
            one.address(),
            one.path(),
            exemption.field(),
            exemption.request(),
            exemption.position()));
  }
}
