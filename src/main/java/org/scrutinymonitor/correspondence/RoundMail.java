package org.scrutinymonitor.correspondence;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.scrutinymonitor.correspondence.Chases.Taken;
import org.scrutinymonitor.correspondence.Chases.Taking;
import org.scrutinymonitor.correspondence.Recipients.Recipient;
import org.scrutinymonitor.correspondence.RequestWords.Written;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.monitoring.AnswerReturned;
import org.scrutinymonitor.monitoring.RequestNoted;
import org.scrutinymonitor.monitoring.RequestPassed;
import org.scrutinymonitor.monitoring.RoundAnswered;
import org.scrutinymonitor.monitoring.RoundMoved;
import org.scrutinymonitor.monitoring.RoundOpened;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes the mails of a round in the transaction of what they tell of. */
@Component
class RoundMail {
  private final InstantSource time;
  private final Sender.Known senders;
  private final Askings askings;
  private final Recipients recipients;
  private final AskedForms forms;
  private final Outbox outbox;
  private final Chases chases;
  private final MailServer server;
  private final boolean returns;

  RoundMail(
      InstantSource time,
      Sender.Known senders,
      Askings askings,
      Recipients recipients,
      AskedForms forms,
      Outbox outbox,
      Chases chases,
      MailServer server,
      @Value("${scrutiny.mail.returns.host:}") String returns) {
    this.time = time;
    this.senders = senders;
    this.askings = askings;
    this.recipients = recipients;
    this.forms = forms;
    this.outbox = outbox;
    this.chases = chases;
    this.server = server;
    this.returns = !returns.isBlank();
  }

  @EventListener
  void opened(RoundOpened opened) {
    ask(opened.round(), askings.ofRound(opened.round()), false);
  }

  @EventListener
  void passed(RequestPassed passed) {
    var asked =
        askings.ofRequest(passed.updateRequest()).stream()
            .filter(asking -> asking.post() == passed.post())
            .toList();
    if (!asked.isEmpty()) ask(asked.getFirst().round(), asked, true);
  }

  /** One mail a person, whatever they are asked, with the form of their items. */
  private void ask(int round, List<Asking> asked, boolean passed) {
    var holders = recipients.holders(Days.today(time));
    var byPerson = new LinkedHashMap<Recipient, List<Asking>>();
    for (var asking : asked) {
      for (var holder : holders.getOrDefault(asking.post(), List.of())) {
        byPerson.computeIfAbsent(holder, none -> new ArrayList<>()).add(asking);
      }
    }
    if (byPerson.isEmpty()) return;
    var form = forms.ofRound(round);
    var sender = senders.here();
    var after = sender.working().from(time.instant());
    var mails = new ArrayList<Mail>();
    byPerson.forEach((to, theirs) -> {
      var written = new RequestWords(sender, to.language()).asked(theirs, passed, returns);
      var items = theirs.stream().map(Asking::item).collect(Collectors.toSet());
      mails.add(
          mail(
              to,
              passed ? MailKind.PASSED : MailKind.ASKED,
              written,
              after,
              List.of(form.word(items, to.language()))));
    });
    var numbers = outbox.add(mails);
    var takings = new ArrayList<Taking>();
    var number = numbers.iterator();
    byPerson.forEach((to, theirs) -> {
      long mail = number.next();
      theirs.stream()
          .collect(Collectors.groupingBy(Asking::post, LinkedHashMap::new, Collectors.counting()))
          .forEach((post, count) ->
              takings.add(
                  new Taking(
                      new Taken(round, post, to.person(), Step.ASKED), count.intValue(), mail)));
    });
    chases.add(takings, time.instant());
  }

  @EventListener
  void moved(RoundMoved moved) {
    var holders = recipients.holders(Days.today(time));
    var byPerson = new LinkedHashMap<Recipient, List<Asking>>();
    for (var asking : askings.unanswered(moved.round())) {
      for (var holder : holders.getOrDefault(asking.post(), List.of())) {
        byPerson.computeIfAbsent(holder, none -> new ArrayList<>()).add(asking);
      }
    }
    write(
        List.copyOf(byPerson.keySet()),
        MailKind.MOVED,
        (sender, to) ->
            new RequestWords(sender, to.language())
                .moved(Objects.requireNonNull(byPerson.get(to)), moved.was()));
  }

  @EventListener
  void returned(AnswerReturned returned) {
    var asked = askings.ofRequest(returned.updateRequest());
    var holders = recipients.holders(Days.today(time));
    var byPerson = new LinkedHashMap<Recipient, Asking>();
    for (var asking : asked) {
      holders
          .getOrDefault(asking.post(), List.of())
          .forEach(holder -> byPerson.putIfAbsent(holder, asking));
    }
    write(
        List.copyOf(byPerson.keySet()),
        MailKind.RETURNED,
        (sender, to) ->
            new RequestWords(sender, to.language())
                .returned(Objects.requireNonNull(byPerson.get(to)), returned.sentence()));
  }

  @EventListener
  void answered(RoundAnswered answered) {
    var asked = askings.ofRound(answered.round());
    if (asked.isEmpty()) return;
    var any = asked.getFirst();
    var requests = (int) asked.stream().map(Asking::request).distinct().count();
    write(
        seeingTo(any.review()),
        MailKind.ANSWERED,
        (sender, to) ->
            new RequestWords(sender, to.language()).answered(any, requests, page(sender, any)));
  }

  @EventListener
  void noted(RequestNoted noted) {
    var asked = askings.ofRequest(noted.updateRequest());
    if (asked.isEmpty()) return;
    var any = asked.getFirst();
    var readers = new LinkedHashSet<>(recipients.office());
    readers.addAll(seeingTo(any.review()));
    write(
        List.copyOf(readers),
        MailKind.NOTED,
        (sender, to) ->
            new RequestWords(sender, to.language())
                .noted(any, noted.sentence(), page(sender, any)));
  }

  /** The link officers of a review, or the scrutiny office where it has none. */
  private List<Recipient> seeingTo(int review) {
    var officers = recipients.linkOfficers(Days.today(time)).get(review);
    return officers == null ? recipients.office() : officers;
  }

  private interface Writing {
    Written to(Sender sender, Recipient reader);
  }

  private void write(List<Recipient> readers, MailKind kind, Writing writing) {
    if (readers.isEmpty()) return;
    var sender = senders.here();
    var after = sender.working().from(time.instant());
    outbox.add(
        readers.stream()
            .map(to -> mail(to, kind, writing.to(sender, to), after, List.of()))
            .toList());
  }

  private String page(Sender sender, Asking asking) {
    return server.address("/" + sender.address() + "/rounds/" + asking.round());
  }

  static Mail mail(
      Recipient to,
      MailKind kind,
      Written written,
      Instant after,
      List<Mail.Attachment> attachments) {
    return new Mail(
        to.person(), to.email(), kind, written.subject(), written.words(), after, attachments);
  }
}
