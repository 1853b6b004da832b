package org.scrutinymonitor.correspondence;

import static org.scrutinymonitor.database.schema.Tables.MAIL;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.audit.Audit;
import org.scrutinymonitor.correspondence.Recipients.Recipient;
import org.scrutinymonitor.correspondence.RequestWords.Written;
import org.scrutinymonitor.database.schema.tables.records.MailRecord;
import org.scrutinymonitor.monitoring.Answers;
import org.scrutinymonitor.monitoring.FilledForm;
import org.scrutinymonitor.monitoring.Requests;
import org.scrutinymonitor.monitoring.ReturnedForms;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.people.Viewers;
import org.scrutinymonitor.review.OpenReview;
import org.scrutinymonitor.web.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What comes back to a mail of ours: that it could not be delivered, or the filled form. */
@Component
class ReturnedMail {
  private final DSLContext sql;
  private final InstantSource time;
  private final Audit audit;
  private final Viewers viewers;
  private final Requests requests;
  private final Answers answers;
  private final ReturnedForms forms;
  private final Askings askings;
  private final Sender.Known senders;
  private final Outbox outbox;
  private final TransactionTemplate transaction;

  ReturnedMail(
      DSLContext sql,
      InstantSource time,
      Audit audit,
      Viewers viewers,
      Requests requests,
      Answers answers,
      ReturnedForms forms,
      Askings askings,
      Sender.Known senders,
      Outbox outbox,
      TransactionTemplate transaction) {
    this.sql = sql;
    this.time = time;
    this.audit = audit;
    this.viewers = viewers;
    this.requests = requests;
    this.answers = answers;
    this.forms = forms;
    this.askings = askings;
    this.senders = senders;
    this.outbox = outbox;
    this.transaction = transaction;
  }

  /** Notes that a mail could not be delivered; false where it is none of this council's. */
  boolean bounced(String messageId, String why) {
    return Objects.requireNonNull(
        transaction.<Boolean>execute(begun -> {
          var mail = mail(messageId);
          if (mail == null) return false;
          if (mail.getBouncedAt() == null) {
            mail.setBouncedAt(time.instant().atOffset(ZoneOffset.UTC));
            mail.setBounce(why);
            mail.update();
            audit.entryOfProgram(
                "mail.bounced",
                "mail/" + mail.getId(),
                Map.of("to", mail.getRecipient(), "why", why));
          }
          return true;
        }));
  }

  private @Nullable MailRecord mail(String messageId) {
    return sql.selectFrom(MAIL).where(MAIL.MESSAGE_ID.eq(messageId)).forUpdate().fetchOne();
  }

  /** Whose form came back. */
  private record Writer(Viewer viewer, Recipient to) {}

  /**
   * Saves what a form says as the drafts of whoever got our mail, and tells them so; nothing is
   * submitted for them. False where the mail is not ours, or somebody else sent the form.
   */
  boolean form(String messageId, String from, FormFile file) {
    var found = transaction.execute(begun -> Optional.ofNullable(writer(messageId, from)));
    if (found == null || found.isEmpty()) return false;
    var writer = found.get();
    try {
      var read = forms.read(file.content(), file.name(), writer.viewer().language());
      transaction.executeWithoutResult(begun -> save(writer, read));
    } catch (ReturnedForms.Unreadable e) {
      tellUnread(writer, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return true;
  }

  private @Nullable Writer writer(String messageId, String from) {
    var mail = sql.selectFrom(MAIL).where(MAIL.MESSAGE_ID.eq(messageId)).fetchOne();
    if (mail == null || !mail.getRecipient().equalsIgnoreCase(from)) return null;
    var viewer = viewers.find(mail.getPerson(), true);
    return viewer == null
        ? null
        : new Writer(
            viewer, new Recipient(mail.getPerson(), mail.getRecipient(), viewer.language()));
  }

  private void save(Writer writer, OpenReview read) {
    var texts = Texts.in(writer.viewer().language());
    var own =
        requests.mine(writer.viewer()).stream()
            .filter(request -> request.standing().isOpen())
            .filter(request -> request.round().title().equals(read.title()))
            .toList();
    var saved = new ArrayList<Integer>();
    var doubts = new ArrayList<String>();
    for (var filled : new FilledForm(read).answers(own)) {
      var request = filled.request();
      if (answers.saveForm(writer.viewer(), filled) instanceof Answers.Saving.Clash) {
        requests.note(
            writer.viewer(),
            request.id(),
            texts.text("correspondence.form.beside", filled.words()));
        doubts.add(
            Asking.mark(request.item().path(), request.item().reference())
                + ": "
                + texts.text("correspondence.form-read.beside"));
      }
      saved.add(request.id());
      if (!filled.doubts().isEmpty()) {
        var sentence = String.join(" ", filled.doubts());
        requests.note(
            writer.viewer(), request.id(), texts.text("correspondence.form.doubts", sentence));
        doubts.add(
            Asking.mark(request.item().path(), request.item().reference()) + ": " + sentence);
      }
    }
    if (saved.isEmpty()) {
      unread(writer, texts.text("correspondence.form-unread.nothing"));
      return;
    }
    var asked = saved.stream().map(id -> askings.ofRequest(id).getFirst()).toList();
    var words = new RequestWords(senders.here(), writer.viewer().language());
    tell(writer, words.formRead(asked, doubts));
    audit.entry(
        writer.viewer().person(),
        "form.mailed-back",
        "person/" + writer.viewer().person(),
        Map.of("requests", saved, "doubts", doubts.size()));
  }

  private void tellUnread(Writer writer, String sentence) {
    transaction.executeWithoutResult(begun -> unread(writer, sentence));
  }

  private void unread(Writer writer, String sentence) {
    var words = new RequestWords(senders.here(), writer.viewer().language());
    tell(writer, words.formUnread(sentence));
    audit.entry(
        writer.viewer().person(),
        "form.unread",
        "person/" + writer.viewer().person(),
        Map.of("why", sentence));
  }

  /** At once: they have just written, and wait. */
  private void tell(Writer writer, Written written) {
    Instant now = time.instant();
    outbox.add(List.of(RoundMail.mail(writer.to(), MailKind.FORM_READ, written, now, List.of())));
  }
}
