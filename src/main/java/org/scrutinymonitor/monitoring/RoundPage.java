package org.scrutinymonitor.monitoring;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.review.ExemptField;
import org.scrutinymonitor.review.Exemption;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Page;
import org.scrutinymonitor.web.View;

/**
 * A whole round as the link officer and the scrutiny office see it: each item with its answer.
 *
 * @param mayCheck whether this person returns and accepts its answers
 * @param exempt what is exempt now, by item
 * @param posts the posts to which a request can be passed on
 * @param refused the request whose form comes back with an error, 0 for none
 * @param sentence what was typed into it
 */
public record RoundPage(
    Viewer viewer,
    Round round,
    List<UpdateRequest> requests,
    boolean mayCheck,
    Map<Integer, List<Exemption>> exempt,
    Map<String, String> posts,
    List<String> names,
    int refused,
    @Nullable String sentence,
    LocalDate today)
    implements Page {
  @Override
  public int code() {
    return refused == 0 ? 200 : 422;
  }

  public String address() {
    return "/" + viewer.address() + "/rounds/" + round.id();
  }

  String review() {
    return "/" + viewer.address() + "/" + round.address();
  }

  Errors errors() {
    return refused == 0
        ? Errors.none()
        : Errors.none().add("sentence-" + refused, "monitoring.return.missing");
  }

  boolean mayExempt() {
    return viewer.may(Permission.DECIDE_EXEMPTION);
  }

  /** The fields of an answer that say something, each of which can be exempt. */
  static List<ExemptField> said(UpdateRequest request) {
    return Arrays.stream(AnswerField.values())
        .filter(field -> request.answer().of(field) != null)
        .map(field -> ExemptField.valueOf(field.name()))
        .toList();
  }

  /** Where it is decided whether a field of an answer is exempt. */
  String exemption(UpdateRequest request, ExemptField field) {
    return "%s/%s/exemption/%s?request=%d"
        .formatted(review(), request.item().path(), field.stored(), request.id());
  }

  /** "Exempt, paragraph 3"; null where the field of the answer is public. */
  @Nullable String exempt(View view, UpdateRequest request, ExemptField field) {
    return exempt.getOrDefault(request.item().id(), List.of()).stream()
        .filter(each -> each.field() == field && Objects.equals(each.request(), request.id()))
        .findFirst()
        .map(each -> view.text("review.exempt.tag", each.paragraph()))
        .orElse(null);
  }

  boolean mayRun() {
    return viewer.may(Permission.RUN_ROUNDS) && round.isOpen();
  }

  boolean mayAnswer() {
    return viewer.may(Permission.ANSWER_FOR_OTHERS) && round.isOpen();
  }

  long count(Standing standing) {
    return requests.stream().filter(r -> r.standing() == standing).count();
  }

  /** What was done with a request, by whom and when, in words. */
  static String act(View view, UpdateRequest.Act act) {
    return view.text("monitoring.act." + act.kind().stored(), act.by(), view.moment(act.at()));
  }

  /** How many answers have come, accepted or not. */
  long answered() {
    return count(Standing.SUBMITTED) + count(Standing.ACCEPTED);
  }

  /** The submitted answers in which nothing is marked: they can be accepted together. */
  List<UpdateRequest> unmarked() {
    return requests.stream()
        .filter(r -> r.standing() == Standing.SUBMITTED)
        .filter(r -> new AnswerLook(r, names).marks().isEmpty())
        .toList();
  }

  /** Which requests are shown open: what waits for this person. */
  boolean waits(UpdateRequest request) {
    return mayCheck && request.standing() == Standing.SUBMITTED;
  }

  static String title(View view, UpdateRequest request) {
    return RequestNames.title(view, request);
  }

  static String place(View view, UpdateRequest request) {
    return RequestNames.place(view, request);
  }

  /** "No reply for 12 days"; null where there is one. */
  @Nullable String silence(View view, UpdateRequest request) {
    var days = request.silentDays(today);
    return days == 0 ? null : view.count("monitoring.silent", days);
  }

  String deadline(View view) {
    var left = round.daysLeft(today);
    var by = view.day(round.answersBy());
    if (!round.isOpen()) return view.text("monitoring.round.was-by", by);
    return left < 0
        ? view.count("monitoring.request.late", -left, by)
        : left == 0
            ? view.text("monitoring.request.today", by)
            : view.count("monitoring.request.left", left, by);
  }
}
