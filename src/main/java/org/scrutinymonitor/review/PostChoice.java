package org.scrutinymonitor.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.people.Post;
import org.scrutinymonitor.web.View;
import org.springframework.util.MultiValueMap;

/**
 * The posts and groups that a form offers for some words, and which of them are chosen.
 *
 * @param id what the names of its inputs end in: "1"
 * @param known every post and group that stands
 * @param now what is chosen already
 * @param proposals what may be meant
 * @param unnamed the parties for whom a post can be added
 * @param typed what was sent in a form that comes back, null where nothing was
 */
public record PostChoice(
    String id,
    List<Matching.Known> known,
    Set<Answering> now,
    List<Matching.Proposal> proposals,
    List<String> unnamed,
    @Nullable MultiValueMap<String, String> typed) {

  /** One box to tick; {@code reason} is the key of a sentence, null for what is chosen already. */
  public record Box(
      String value, Matching.Known known, @Nullable String reason, String party, boolean ticked) {}

  /** The boxes: what is chosen already, then what may be meant. */
  public List<Box> boxes() {
    var boxes = new LinkedHashMap<Answering, Box>();
    for (var answering : now) add(boxes, answering, null, "", true);
    for (var proposal : proposals) {
      if (now.contains(proposal.answering())) continue;
      var remembered = proposal.reason() == Matching.Reason.REMEMBERED && now.isEmpty();
      add(boxes, proposal.answering(), proposal.reason().text(), proposal.party(), remembered);
    }
    return List.copyOf(boxes.values());
  }

  private void add(
      Map<Answering, Box> boxes,
      Answering answering,
      @Nullable String reason,
      String party,
      boolean ticked) {
    for (var one : known) {
      if (!one.answering().equals(answering)) continue;
      var ticks = typed == null ? ticked : values("post").contains(answering.form());
      boxes.put(answering, new Box(answering.form(), one, reason, party, ticks));
    }
  }

  /** The id of an input: the first is where an error of the whole choice leads. */
  public String inputId(String name) {
    var first =
        !boxes().isEmpty()
            ? "post-" + id + "-0"
            : unnamed.isEmpty() ? "nobody-" + id : "new-" + id + "-0";
    return name.equals(first) ? "choice-" + id : name;
  }

  /** Everything else that can be chosen, "none" first. */
  public Map<String, String> others(View view) {
    var others = new LinkedHashMap<String, String>();
    others.put("", view.text("review.matching.no-other"));
    var there = boxes().stream().map(Box::value).toList();
    for (var one : known) {
      if (!there.contains(one.answering().form())) {
        others.put(one.answering().form(), name(view, one));
      }
    }
    return others;
  }

  /** "Head of Housing", "Heads of Service (a group)". */
  public static String name(View view, Matching.Known known) {
    return known.answering().sort() == Answering.Sort.GROUP
        ? view.text("review.matching.a-group", known.title())
        : Post.named(known.title(), known.titleCy(), known.body(), view.language());
  }

  /** The label of what else can be chosen. */
  public String otherLabel(View view) {
    var groups = known.stream().anyMatch(one -> one.answering().sort() == Answering.Sort.GROUP);
    return view.text(groups ? "review.matching.another" : "review.matching.another-post");
  }

  /** Whether a post for a party is to be added. */
  public boolean adds(String party) {
    return typed != null && values("new").contains(party);
  }

  /** Whether "nobody yet" is ticked. */
  public boolean isNobody() {
    return typed != null && !values("nobody").isEmpty();
  }

  /** What the select of other posts holds. */
  public String other() {
    return typed == null || values("other").isEmpty() ? "" : values("other").getFirst();
  }

  /** Everything that was chosen, without posts that are to be added. */
  Set<Answering> chosen() {
    var chosen = new TreeSet<Answering>();
    for (var value : values("post")) Answering.ofForm(value).ifPresent(chosen::add);
    Answering.ofForm(other()).ifPresent(chosen::add);
    return chosen;
  }

  /** The titles of posts that are to be added: parties of the words, and nothing else. */
  List<String> added() {
    return unnamed.stream().filter(this::adds).toList();
  }

  /** Whether the form says anything new. */
  boolean changes() {
    return isNobody() ? !now.isEmpty() : !added().isEmpty() || !chosen().equals(now);
  }

  /** What speaks against what was chosen, as the key of a sentence; null where nothing does. */
  @Nullable String error() {
    var any = !chosen().isEmpty() || !added().isEmpty();
    if (isNobody() && any) return "review.matching.nobody-or-some";
    return !isNobody() && !any && !now.isEmpty() ? "review.matching.choose" : null;
  }

  private List<String> values(String field) {
    if (typed == null) return List.of();
    @Nullable List<String> values = typed.get(field + "-" + id);
    return values == null
        ? List.of()
        : new ArrayList<>(values.stream().filter(value -> !value.isBlank()).toList());
  }
}
