package org.scrutinymonitor.people;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.web.Errors;
import org.springframework.stereotype.Component;

/** What a new password must be: long, and not what others guess first. */
@Component
final class PasswordRules {
  static final int SHORTEST = 12;
  static final int LONGEST = 200;

  private final GuessedPasswords common;

  PasswordRules(GuessedPasswords common) {
    this.common = common;
  }

  /**
   * What is wrong with a password, as the key of a sentence; null where nothing is.
   *
   * @param ownWords names and addresses of the person and the council, which are guessed first
   */
  @Nullable String fault(String password, Collection<String> ownWords) {
    if (password.isEmpty()) return "people.password.missing";
    if (password.length() < SHORTEST) return "people.password.short";
    if (password.length() > LONGEST) return "people.password.long";
    return common.isGuessed(password, ownWords) ? "people.password.common" : null;
  }

  /** Notes what is wrong with a new password that was typed twice. */
  void addFaults(Errors errors, String password, String again, Collection<String> ownWords) {
    var fault = fault(password, ownWords);
    if (fault != null) errors.add("password", fault, SHORTEST, LONGEST);
    else if (!password.equals(again)) errors.add("again", "people.password.differs");
  }
}
