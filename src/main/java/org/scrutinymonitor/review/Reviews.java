package org.scrutinymonitor.review;

import static org.scrutinymonitor.database.schema.Tables.ITEM;
import static org.scrutinymonitor.database.schema.Tables.REVIEW;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.audit.Audit;
import org.scrutinymonitor.council.Committees;
import org.scrutinymonitor.council.GradingScheme;
import org.scrutinymonitor.council.GradingSchemes;
import org.scrutinymonitor.database.schema.tables.records.ItemRecord;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds reviews and their items to the register, and gives them their addresses. */
@Component
public class Reviews {
  private static final int ROWS_AT_ONCE = 500;

  private final DSLContext sql;
  private final InstantSource time;
  private final Audit audit;
  private final Committees committees;
  private final GradingSchemes schemes;

  Reviews(
      DSLContext sql,
      InstantSource time,
      Audit audit,
      Committees committees,
      GradingSchemes schemes) {
    this.sql = sql;
    this.time = time;
    this.audit = audit;
    this.committees = committees;
    this.schemes = schemes;
  }

  /**
   * A review that entered the register.
   *
   * @param address the last part of its address: "damp-and-mould"
   * @param scheme the grading scheme of its updates, null where the review has none
   * @param items all its items, parents before their children
   */
  public record Added(
      int id, String address, @Nullable GradingScheme scheme, List<AddedItem> items) {
    public Added {
      items = List.copyOf(items);
    }
  }

  /**
   * An item that entered the register.
   *
   * @param path its address below the review: "1/b/2"
   */
  public record AddedItem(int id, String path, OpenReview.Item item) {}

  /**
   * Adds a review with its items; not their updates, which are another room's. Doubts are not
   * looked at: whoever calls has settled them.
   *
   * @throws InvalidReview when the review breaks a rule of the register; nothing is added then
   */
  @Transactional
  public Added add(Viewer viewer, OpenReview review) throws InvalidReview {
    viewer.ask(Permission.ADD_REVIEW);
    var problems = Registrable.problems(review);
    if (!problems.isEmpty()) throw new InvalidReview(problems);

    oneAtATime(viewer);
    var scheme = review.gradingScheme() == null ? null : scheme(viewer, review.gradingScheme());
    var row = sql.newRecord(REVIEW);
    row.setCouncil(viewer.council());
    row.setAddress(Address.ofReview(review.title(), this::taken));
    row.setTitle(review.title());
    row.setCommittee(
        review.committee() == null ? null : committees.named(viewer.council(), review.committee()));
    row.setLinkOfficers(review.linkOfficers().toArray(String[]::new));
    var agreed = review.actionPlanAgreed();
    if (agreed != null) {
      Stored.set(row, REVIEW.PLAN_AGREED, agreed);
    }
    row.setGradingScheme(scheme == null ? null : scheme.id());
    row.setCreatedAt(time.instant().atOffset(ZoneOffset.UTC));
    row.setCreatedBy(viewer.person());
    row.insert();
    var items = addItems(viewer, row.getId(), review.items());
    audit.entry(
        viewer.person(),
        "review.added",
        row.getAddress(),
        Map.of("title", review.title(), "items", items.size()));
    return new Added(row.getId(), row.getAddress(), scheme, items);
  }

  /**
   * Adds a recommendation, or a part or strand below the item at a path, and returns its own path.
   * Fields, but neither updates nor children, come with it.
   */
  @Transactional
  public String addItem(
      Viewer viewer, String address, @Nullable String parent, OpenReview.Item item) {
    viewer.ask(Permission.ADD_REVIEW);
    if (item.text().isBlank()) {
      throw new Refusal(Refusal.Sort.WRONG, "review.item.text-missing");
    }
    var review =
        sql.select(REVIEW.ID)
            .from(REVIEW)
            .where(REVIEW.ADDRESS.eq(address))
            .forUpdate()
            .fetchOptional(REVIEW.ID)
            .orElseThrow(Refusal::notFound);
    var above = parent == null ? null : item(review, parent);
    if (above != null && depth(above.getPath()) >= 3) {
      throw new Refusal(Refusal.Sort.WRONG, "review.item.too-deep");
    }
    var siblings =
        sql.select(ITEM.PATH, ITEM.POSITION)
            .from(ITEM)
            .where(ITEM.REVIEW.eq(review))
            .and(above == null ? ITEM.PARENT.isNull() : ITEM.PARENT.eq(above.getId()))
            .fetch();
    var taken = new HashSet<>(siblings.map(r -> r.get(ITEM.PATH)));
    var position = 1 + siblings.stream().mapToInt(r -> r.get(ITEM.POSITION)).max().orElse(0);
    var path =
        path(above == null ? null : above.getPath(), item.reference(), position, taken::contains);
    var row = row(viewer, review, above == null ? null : above.getId(), position, path, item);
    row.setAddedAt(time.instant().atOffset(ZoneOffset.UTC));
    row.setAddedBy(viewer.person());
    row.insert();
    audit.entry(viewer.person(), "item.added", address + "/" + path, Map.of("text", item.text()));
    return path;
  }

