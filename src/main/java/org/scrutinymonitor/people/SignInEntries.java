package org.scrutinymonitor.people;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.scrutinymonitor.audit.Audit;
import org.scrutinymonitor.database.CouncilScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes down who came in, who went out and who was refused, in the audit of the account's council:
 * never what somebody typed, and nothing of an address that has no account.
 */
@Component
class SignInEntries {
  private static final Logger LOG = LoggerFactory.getLogger(SignInEntries.class);
  private static final String FACTOR = "FACTOR_";

  private final Audit audit;
  private final TransactionTemplate transaction;

  SignInEntries(Audit audit, TransactionTemplate transaction) {
    this.audit = audit;
    this.transaction = transaction;
  }

  /** Somebody has shown who they are, by a factor's authority: "FACTOR_PASSWORD". */
  void in(SignedIn who, String factor) {
    var shown = factor.startsWith(FACTOR) ? factor.substring(FACTOR.length()) : factor;
    entry(who, "signed-in", Map.of("shown", shown.toLowerCase(Locale.ROOT)));
  }

  /** Somebody has signed out. */
  void out(SignedIn who) {
    entry(who, "signed-out", Map.of());
  }

  /**
   * The accounts of an address were tried in vain; nobody waits for the rows, so that time does not
   * tell whether there are any.
   *
   * @param why "password": it was wrong; "too-many": it was not looked at any more
   */
  void refused(List<People.Account> accounts, String why) {
    if (accounts.isEmpty()) return;
    Thread.ofVirtual()
        .name("refused sign-in")
        .start(() -> {
          for (var account : accounts) {
            try {
              entry(account.signedIn(), "sign-in.refused", Map.of("why", why));
            } catch (RuntimeException failed) {
              LOG.error("A refused sign-in was not written down", failed);
            }
          }
        });
  }

  /** Somebody pressed the button behind a link that was used already or is too old. */
  void spent(Links.Followed.Spent link) {
    entry(
        SignedIn.to(link.council(), link.person()),
        "sign-in.refused",
        Map.of("why", "spent-link", "purpose", link.purpose().name().toLowerCase(Locale.ROOT)));
  }

  private void entry(SignedIn who, String act, Map<String, ?> detail) {
    CouncilScope.run(
        who.council(),
        () ->
            transaction.executeWithoutResult(
                begun -> audit.entry(who.person(), act, "person/" + who.person(), detail)));
  }
}
