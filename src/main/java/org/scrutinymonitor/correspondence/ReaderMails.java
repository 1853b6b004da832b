package org.scrutinymonitor.correspondence;

import org.scrutinymonitor.people.ReaderMail;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes the mails to readers who follow what is published. */
@Component
class ReaderMails {
  private final Outbox outbox;

  ReaderMails(Outbox outbox) {
    this.outbox = outbox;
  }

  @EventListener
  void wanted(ReaderMail mail) {
    outbox.addToReader(mail, mail.confirms() ? MailKind.FOLLOW : MailKind.FOLLOWED);
  }
}
