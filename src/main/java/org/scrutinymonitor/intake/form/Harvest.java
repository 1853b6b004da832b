package org.scrutinymonitor.intake.form;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.intake.form.Node.Draft;
import org.scrutinymonitor.intake.form.Node.Open;
import org.scrutinymonitor.intake.form.Node.Value;
import org.scrutinymonitor.review.DateReading;
import org.scrutinymonitor.review.OpenReview;
import org.scrutinymonitor.review.OpenReview.Doubt;
import org.scrutinymonitor.review.OpenReview.Item;
import org.scrutinymonitor.review.OpenReview.Scheme;
import org.scrutinymonitor.review.OpenReview.Update;
import org.scrutinymonitor.review.Parties;
import org.scrutinymonitor.review.Responsibility;
import org.scrutinymonitor.review.WrittenDate;

/** Turns the finished nodes into the review, and their doubts into pointers. */
final class Harvest {
  private final @Nullable Scheme scheme;
  private final boolean exact;
  private final List<Doubt> doubts = new ArrayList<>();

  Harvest(@Nullable Scheme scheme, boolean exact) {
    this.scheme = scheme;
    this.exact = exact;
  }

  OpenReview review(Header header, List<Node> roots) {
    String title = header.get(Field.REVIEW);
    String agreed = header.get(Field.PLAN_AGREED);
    WrittenDate planAgreed = null;
    if (agreed != null && !agreed.isBlank()) {
      DateReading reading = DateReading.of(agreed);
      planAgreed = reading.date();
      String doubt = reading.doubt();
      if (doubt != null) {
        header.doubt(Field.PLAN_AGREED, doubt, null, List.of());
      }
    }
    if (title == null || title.isBlank()) {
      header.doubt(Field.REVIEW, "The form does not name the review.", null, List.of());
    }
    for (Open open : header.doubts) {
      doubts.add(new Doubt("/" + open.property(), open.reason(), open.source(), choices(open, "")));
    }
    List<Item> items = items(roots, "");
    String committee = header.get(Field.COMMITTEE);
    return new OpenReview(
        OpenReview.FORMAT,
        title == null ? "" : title,
        committee == null || committee.isBlank() ? null : committee,
        header.linkOfficers(),
        planAgreed,
        scheme,
        items,
        List.copyOf(doubts));
  }

  private List<Item> items(List<Node> nodes, String at) {
    List<Item> items = new ArrayList<>(nodes.size());
    for (int i = 0; i < nodes.size(); i++) {
      items.add(item(nodes.get(i), at + "/items/" + i));
    }
    return items;
  }

  private Item item(Node node, String at) {
    Map<Draft, Integer> places = new IdentityHashMap<>();
    List<Update> updates = new ArrayList<>();
    for (Draft draft : node.updates) {
      grade(node, draft);
      if (!draft.isBlank()) {
        places.put(draft, updates.size());
        updates.add(update(node, draft));
      }
    }
    Responsibility responsibility = responsibility(node);
    WrittenDate due = due(node);
    String action = text(node, Field.ACTION);
    String measure = text(node, Field.MEASURE);
    String response = text(node, Field.RESPONSE);
    if (node.text.isBlank()) {
      node.doubt("text", "No words of this item were found.", node.origin, List.of());
    }
    for (Open open : node.doubts) {
      doubt(open, at, places);
    }
    return new Item(
        node.reference,
        node.text,
        responsibility,
        due,
        action,
        measure,
        response,
        updates,
        items(node.items, at));
  }

  private void doubt(Open open, String at, Map<Draft, Integer> places) {
    Draft update = open.update();
    String pointer = open.property().isEmpty() ? at : at + "/" + open.property();
    String value = "";
    if (update != null) {
      Integer place = places.get(update);
      pointer = place == null ? at + "/updates" : at + "/updates/" + place + "/" + open.property();
      String held = open.property().equals("grade") ? update.grade : update.evidence;
      value = held == null ? "" : held;
    }
    Doubt doubt = new Doubt(pointer, open.reason(), open.source(), choices(open, value));
    if (!doubts.contains(doubt) || doubts.size() > 2000) {
      doubts.add(doubt);
    }
  }

  private static List<String> choices(Open open, String value) {
    return open.choices().stream()
        .filter(choice -> !choice.isBlank() && !choice.equals(value))
        .distinct()
        .toList();
  }

  private void grade(Node node, Draft draft) {
    String words = draft.gradeWords;
    if (words == null || draft.grade != null) {
      return;
    }
    Grades.Reading reading = Grades.read(words, scheme);
    draft.grade = reading.grade();
    draft.explanation =
        reading.explanation() == null || reading.explanation().isBlank()
            ? null
            : reading.explanation();
    String doubt = reading.doubt();
    Line line = draft.gradeLine;
    if (doubt != null && line != null) {
      node.doubt(draft, "grade", doubt, line, reading.choices());
    }
    boolean unsure =
        node.doubts.stream()
            .anyMatch(open -> open.update() == draft && open.property().equals("grade"));
    if (unsure && line != null && draft.explanation != null) {
      String reason = doubt == null ? "The grade before this explanation is not certain." : doubt;
      node.doubt(draft, "explanation", reason, line, List.of());
    }
  }

  private static Update update(Node node, Draft draft) {
    String words = draft.period;
    WrittenDate period = words == null || words.isBlank() ? null : WrittenDate.read(words);
    return new Update(period, draft.evidence, draft.grade, draft.explanation);
  }

  private @Nullable Responsibility responsibility(Node node) {
    String words = text(node, Field.RESPONSIBILITY);
    if (words == null) {
      return null;
    }
    Responsibility responsibility = Responsibility.read(words);
    for (String party : responsibility.parties()) {
      if (Parties.runTogether(party)) {
        node.doubt(
            Field.RESPONSIBILITY,
            "Several names may stand here with no sign between them.",
            line(node, Field.RESPONSIBILITY),
            List.of());
        break;
      }
    }
    return responsibility;
  }

  private @Nullable WrittenDate due(Node node) {
    String words = text(node, Field.DUE);
    if (words == null) {
      return null;
    }
    DateReading reading = DateReading.of(words);
    String doubt = reading.doubt();
    if (doubt != null) {
      node.doubt(Field.DUE, doubt, line(node, Field.DUE), List.of());
    }
    return reading.date();
  }

  private static @Nullable String text(Node node, Field field) {
    Value value = node.fields.get(field);
    return value == null || value.text().isBlank() ? null : value.text();
  }

  private static Line line(Node node, Field field) {
    Value value = node.fields.get(field);
    return value == null ? node.origin : value.line();
  }

  boolean isExact() {
    return exact;
  }
}
