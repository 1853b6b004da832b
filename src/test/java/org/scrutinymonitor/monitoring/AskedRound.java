package org.scrutinymonitor.monitoring;

import java.time.InstantSource;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.scrutinymonitor.World;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.intake.Registrations;
import org.scrutinymonitor.review.InvalidReview;
import org.scrutinymonitor.review.Northmere;
import org.springframework.stereotype.Component;

/** An open round of the invented review for stories of answers: who is asked, and who checks. */
@Component
public class AskedRound {
  private final World world;
  private final Registrations registrations;
  private final Rounds rounds;
  private final DSLContext sql;
  private final InstantSource time;

  AskedRound(
      World world, Registrations registrations, Rounds rounds, DSLContext sql, InstantSource time) {
    this.world = world;
    this.registrations = registrations;
    this.rounds = rounds;
    this.sql = sql;
    this.time = time;
  }

  /**
   * A round.
   *
   * @param coordinator a partner's, who is asked for items 1/c and 2
   * @param link who sees to the answers
   * @param stranger who holds a post that is asked for nothing
   */
  public record Open(
      AskedRound of,
      World.Founded council,
      String review,
      int number,
      World.Somebody coordinator,
      World.Somebody link,
      World.Somebody stranger) {
    /** The number of the request for an item. */
    public int request(String path) {
      return of.number(
          council,
          "select q.id from update_request q join item i on i.id = q.item where i.path = '%s'"
              .formatted(path));
    }

    /** The number of what was added last to an item's answer. */
    public int evidence(String path) {
      return of.number(
          council,
          "select max(id) from evidence where update_request = %d".formatted(request(path)));
    }

    /** The address of the request for an item. */
    public String at(String path) {
      return council.at() + "/requests/" + request(path);
    }
  }

  /** Opens the round for a council. */
  public Open open(World.Founded council) throws InvalidReview {
    var today = Days.today(time);
    var review =
        council.as(() -> registrations.register(council.officer(), Northmere.dampAndMould()));
    var coordinator = world.person(council, "Federation Coordinator", "coordinator", true);
    var link = world.person(council, "Head of Housing Strategy", "link", true);
    var stranger = world.person(council, "Head of Libraries", "libraries", true);
    var federation = world.post(council, "Coordinator", "Tenants' Federation");
    var strategy = world.post(council, "Head of Housing Strategy", null);
    world.holds(federation, coordinator, today.minusYears(1));
    world.holds(strategy, link, today.minusYears(1));
    world.holds(world.post(council, "Head of Libraries", null), stranger, today.minusYears(1));
    world.responsible(council, review + "/1/c", federation);
    world.responsible(council, review + "/2", federation);
    world.linkOfficer(council, review, strategy);
    int number =
        council.as(() ->
            rounds.open(
                council.officer(),
                review,
                new Rounds.Wanted("November 2026", null, today.plusDays(7), Set.of())));
    return new Open(this, council, review, number, coordinator, link, stranger);
  }

  private int number(World.Founded council, String query) {
    return council.as(() ->
        world.inTransaction(
            () -> Objects.requireNonNull(sql.fetchSingle(query).get(0, Integer.class))));
  }
}
