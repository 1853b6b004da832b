package org.scrutinymonitor.people;

import static org.scrutinymonitor.people.Permission.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a token of the API may be used for, as far as its person may do it at all. */
public enum Scope {
  READ_REVIEWS("reviews:read", Permission.READ_REVIEWS, READ_ALL_REVIEWS),
  WRITE_REVIEWS("reviews:write", ADD_REVIEW, AMEND_REVIEW),
  READINGS("readings", TAKE_IN_DOCUMENTS),
  READ_CALENDAR("calendar:read", Permission.READ_CALENDAR),
  /** Fetch one's calendar feed: no call of the API takes it, and no form offers it. */
  CALENDAR_FEED(
      "calendar:feed", Permission.READ_CALENDAR, Permission.READ_REVIEWS, READ_ALL_REVIEWS);

  private final String word;
  private final Set<Permission> permissions;

  Scope(String word, Permission... permissions) {
    this.word = word;
    this.permissions = EnumSet.copyOf(Arrays.asList(permissions));
  }

  /** The word of it: "reviews:read". */
  public String word() {
    return word;
  }

  /** The scopes that somebody can choose for a token of the API. */
  public static List<Scope> offered() {
    return Arrays.stream(values()).filter(scope -> scope != CALENDAR_FEED).toList();
  }

  static Optional<Scope> of(String word) {
    return Arrays.stream(values()).filter(scope -> scope.word.equals(word)).findFirst();
  }

  /** What may be done with these scopes. */
  static Set<Permission> permissions(List<String> words) {
    var all = EnumSet.noneOf(Permission.class);
    for (var word : words) of(word).ifPresent(scope -> all.addAll(scope.permissions));
    return all;
  }
}
