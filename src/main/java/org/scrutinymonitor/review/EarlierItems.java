package org.scrutinymonitor.review;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Meaning;
import org.scrutinymonitor.database.CouncilScope;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Have we recommended this before? Finds what means the same in other words, in the reviews of all
 * committees and years.
 */
@Component
public class EarlierItems {
  /** From here on two texts are taken to mean the same; chosen by the labelled pairs for tuning. */
  static final double ALIKE = 0.55;

  private static final Logger LOG = LoggerFactory.getLogger(EarlierItems.class);

  /** So many texts are read while somebody waits, about a second; the others beside the pages. */
  private static final int WHILE_WAITING = 40;

  private static final int AT_ONCE = 20;
  private static final int SHOWN = 5;
  private static final int LATELY = 500;
  private static final int NO_REVIEW = 0;

  private final DSLContext sql;
  private final Meanings meanings;
  private final TransactionTemplate transaction;
  private final Set<Integer> reading = ConcurrentHashMap.newKeySet();

  /** What texts mean that were asked about lately: a page is opened again and again. */
  private final Map<String, byte[]> lately =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, byte[]> oldest) {
              return size() > LATELY;
            }
          });

  EarlierItems(DSLContext sql, Meanings meanings, TransactionTemplate transaction) {
    this.sql = sql;
    this.meanings = meanings;
    this.transaction = transaction;
  }

  /**
   * Earlier items that mean what a text does.
   *
   * @param except a review whose own items are left out, null for none
   */
  public Earlier like(Viewer viewer, @Nullable String text, @Nullable Review except) {
    return like(viewer, List.of(text == null ? "" : text), except).getFirst();
  }

  /** The same for several texts at once, in their order. */
  public List<Earlier> like(Viewer viewer, List<String> texts, @Nullable Review except) {
    // What texts mean is reckoned of all their words, also of those that are exempt.
    viewer.ask(Permission.READ_ALL_REVIEWS);
    viewer.ask(Permission.READ_EXEMPT);
    var unread = meanings.read(WHILE_WAITING) < WHILE_WAITING ? 0 : meanings.unread();
    if (unread > 0) readOn(viewer.council());
    var all = meanings.all(except == null ? NO_REVIEW : except.id());
    var found = new ArrayList<Earlier>();
    for (var text : texts) {
      if (text.length() < Meanings.SHORTEST) {
        found.add(new Earlier(List.of(), 0));
        continue;
      }
      var meaning = lately.computeIfAbsent(text, Meanings::vector);
      record Like(int item, double likeness) {}
      var likest =
          all.stream()
              .map(row ->
                  new Like(
                      row.get(0, Integer.class),
                      Meanings.likeness(meaning, row.get(1, byte[].class))))
              .filter(like -> like.likeness() >= ALIKE)
              .sorted(Comparator.comparingDouble(Like::likeness).reversed())
              .limit(SHOWN)
              .map(Like::item)
              .toList();
      found.add(new Earlier(items(likest), unread));
    }
    return found;
  }

  private List<Earlier.Item> items(List<Integer> numbers) {
    if (numbers.isEmpty()) return List.of();
    var items = new HashMap<Integer, Earlier.Item>();
    Objects.requireNonNull(
            transaction.execute(begun ->
                sql.fetch(
                    """
                    select i.id, r.address || '/' || i.path, replace(i.path, '/', ''), i.text, r.title, c.name, f.year,
                      coalesce(l.meaning, 'none'), f.closure
                    from item i
                    join review r on r.council = i.council and r.id = i.review
                    join findable f on f.council = i.council and f.item = i.id and f.audience in ('every', 'whole')
                    left join committee c on c.council = f.council and c.id = f.committee
                    left join grading_level l on l.council = f.council and l.id = f.level
                    where i.id = any (?)
                    """,
                    (Object) numbers.toArray(Integer[]::new))))
        .forEach(row -> {
          var closure = row.get(8, String.class);
          items.put(
              row.get(0, Integer.class),
              new Earlier.Item(
                  row.get(1, String.class),
                  row.get(2, String.class),
                  row.get(3, String.class),
                  row.get(4, String.class),
                  row.get(5, String.class),
                  row.get(6, Integer.class),
                  Meaning.ofStored(row.get(7, String.class)),
                  closure == null ? null : Closure.ofStored(closure)));
        });
    return numbers.stream().filter(items::containsKey).map(items::get).toList();
  }

  /** Reads what is left, some at a time, unless somebody does already. */
  private void readOn(int council) {
    if (!reading.add(council)) return;
    Thread.ofVirtual()
        .name("meanings")
        .start(() -> {
          try {
            CouncilScope.run(
                council,
                () -> {
                  while (meanings.read(AT_ONCE) == AT_ONCE) {
                    // Each time a few more.
                  }
                });
          } catch (RuntimeException e) {
            LOG.error("What earlier recommendations mean could not be read", e);
          } finally {
            reading.remove(council);
          }
        });
  }
}
