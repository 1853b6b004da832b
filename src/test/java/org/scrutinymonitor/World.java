package org.scrutinymonitor;

import static org.scrutinymonitor.database.schema.Tables.HOLDING;
import static org.scrutinymonitor.database.schema.Tables.ITEM;
import static org.scrutinymonitor.database.schema.Tables.LINK_OFFICER;
import static org.scrutinymonitor.database.schema.Tables.MEETING;
import static org.scrutinymonitor.database.schema.Tables.PERSON;
import static org.scrutinymonitor.database.schema.Tables.POST;
import static org.scrutinymonitor.database.schema.Tables.RESPONSIBLE;
import static org.scrutinymonitor.database.schema.Tables.REVIEW;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.database.CouncilScope;
import org.scrutinymonitor.people.People;
import org.scrutinymonitor.people.Role;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.people.Viewers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Founds councils for stories: each with an officer, and nothing in its register; and adds the
 * persons and posts that a story needs.
 */
@Component
public class World {
  /** The password of every officer. */
  public static final String PASSWORD = "a-long-enough-password";

  private final DSLContext sql;
  private final People people;
  private final Viewers viewers;
  private final InstantSource time;
  private final TransactionTemplate transaction;

  World(
      DSLContext sql,
      People people,
      Viewers viewers,
      InstantSource time,
      TransactionTemplate transaction) {
    this.sql = sql;
    this.people = people;
    this.viewers = viewers;
    this.time = time;
    this.transaction = transaction;
  }

  /** A council with its scrutiny officer, who signs in with {@link #PASSWORD}. */
  public record Founded(Viewer officer, String email) {
    /** The first part of the council's addresses, with its slash: "/c0ffee". */
    public String at() {
      return "/" + officer.address();
    }

    /** Does some work as this council's. */
    public <T, X extends Throwable> T as(ScopedValue.CallableOp<? extends T, X> work) throws X {
      return CouncilScope.in(officer.council(), work);
    }
  }

  /** Does some work in a transaction, as a test that looks at rows must. */
  public <T> T inTransaction(Supplier<T> work) {
    return Objects.requireNonNull(transaction.<T>execute(begun -> work.get()));
  }

  /** A new council whose pages are in English. */
  public Founded council() {
    var address = "c" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    var email = "scrutiny@" + address + ".example";
    int council =
        sql.fetchSingle(
                "insert into council (address, name) values (?, ?) returning id",
                address,
                "Council " + address)
            .get(0, Integer.class);
    return CouncilScope.in(
        council,
        () ->
            transaction.execute(begun ->
                new Founded(
                    new Viewer(
                        council,
                        address,
                        people.add(
                            council,
                            email,
                            "Scrutiny Officer",
                            PASSWORD,
                            Set.of(Role.SCRUTINY_OFFICER),
                            "en"),
                        "Scrutiny Officer",
                        Set.of(Role.SCRUTINY_OFFICER),
                        "en"),
                    email)));
  }

  /** A person of a council; with an account, they sign in with {@link #PASSWORD}. */
  public record Somebody(Founded council, int id, String name, String email) {}

  /**
   * A further person of a council.
   *
   * @param email their whole address, or what stands before the council's own "@"
   * @param account whether they have an account; a partner has none
   */
  public Somebody person(
      Founded council, String name, String email, boolean account, Role... roles) {
    var whole =
        email.contains("@") ? email : email + "@" + council.officer().address() + ".example";
    var id =
        write(
            council,
            () ->
                sql.insertInto(PERSON)
                    .set(PERSON.COUNCIL, council.officer().council())
                    .set(PERSON.NAME, name)
                    .set(PERSON.EMAIL, whole)
                    .set(PERSON.ACCOUNT, account)
                    .set(PERSON.PASSWORD_HASH, account ? passwordOf(council) : null)
                    .set(
                        PERSON.ROLES, Arrays.stream(roles).map(Role::stored).toArray(String[]::new))
                    .returning(PERSON.ID)
                    .fetchSingle()
                    .getId());
    return new Somebody(council, id, name, whole);
  }

