package org.scrutinymonitor;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.scrutinymonitor.database.CouncilScope;
import org.scrutinymonitor.people.People;
import org.scrutinymonitor.people.Role;
import org.scrutinymonitor.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Founds councils for stories: each with an officer, and nothing in its register. */
@Component
public class World {
  /** The password of every officer. */
  public static final String PASSWORD = "a-long-enough-password";

  private final DSLContext sql;
  private final People people;
  private final TransactionTemplate transaction;

  World(DSLContext sql, People people, TransactionTemplate transaction) {
    this.sql = sql;
    this.people = people;
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
}
