package org.scrutinymonitor.people;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.scrutinymonitor.database.CouncilScope;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Hears which links were asked for, and makes them as the mail that carries them would. */
@Component
class WantedLinks {
  private record Heard(int council, LinkWanted link) {}

  private final Links links;
  private final TransactionTemplate transaction;
  private final List<Heard> heard = new CopyOnWriteArrayList<>();

  WantedLinks(Links links, TransactionTemplate transaction) {
    this.links = links;
    this.transaction = transaction;
  }

  @EventListener
  void hear(LinkWanted link) {
    heard.add(new Heard(CouncilScope.council(), link));
  }

  /** The links that a person was to be sent, oldest first. */
  List<LinkPurpose> of(int council, int person) {
    return heard.stream()
        .filter(each -> each.council() == council && each.link().person() == person)
        .map(each -> each.link().purpose())
        .toList();
  }

  /** The address of a new link of a person. */
  String make(int council, int person, LinkPurpose purpose) {
    return "/link/"
        + Objects.requireNonNull(
            CouncilScope.in(
                council, () -> transaction.execute(begun -> links.make(person, purpose))));
  }
}
