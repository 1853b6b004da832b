package org.scrutinymonitor.monitoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.review.Shown;
import org.scrutinymonitor.web.Choice;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Page;
import org.scrutinymonitor.web.View;

/**
 * Asks whether an item is asked about from the next round on, and shows what was decided before.
 *
 * @param decision what was chosen, null where nothing was
 * @param reason what was typed
 */
public record MonitoringPage(
    Viewer viewer,
    MonitoringDecisions.Item known,
    @Nullable String decision,
    @Nullable String reason,
    Errors errors)
    implements Page {
  @Override
  public int code() {
    return errors.code();
  }

  /** The address of the item. */
  public String item() {
    return review() + "/" + known.item().path();
  }

  private String review() {
    return "/" + viewer.address() + "/" + known.review().address();
  }

  /** The pages above this one. */
  public Map<String, String> above(View view) {
    var above = new LinkedHashMap<String, String>();
    above.put(review(), known.review().title());
    above.put(item(), view.text("monitoring.item", mark()));
    return above;
  }

  /** "1b": the references from the recommendation down. */
  private String mark() {
    return Stream.concat(known.review().above(known.item()).stream(), Stream.of(known.item()))
        .map(Shown::mark)
        .collect(Collectors.joining());
  }

  /** "1b An online form". */
  String name() {
    var text = known.item().text();
    return text.isBlank() ? mark() : mark() + " " + text;
  }

  List<Choice> choices(View view) {
    return Stream.of(MonitoringDecision.Sort.values())
        .map(sort ->
            new Choice(
                sort.stored(),
                view.text("monitoring.decide." + sort.stored()),
                view.text("monitoring.decide." + sort.stored() + ".hint"),
                null))
        .toList();
  }
}