  private ItemRecord item(int review, String path) {
    return sql.selectFrom(ITEM)
        .where(ITEM.REVIEW.eq(review))
        .and(ITEM.PATH.eq(path))
        .fetchOptional()
        .orElseThrow(Refusal::notFound);
  }

  private GradingScheme scheme(Viewer viewer, OpenReview.Scheme scheme) {
    return schemes.ofKey(
        viewer.council(),
        scheme.levels().stream()
            .map(level -> new GradingSchemes.Key(level.code(), level.label()))
            .toList());
  }

  /** Two who add the same title or key of gradings at once come one after the other. */
  private void oneAtATime(Viewer viewer) {
    sql.execute("select pg_advisory_xact_lock(hashtext('review address'), ?)", viewer.council());
  }

  private boolean taken(String address) {
    return sql.fetchExists(sql.selectOne().from(REVIEW).where(REVIEW.ADDRESS.eq(address)));
  }

  /** An item on its way into the register: its place is known, its number not yet. */
  private record Place(@Nullable String parent, int position, String path, OpenReview.Item item) {}

  private List<AddedItem> addItems(Viewer viewer, int review, List<OpenReview.Item> items) {
    var added = new ArrayList<AddedItem>();
    var ids = new HashMap<String, Integer>();
    var level = places(null, items);
    while (!level.isEmpty()) {
      var next = new ArrayList<Place>();
      for (int from = 0; from < level.size(); from += ROWS_AT_ONCE) {
        var some = level.subList(from, Math.min(level.size(), from + ROWS_AT_ONCE));
        var rows = new ArrayList<ItemRecord>();
        for (var place : some) {
          var parent = place.parent() == null ? null : ids.get(place.parent());
          rows.add(row(viewer, review, parent, place.position(), place.path(), place.item()));
        }
        sql.insertInto(ITEM)
            .set(rows)
            .returningResult(ITEM.PATH, ITEM.ID)
            .fetch()
            .forEach(r -> ids.put(r.value1(), r.value2()));
      }
      for (var place : level) {
        var id = ids.get(place.path());
        if (id == null) throw new IllegalStateException("not added: " + place.path());
        added.add(new AddedItem(id, place.path(), place.item()));
        next.addAll(places(place.path(), place.item().items()));
      }
      level = next;
    }
    return added;
  }

  private static List<Place> places(@Nullable String parent, List<OpenReview.Item> siblings) {
    var places = new ArrayList<Place>();
    var taken = new HashSet<String>();
    for (var item : siblings) {
      var position = places.size() + 1;
      var path = path(parent, item.reference(), position, taken::contains);
      taken.add(path);
      places.add(new Place(parent, position, path, item));
    }
    return places;
  }

  private static String path(
      @Nullable String parent,
      @Nullable String reference,
      int position,
      java.util.function.Predicate<String> taken) {
    var above = parent == null ? "" : parent + "/";
    return above + Address.ofItem(reference, position, last -> taken.test(above + last));
  }

  private static int depth(String path) {
    return (int) path.chars().filter(c -> c == '/').count() + 1;
  }

  private ItemRecord row(
      Viewer viewer,
      int review,
      @Nullable Integer parent,
      int position,
      String path,
      OpenReview.Item item) {
    var row = sql.newRecord(ITEM);
    row.setCouncil(viewer.council());
    row.setReview(review);
    row.setParent(parent);
    row.setPosition(position);
    row.setPath(path);
    row.setReference(item.reference());
    row.setText(item.text());
    var responsibility = item.responsibility();
    row.setResponsibility(responsibility == null ? null : responsibility.text());
    row.setParties(
        responsibility == null ? new String[0] : responsibility.parties().toArray(String[]::new));
    var due = item.due();
    Stored.set(row, ITEM.DUE, due);
    row.setAgreedAction(item.agreedAction());
    row.setSuccessMeasure(item.successMeasure());
    row.setResponse(item.response());
    return row;
  }
}
