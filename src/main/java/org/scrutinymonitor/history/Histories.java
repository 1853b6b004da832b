package org.scrutinymonitor.history;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.audit.Chains;
import org.scrutinymonitor.audit.Entry;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.review.Register;
import org.scrutinymonitor.review.Review;
import org.scrutinymonitor.review.Shown;
import org.scrutinymonitor.web.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the history of reviews and items from their chains. */
@Component
@Transactional(readOnly = true)
class Histories {
  private final DSLContext sql;
  private final Register register;
  private final Chains chains;
  private final JsonMapper json;
  private final InstantSource time;

  Histories(DSLContext sql, Register register, Chains chains, JsonMapper json, InstantSource time) {
    this.sql = sql;
    this.register = register;
    this.chains = chains;
    this.json = json;
    this.time = time;
  }

  /**
   * The history of a review, or of the item at a path below it; a refusal where this person does
   * not see it.
   *
   * @param number which page of it, from one
   */
  HistoryPage page(Viewer viewer, String address, @Nullable String path, int number) {
    var review = register.find(viewer, address);
    var item = path == null ? null : review.at(path).orElseThrow(Refusal::notFound);
    var rows = rows(chains.ofReview(review.id()), item);
    LocalDate today = Days.today(time);
    return new HistoryPage(
        new Shown("/" + viewer.address(), review, today, null, false, false, false, false, false),
        item,
        rows,
        Names.of(sql, rows.stream().map(Row::entry).toList(), rows.stream().map(Row::now).toList()),
        viewer.may(Permission.READ_EXEMPT),
        chains.newest(review.id()).orElse(null),
        number);
  }

  /** The entries of a review, or of an item of it, each with what its row said before. */
  private List<Row> rows(List<Entry> entries, Review.@Nullable Item item) {
    Map<String, JsonNode> last = new HashMap<>();
    var rows = new ArrayList<Row>();
    for (var entry : entries) {
      if (item != null && (entry.item() == null || entry.item() != item.id())) continue;
      var now = json.readTree(entry.content());
      rows.add(new Row(entry, now, last.put(entry.source() + entry.row(), now)));
    }
    return rows;
  }
}
