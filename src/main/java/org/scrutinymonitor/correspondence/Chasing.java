package org.scrutinymonitor.correspondence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.scrutinymonitor.audit.Audit;
import org.scrutinymonitor.correspondence.Chases.Taken;
import org.scrutinymonitor.correspondence.Chases.Taking;
import org.scrutinymonitor.correspondence.Recipients.Recipient;
import org.scrutinymonitor.correspondence.RequestWords.Written;
import org.scrutinymonitor.council.Councils;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.database.CouncilScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks again for what nobody has answered, step by step up the {@link Ladder}: one digest a person,
 * at their working time.
 */
@Component
public class Chasing {
  private static final Logger LOG = LoggerFactory.getLogger(Chasing.class);

  private final Audit audit;
  private final Councils councils;
  private final Sender.Known senders;
  private final Askings askings;
  private final Recipients recipients;
  private final Outbox outbox;
  private final Chases chases;
  private final MailServer server;
  private final TransactionTemplate transaction;

  Chasing(
      Audit audit,
      Councils councils,
      Sender.Known senders,
      Askings askings,
      Recipients recipients,
      Outbox outbox,
      Chases chases,
      MailServer server,
      TransactionTemplate transaction) {
    this.audit = audit;
    this.councils = councils;
    this.senders = senders;
    this.askings = askings;
    this.recipients = recipients;
    this.outbox = outbox;
    this.chases = chases;
    this.server = server;
    this.transaction = transaction;
  }

  /** Takes every step that is due at a moment; what fails for one council stops no other. */
  void chase(Instant now) {
    for (var council : councils.all()) {
      try {
        CouncilScope.run(council.id(), () -> transaction.executeWithoutResult(begun -> here(now)));
      } catch (RuntimeException e) {
        LOG.error("chasing for council {} failed", council.address(), e);
      }
    }
  }

  /** What one digest is for: a reader, as one sort of reader. */
  private record Digest(Recipient to, Step.Audience audience) {}

  /** What stands in it: the unanswered requests of a post in a round, and the step they are at. */
  private record Owing(Step step, List<Asking> askings) {}

  /** Takes every step that is due at a moment for the council of this transaction. */
  public void here(Instant now) {
    var sender = senders.here();
    if (!sender.working().is(now)) return;
    chases.alone();
    var today = LocalDate.ofInstant(now, Days.ZONE);
    var digests = due(today);
    if (digests.isEmpty()) return;
    var mails = new ArrayList<Mail>();
    digests.forEach((digest, owing) -> {
      var written = written(sender, digest, owing, today);
      mails.add(RoundMail.mail(digest.to(), kind(digest.audience()), written, now, List.of()));
    });
    var takings = new ArrayList<Taking>();
    var mail = outbox.add(mails).iterator();
    digests.forEach((digest, owing) -> {
      long number = mail.next();
      owing.forEach(of ->
          takings.add(
              new Taking(
                  taken(of.askings(), digest.to(), of.step()), of.askings().size(), number)));
    });
    chases.add(takings, now);
    audit.entryOfProgram(
        "chase.taken",
        "rounds",
        Map.of(
            "mails",
            mails.size(),
            "rounds",
            takings.stream().map(taking -> taking.taken().round()).distinct().toList()));
  }

  private Map<Digest, List<Owing>> due(LocalDate today) {
    var byPost =
        askings.unanswered().stream()
            .collect(
                Collectors.groupingBy(
                    asking -> List.of(asking.round(), asking.post()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    var rounds = byPost.keySet().stream().map(List::getFirst).collect(Collectors.toSet());
    var taken = chases.taken(rounds);
    var readers = new Readers(today);
    var digests = new LinkedHashMap<Digest, List<Owing>>();
    for (var owed : byPost.values()) {
      var first = owed.getFirst();
      var asked = owed.stream().map(Asking::askedOn).min(LocalDate::compareTo).orElseThrow();
      var step = Ladder.due(first.answersBy(), asked, today).orElse(null);
      if (step == null) continue;
      for (var reader : readers.of(step.audience(), first)) {
        if (taken.contains(taken(owed, reader, step))) continue;
        digests
            .computeIfAbsent(new Digest(reader, step.audience()), none -> new ArrayList<>())
            .add(new Owing(step, owed));
      }
    }
    return digests;
  }

  private static Taken taken(List<Asking> owed, Recipient reader, Step step) {
    var first = owed.getFirst();
    return new Taken(first.round(), first.post(), reader.person(), step);
  }

  /** Who hears of a step, looked up once for all posts. */
  private final class Readers {
    private final Map<Integer, List<Recipient>> holders;
    private final Map<Integer, List<Recipient>> managers;
    private final Map<Integer, List<Recipient>> linkOfficers;
    private final List<Recipient> office;

    Readers(LocalDate today) {
      holders = recipients.holders(today);
      managers = recipients.managers(today);
      linkOfficers = recipients.linkOfficers(today);
      office = recipients.office();
    }

    /** A step up the ladder that nobody would hear of goes to the scrutiny office. */
    List<Recipient> of(Step.Audience audience, Asking asking) {
      return switch (audience) {
        case OWNER -> holders.getOrDefault(asking.post(), List.of());
        case LINK_OFFICER -> linkOfficers.getOrDefault(asking.review(), office);
        case MANAGER -> managers.getOrDefault(asking.post(), office);
        case OFFICE -> office;
      };
    }
  }

  private Written written(Sender sender, Digest digest, List<Owing> owing, LocalDate today) {
    var words = new RequestWords(sender, digest.to().language());
    var all = owing.stream().flatMap(of -> of.askings().stream()).toList();
    if (digest.audience() == Step.Audience.OWNER) return words.reminder(all, today);
    var step = owing.getFirst().step();
    var page = step == Step.CHAIR_LETTER ? "/letter.docx" : "/ledger";
    var pages = new LinkedHashMap<Integer, String>();
    if (step != Step.MANAGER) {
      for (var round : rounds(all)) {
        pages.put(round, server.address("/" + sender.address() + "/rounds/" + round + page));
      }
    }
    return words.silent(step, all, today, pages);
  }

  private static Set<Integer> rounds(List<Asking> askings) {
    return askings.stream().map(Asking::round).collect(Collectors.toSet());
  }

  private static MailKind kind(Step.Audience audience) {
    return switch (audience) {
      case OWNER -> MailKind.REMINDER;
      case LINK_OFFICER -> MailKind.LINK_OFFICER;
      case MANAGER -> MailKind.MANAGER;
      case OFFICE -> MailKind.CHAIR_LETTER;
    };
  }
}
