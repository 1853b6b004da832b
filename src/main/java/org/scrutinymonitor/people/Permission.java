package org.scrutinymonitor.people;

/**
 * One thing that a person may or may not do in their council. docs/roles.md says who may do what.
 */
public enum Permission {
  /** Read reviews: all of them with {@link #READ_ALL_REVIEWS}, else those that one answers for. */
  READ_REVIEWS,
  READ_ALL_REVIEWS,
  /** Type in a new review, or add one through the API. */
  ADD_REVIEW,
  /** Change a field of an agreed plan, with a reason. */
  AMEND_REVIEW,
  /** Read documents, settle doubts, confirm readings into the register. */
  TAKE_IN_DOCUMENTS,
  /** Say which posts answer for an item, and which see to a review. */
  MATCH_POSTS,
  /** Say that a field may not be public, and what the public reads instead. */
  DECIDE_EXEMPTION,
  /** Read the words of exempt fields on pages; no file and no answer of the API ever holds them. */
  READ_EXEMPT,
  /**
   * Open rounds, say when the next is due, accept them for the agenda, correct what was accepted.
   */
  RUN_ROUNDS,
  /** Answer the update requests of one's own posts. */
  ANSWER_REQUESTS,
  /** Answer in the name of any post, as somebody who was told by telephone must. */
  ANSWER_FOR_OTHERS,
  /** Return or accept the answers of the reviews to which one sees. */
  CHECK_ANSWERS,
  /** Return or accept the answers of any review. */
  CHECK_ALL_ANSWERS,
  /** Read who was asked and when, and what they did. */
  READ_LEDGER,
  /** Read the mail that went out, waits or came back. */
  READ_MAIL,
  /** Read what is worth asking before a meeting, add questions, say what became of them. */
  ASK_QUESTIONS,
  /** Read the council's figures, with the lists behind them. */
  READ_FIGURES,
  /** Put reviews on agendas, record what committees decide, close meetings. */
  RECORD_DECISIONS,
  /** Publish reviews and packs, correct what was published, take it back. */
  PUBLISH,
  /** Keep meetings, closing days and what falls due. */
  KEEP_CALENDAR,
  READ_CALENDAR,
  KEEP_SCHEMES,
  /** Keep the sections of the report in front of a meeting's pack. */
  KEEP_REPORT_SECTIONS,
  /** Draft the annual report of scrutiny, change its words, and take it as a file. */
  WRITE_ANNUAL_REPORT,
  /** Keep posts, their groups, who holds them, covers and handing over. */
  KEEP_POSTS,
  /** Keep the council's committees: their names, and which goes on with the work of another. */
  KEEP_COMMITTEES,
  /** Keep persons, their accounts and roles, and everybody's API tokens. */
  KEEP_PEOPLE,
  /** Change what the council sets for itself. */
  KEEP_COUNCIL,
  /** Keep one's own account: password, passkeys, language, API tokens. */
  KEEP_OWN_ACCOUNT
}
