package org.scrutinymonitor.correspondence;

import static org.scrutinymonitor.database.schema.Tables.COUNCIL;
import static org.scrutinymonitor.database.schema.Tables.PERSON;

import java.time.InstantSource;
import java.util.List;
import org.jooq.DSLContext;
import org.scrutinymonitor.people.LinkPurpose;
import org.scrutinymonitor.people.LinkWanted;
import org.scrutinymonitor.web.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes the mail with a link when somebody asked for one; it goes at any hour. */
@Component
class LinkMail {
  private final DSLContext sql;
  private final InstantSource time;
  private final Outbox outbox;

  LinkMail(DSLContext sql, InstantSource time, Outbox outbox) {
    this.sql = sql;
    this.time = time;
    this.outbox = outbox;
  }

  @EventListener
  void wanted(LinkWanted wanted) {
    sql.select(PERSON.EMAIL, PERSON.LANGUAGE, COUNCIL.NAME, COUNCIL.NAME_CY)
        .from(PERSON)
        .join(COUNCIL)
        .on(COUNCIL.ID.eq(PERSON.COUNCIL))
        .where(PERSON.ID.eq(wanted.person()))
        .and(PERSON.LEFT_AT.isNull())
        .fetchOptional()
        .ifPresent(r -> {
          var texts = Texts.in(r.get(PERSON.LANGUAGE));
          var welsh = r.get(COUNCIL.NAME_CY);
          var council =
              texts.language().equals("cy") && welsh != null ? welsh : r.get(COUNCIL.NAME);
          var kind = kind(wanted.purpose());
          var key = "correspondence.link." + wanted.purpose().stored().replace('_', '-');
          var words =
              new Words(texts)
                  .paragraph("correspondence.greeting")
                  .paragraph(key, council)
                  .line(Mail.LINK)
                  .paragraph("correspondence.link.once", lasts(texts, wanted.purpose()))
                  .paragraph("correspondence.link.not-you")
                  .signed(council);
          outbox.add(
              List.of(
                  new Mail(
                      wanted.person(),
                      r.get(PERSON.EMAIL),
                      kind,
                      texts.text(key + ".subject", council),
                      words.toString(),
                      time.instant(),
                      List.of())));
        });
  }

  private static MailKind kind(LinkPurpose purpose) {
    return switch (purpose) {
      case SIGN_IN -> MailKind.SIGN_IN;
      case SET_UP -> MailKind.SET_UP;
      case ANSWER -> MailKind.ANSWER;
    };
  }

  private static String lasts(Texts texts, LinkPurpose purpose) {
    var days = purpose.lasts().toDays();
    return days > 0
        ? texts.count("correspondence.days", days)
        : texts.count("correspondence.minutes", purpose.lasts().toMinutes());
  }
}
