package org.scrutinymonitor.correspondence;

import java.time.InstantSource;
import java.util.List;
import org.scrutinymonitor.people.SecondStepRemoved;
import org.scrutinymonitor.web.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells somebody that what they show beside their password was taken out of use, at any hour. */
@Component
class SecondStepMail {
  private final InstantSource time;
  private final Sender.Known senders;
  private final Recipients recipients;
  private final Outbox outbox;

  SecondStepMail(InstantSource time, Sender.Known senders, Recipients recipients, Outbox outbox) {
    this.time = time;
    this.senders = senders;
    this.recipients = recipients;
    this.outbox = outbox;
  }

  @EventListener
  void removed(SecondStepRemoved removed) {
    recipients
        .person(removed.person())
        .ifPresent(to -> {
          var texts = Texts.in(to.language());
          var council = senders.here().named(to.language());
          var words =
              new Words(texts)
                  .paragraph("correspondence.greeting")
                  .paragraph("correspondence.second-step", council)
                  .said(removed.reason())
                  .paragraph("correspondence.second-step.next")
                  .paragraph("correspondence.second-step.not-you")
                  .signed(council);
          outbox.add(
              List.of(
                  new Mail(
                      to.person(),
                      to.email(),
                      MailKind.SECOND_STEP,
                      texts.text("correspondence.second-step.subject", council),
                      words.toString(),
                      time.instant(),
                      List.of())));
        });
  }
}
