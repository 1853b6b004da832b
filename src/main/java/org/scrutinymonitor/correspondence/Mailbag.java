package org.scrutinymonitor.correspondence;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.scrutinymonitor.database.schema.Tables.MAIL;
import static org.scrutinymonitor.database.schema.Tables.MAIL_ATTACHMENT;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.correspondence.MailPage.Line;
import org.scrutinymonitor.correspondence.MailPage.Standing;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Refusal;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All mail of a council, for those who look after it. */
@Component
class Mailbag {
  static final int A_PAGE = 50;

  private static final Field<List<String>> FILES =
      multiset(
              select(MAIL_ATTACHMENT.FILE_NAME)
                  .from(MAIL_ATTACHMENT)
                  .where(MAIL_ATTACHMENT.MAIL.eq(MAIL.ID))
                  .orderBy(MAIL_ATTACHMENT.ID))
          .as("files")
          .convertFrom(rows -> rows.map(r -> r.value1()));

  private final DSLContext sql;

  Mailbag(DSLContext sql) {
    this.sql = sql;
  }

  /** The newest mails, or those older than one. */
  @Transactional(readOnly = true)
  List<Line> newest(Viewer viewer, @Nullable Long before) {
    viewer.ask(Permission.READ_MAIL);
    return sql.select(MAIL.fields())
        .select(FILES)
        .from(MAIL)
        .where(before == null ? noCondition() : MAIL.ID.lt(before))
        .orderBy(MAIL.ID.desc())
        .limit(A_PAGE)
        .fetch(Mailbag::line);
  }

  private static Line line(Record r) {
    var standing = standing(r);
    var at =
        switch (standing) {
          case SENT -> r.get(MAIL.SENT_AT);
          case BOUNCED -> r.get(MAIL.BOUNCED_AT);
          case GIVEN_UP -> r.get(MAIL.GIVEN_UP_AT);
          case WAITS, DELAYED -> r.get(MAIL.CREATED_AT);
        };
    return new Line(
        r.get(MAIL.ID),
        r.get(MAIL.RECIPIENT),
        MailKind.ofStored(r.get(MAIL.KIND)),
        r.get(MAIL.SUBJECT),
        r.get(MAIL.WORDS),
        r.get(FILES),
        standing,
        at.toInstant(),
        standing == Standing.BOUNCED ? r.get(MAIL.BOUNCE) : r.get(MAIL.FAILURE));
  }

  private static Standing standing(Record r) {
    if (r.get(MAIL.BOUNCED_AT) != null) return Standing.BOUNCED;
    if (r.get(MAIL.GIVEN_UP_AT) != null) return Standing.GIVEN_UP;
    if (r.get(MAIL.SENT_AT) != null) return Standing.SENT;
    return r.get(MAIL.ATTEMPTS) > 0 ? Standing.DELAYED : Standing.WAITS;
  }

  /** Makes the links of mails visible, in the demonstration alone: nobody's mailbox is there. */
  @Component
  @ConditionalOnBooleanProperty("scrutiny.demo")
  static class ShownLinks {
    private final DSLContext sql;
    private final Envelopes envelopes;

    ShownLinks(DSLContext sql, Envelopes envelopes) {
      this.sql = sql;
      this.envelopes = envelopes;
    }

    /** A link as the reader of a mail would have got it. */
    @Transactional
    String of(Viewer viewer, long mail) {
      viewer.ask(Permission.READ_MAIL);
      var row =
          sql.selectFrom(MAIL)
              .where(MAIL.ID.eq(mail))
              .fetchOptional()
              .orElseThrow(Refusal::notFound);
      var purpose = MailKind.ofStored(row.getKind()).purpose();
      if (purpose == null) throw Refusal.notFound();
      return envelopes.link(row.getPerson(), purpose);
    }
  }
}
