package org.scrutinymonitor.correspondence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.correspondence.ChaseLedger.Line;
import org.scrutinymonitor.monitoring.AnswerField;
import org.scrutinymonitor.monitoring.Round;
import org.scrutinymonitor.monitoring.UpdateRequest;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Page;
import org.scrutinymonitor.web.View;

/** The chase ledger of a round, as the chair can table it. */
public record LedgerPage(Viewer viewer, ChaseLedger ledger) implements Page {

  public Round round() {
    return ledger.round();
  }

  List<Line> lines() {
    return ledger.lines();
  }

  /** The address of the round. */
  String address() {
    return "/" + viewer.address() + "/rounds/" + round().id();
  }

  /** The pages above this one: the rounds, and the round. */
  Map<String, String> above(View view) {
    var above = new LinkedHashMap<String, String>();
    above.put("/" + viewer.address() + "/rounds", view.text("monitoring.rounds"));
    above.put(address(), view.text("correspondence.ledger.back"));
    return above;
  }

  /** Whether anything is missing, and so whether there is anything for the chair to write about. */
  boolean isSilent() {
    return ledger.lines().stream().anyMatch(line -> line.answered() < line.requests().size());
  }

  static String mark(UpdateRequest request) {
    return Asking.mark(request.item().path(), request.item().reference());
  }

  /** The code of the grade that was submitted, null before. */
  static @Nullable String grade(UpdateRequest request) {
    return request.standing().isOpen() ? null : request.answer().of(AnswerField.GRADE);
  }

  /** When the newest move of an answer was made; empty where nothing was. */
  static String when(View view, UpdateRequest request) {
    return request.acts().isEmpty() ? "" : view.moment(request.acts().getLast().at());
  }

  /** "To 2 persons, sent". */
  static String told(View view, ChaseLedger.Told told) {
    return told.persons() == 1
        ? view.text(told.arrival().text())
        : view.count("correspondence.ledger.persons", told.persons())
            + ", "
            + view.text(told.arrival().text());
  }
}