  /** The same password as the officer's: hashing takes long, and a story has many persons. */
  private String passwordOf(Founded council) {
    return Objects.requireNonNull(
        sql.select(PERSON.PASSWORD_HASH)
            .from(PERSON)
            .where(PERSON.ID.eq(council.officer().person()))
            .fetchSingle()
            .value1());
  }

  /** A person as the program sees them now: with the roles that follow from their posts. */
  public Viewer viewer(Somebody person) {
    return write(person.council(), () -> Objects.requireNonNull(viewers.find(person.id(), false)));
  }

  /**
   * A post, and its number.
   *
   * @param body the partner to whom it belongs, null for the council itself
   */
  public int post(Founded council, String title, @Nullable String body) {
    return write(
        council,
        () ->
            sql.insertInto(POST)
                .set(POST.COUNCIL, council.officer().council())
                .set(POST.TITLE, title)
                .set(POST.BODY, body)
                .returning(POST.ID)
                .fetchSingle()
                .getId());
  }

  /** A person holds a post from a day on; returns the number of the holding. */
  public int holds(int post, Somebody person, LocalDate from) {
    return write(
        person.council(),
        () ->
            sql.insertInto(HOLDING)
                .set(HOLDING.COUNCIL, person.council().officer().council())
                .set(HOLDING.POST, post)
                .set(HOLDING.PERSON, person.id())
                .set(HOLDING.FROM_DAY, from)
                .returning(HOLDING.ID)
                .fetchSingle()
                .getId());
  }

  /**
   * A post answers for an item.
   *
   * @param item the review and the item's path: "damp-and-mould/1/b"
   */
  public void responsible(Founded council, String item, int post) {
    var slash = item.indexOf('/');
    write(
        council,
        () ->
            sql.insertInto(RESPONSIBLE)
                .set(RESPONSIBLE.COUNCIL, council.officer().council())
                .set(
                    RESPONSIBLE.ITEM,
                    sql.select(ITEM.ID)
                        .from(ITEM)
                        .join(REVIEW)
                        .on(REVIEW.ID.eq(ITEM.REVIEW))
                        .where(REVIEW.ADDRESS.eq(item.substring(0, slash)))
                        .and(ITEM.PATH.eq(item.substring(slash + 1)))
                        .fetchSingle()
                        .value1())
                .set(RESPONSIBLE.POST, post)
                .set(RESPONSIBLE.DECIDED_AT, time.instant().atOffset(ZoneOffset.UTC))
                .set(RESPONSIBLE.DECIDED_BY, council.officer().person())
                .execute());
  }

  /** A post sees to the answers of a review, named by its address: "damp-and-mould". */
  public void linkOfficer(Founded council, String review, int post) {
    write(
        council,
        () ->
            sql.insertInto(LINK_OFFICER)
                .set(LINK_OFFICER.COUNCIL, council.officer().council())
                .set(
                    LINK_OFFICER.REVIEW,
                    sql.select(REVIEW.ID)
                        .from(REVIEW)
                        .where(REVIEW.ADDRESS.eq(review))
                        .fetchSingle()
                        .value1())
                .set(LINK_OFFICER.POST, post)
                .set(LINK_OFFICER.NAMED_AT, time.instant().atOffset(ZoneOffset.UTC))
                .set(LINK_OFFICER.NAMED_BY, council.officer().person())
                .execute());
  }

  /** A meeting of the committee of a review, and its number. */
  public int meeting(Founded council, String review, LocalDate day) {
    return write(
        council,
        () ->
            sql.insertInto(MEETING)
                .set(MEETING.COUNCIL, council.officer().council())
                .set(
                    MEETING.COMMITTEE,
                    sql.select(REVIEW.COMMITTEE)
                        .from(REVIEW)
                        .where(REVIEW.ADDRESS.eq(review))
                        .fetchSingle()
                        .value1())
                .set(MEETING.DAY, day)
                .returning(MEETING.ID)
                .fetchSingle()
                .getId());
  }

  private <T> T write(Founded council, Supplier<T> work) {
    return council.as(() -> inTransaction(work));
  }
}
