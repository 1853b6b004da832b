package org.scrutinymonitor.people;

import static org.scrutinymonitor.people.Permission.*;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a person is to the council, and so what they may do. A person may be several at once. */
public enum Role {
  /** Keeps persons, their accounts and what the council sets for itself. */
  ADMINISTRATOR(
      true,
      READ_REVIEWS,
      READ_ALL_REVIEWS,
      READ_MAIL,
      PUBLISH,
      KEEP_CALENDAR,
      READ_CALENDAR,
      KEEP_SCHEMES,
      KEEP_POSTS,
      KEEP_COMMITTEES,
      KEEP_PEOPLE,
      KEEP_COUNCIL,
      KEEP_OWN_ACCOUNT),
  /** Runs the scrutiny office: takes forms in, keeps the register, runs the rounds. */
  SCRUTINY_OFFICER(
      true,
      READ_REVIEWS,
      READ_ALL_REVIEWS,
      ADD_REVIEW,
      AMEND_REVIEW,
      TAKE_IN_DOCUMENTS,
      MATCH_POSTS,
      DECIDE_EXEMPTION,
      READ_EXEMPT,
      RUN_ROUNDS,
      ANSWER_REQUESTS,
      ANSWER_FOR_OTHERS,
      CHECK_ANSWERS,
      CHECK_ALL_ANSWERS,
      ASK_QUESTIONS,
      READ_FIGURES,
      RECORD_DECISIONS,
      PUBLISH,
      READ_LEDGER,
      READ_MAIL,
      KEEP_CALENDAR,
      READ_CALENDAR,
      KEEP_SCHEMES,
      KEEP_REPORT_SECTIONS,
      WRITE_ANNUAL_REPORT,
      KEEP_POSTS,
      KEEP_COMMITTEES,
      KEEP_OWN_ACCOUNT),
  /** Sits on a committee. */
  COMMITTEE_MEMBER(
      true,
      READ_REVIEWS,
      READ_ALL_REVIEWS,
      READ_EXEMPT,
      READ_LEDGER,
      ASK_QUESTIONS,
      READ_FIGURES,
      READ_CALENDAR,
      KEEP_OWN_ACCOUNT),
  /** Holds a post that sees to the answers of certain reviews. */
  LINK_OFFICER(
      false,
      READ_REVIEWS,
      READ_EXEMPT,
      ANSWER_REQUESTS,
      CHECK_ANSWERS,
      READ_LEDGER,
      READ_CALENDAR,
      KEEP_OWN_ACCOUNT),
  /** Holds a post that answers for items, and has an account. */
  CONTRIBUTOR(false, READ_REVIEWS, ANSWER_REQUESTS, READ_CALENDAR, KEEP_OWN_ACCOUNT),
  /** Came by the link of a mail: sees the update requests of their own posts, and nothing else. */
  BY_LINK(false, ANSWER_REQUESTS);

  private final boolean given;
  private final Set<Permission> permissions;

  Role(boolean given, Permission... permissions) {
    this.given = given;
    this.permissions = EnumSet.copyOf(Arrays.asList(permissions));
  }

  boolean may(Permission permission) {
    return permissions.contains(permission);
  }

  /** Whether an administrator gives this role; the others follow from the posts that one holds. */
  public boolean isGiven() {
    return given;
  }

  static Set<Role> ofStored(String[] names) {
    return Arrays.stream(names)
        .map(name -> valueOf(name.toUpperCase(Locale.ROOT)))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
  }

  /** The name in the database: "scrutiny_officer". */
  public String stored() {
    return name().toLowerCase(Locale.ROOT);
  }

  static String[] stored(Collection<Role> roles) {
    return roles.stream().filter(Role::isGiven).map(Role::stored).sorted().toArray(String[]::new);
  }
}
