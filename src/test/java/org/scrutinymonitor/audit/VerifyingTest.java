package org.scrutinymonitor.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.Tampering;
import org.scrutinymonitor.World;
import org.scrutinymonitor.intake.Registrations;
import org.scrutinymonitor.review.AgreedField;
import org.scrutinymonitor.review.Amendments;
import org.scrutinymonitor.review.InvalidReview;
import org.scrutinymonitor.review.Northmere;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;

/** The history of a review proves itself: whatever is changed in it behind the program is named. */
@Story
class VerifyingTest {
  @Autowired World world;
  @Autowired Registrations registrations;
  @Autowired Amendments amendments;
  @Autowired Chains chains;
  @Autowired DSLContext sql;
  @Autowired Tampering tampering;

  @Value("${scrutiny.data}")
  Path data;

  private World.Founded council;
  private String review;
  private int id;

  @BeforeEach
  void aReviewThatWasAmendedOnce() throws InvalidReview {
    council = world.council();
    review = council.as(() -> registrations.register(council.officer(), Northmere.dampAndMould()));
    amend("1/c", "Train all tenants' champions");
    id = value("select id from review");
  }

  @Test
  void whatNobodyTouchedIsWholeAndEveryRowIsInIt() {
    var seen = verify();
    assertThat(seen.out).contains(review + ": ", "Nothing was changed: 1 reviews");
    assertThat(seen.exit).isZero();
    // The review, 18 items, 17 updates, the item that was amended and its amendment.
    assertThat(entries()).hasSize(1 + 18 + updates() + 2);
    assertThat(entries())
        .extracting(Entry::number)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, entries().size()).boxed().toList());
  }

  @Test
  void theDigestOfAPaperIsChecked() {
    var printed = newest();
    amend("1/c", "Train all champions twice");
    assertThat(verify("--digest", printed).exit).as("the chain went on since").isZero();
    var other = printed.substring(0, printed.length() - 60) + "0".repeat(60);
    var seen = verify("--digest", other);
    assertThat(seen.exit).isEqualTo(1);
    assertThat(seen.out).contains("the paper shows digest").contains("0000");
  }

  @Test
  void anEntryThatWasChangedIsTheFirstThatIsNamed() {
    tamper(
        "update history set content = replace(content, 'Damp', 'Dry') where review = %d and number in (1, 5)"
            .formatted(id));
    tamper("update history set person = null where review = %d and number = 7".formatted(id));
    assertThat(verify().out)
        .contains(review + ", entry 1 (review " + id + ")", "was changed after");
    assertThat(verify().out).contains("should have").doesNotContain("entry 7 ");
    assertThat(verify().exit).isEqualTo(1);
  }

  @Test
  void theTimeAndThePersonOfAnEntryAreWithinItsDigest() {
    for (var change :
        List.of(
            "at = at - interval '1 microsecond'",
            "entered_at = entered_at + interval '1 hour'",
            "person = null",
            "item = null")) {
      var number = 3;
      tamper("create table kept as select * from history where review = " + id);
      tamper(
          "update history set %s where review = %d and number = %d".formatted(change, id, number));
      assertThat(verify().out).as(change).contains(", entry 3 (item ");
      tamper(
          "delete from history where review = %1$d; insert into history select * from kept; drop table kept"
              .formatted(id));
      assertThat(verify().exit).isZero();
    }
  }

  @Test
  void anEntryRemovedFromTheMiddleIsMissed() {
    tamper("delete from history where review = %d and number = 6".formatted(id));
    assertThat(verify().out).contains(review + ", entry 6 is missing: the next entry is 7");
    tamper(
        """
        update history set number = number + 1000 where review = %1$d and number > 6;
        update history set number = number - 1001 where review = %1$d and number > 1000
        """
            .formatted(id));
    assertThat(verify().out).contains(", entry 6 (", "follows digest");
  }

  @Test
  void anEntryRemovedFromTheEndIsMissedWhereAPaperShowsIt() {
    var printed = newest();
    var last = entries().getLast();
    assertThat(last.source()).isEqualTo("amendment");
    tamper("delete from history where review = %d and number = %d".formatted(id, last.number()));
    assertThat(verify().out)
        .as("the row is there still")
        .contains("amendment " + last.row() + " has no entry");
    tamper("delete from amendment where id = " + last.row());
    assertThat(verify().exit).as("nothing shows it but the paper").isZero();
    var seen = verify("--digest", printed);
    assertThat(seen.out)
        .contains(", entry " + last.number() + " is missing: a paper shows its digest");
    assertThat(seen.exit).isEqualTo(1);
  }

  @Test
  void twoEntriesThatChangedPlacesAreNamed() {
    tamper(
        """
        update history set number = 1000 where review = %1$d and number = 4;
        update history set number = 4 where review = %1$d and number = 5;
        update history set number = 5 where review = %1$d and number = 1000
        """
            .formatted(id));
    assertThat(verify().out).contains(review + ", entry 4 (", "another entry stood before it");
  }

  @Test
  void aRowChangedBehindTheProgramIsNamed() {
    tamper(
        "update item set agreed_action = 'Nothing' where review = %d and path = '1/c'"
            .formatted(id));
    assertThat(verify().out)
        .contains(": item ", "says otherwise now (agreed_action)", "behind the program's back");
    assertThat(verify().exit).isEqualTo(1);
  }

  @Test
  void aChangeInTheDatabaseThatLeavesTheTriggersIsEnteredLikeAnyOther() {
    var before = entries().size();
    write("update item set response = 'Rejected' where path = '1/c'");
    assertThat(entries()).hasSize(before + 1);
    write("update item set response = 'Rejected' where path = '1/c'");
    assertThat(entries()).as("nothing changed").hasSize(before + 1);
    assertThat(verify().exit).isZero();
  }

  @Test
  void theProgramItselfCannotChangeOrRemoveAnEntry() {
    for (var change :
        List.of(
            "update history set content = '{}'",
            "delete from history",
            "truncate history",
            "insert into history select * from history limit 1",
            "select history_enter(1, 1, now(), null, 'item', 1, null, '{}')",
            "alter table item disable trigger history",
            "set session_replication_role = replica")) {
      assertThatThrownBy(() -> write(change))
          .as(change)
          .isInstanceOf(DataAccessException.class)
          .hasStackTraceContaining(
              change.startsWith("alter") ? "must be owner" : "permission denied");
    }
  }

  @Test
  void twoWhoWriteAtOnceStandOneBehindTheOther() throws Exception {
    var threads = new ArrayList<Thread>();
    for (var path : List.of("1/a/1", "1/a/2", "1/c", "1/d", "1/e", "1/f", "2", "3")) {
      threads.add(
          Thread.startVirtualThread(() -> {
            for (int time = 0; time < 3; time++) amend(path, "Words " + time);
          }));
    }
    for (var thread : threads) thread.join();
    var seen = verify();
    assertThat(seen.out).contains("Nothing was changed");
    assertThat(entries()).hasSize(1 + 18 + updates() + 2 + 8 * 3 * 2);
  }

  @Test
  void whatIsNotUnderstoodIsSaidInASentence() {
    assertThat(verify("--digest", "x").err).contains("at least 16 digits");
    assertThat(verify("--sideways", "x").err).contains("--sideways is not known here", "Usage:");
    assertThat(verify("--review", "nowhere").err).contains("There is no review \"nowhere\"");
    assertThat(run(Map.of("SCRUTINY_DATA", "target/nowhere"), "--council", "x").err)
        .contains("There is no database in");
    assertThat(verify("--review", "nowhere").exit).isEqualTo(2);
  }

  /** What the command printed, and how it ended. */
  private record Seen(int exit, String out, String err) {}

  private Seen verify(String... arguments) {
    return run(Map.of("SCRUTINY_DATA", data.toString()), arguments);
  }

  private Seen run(Map<String, String> environment, String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var all = new ArrayList<>(List.of("--council", council.officer().address()));
    all.addAll(List.of(arguments));
    var exit =
        VerifyCommand.run(
            all,
            environment,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Seen(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private void amend(String path, String action) {
    var texts = new TreeMap<AgreedField, String>();
    texts.put(AgreedField.AGREED_ACTION, action);
    council.as(() ->
        amendments.amend(
            council.officer(),
            review,
            path,
            new Amendments.Wanted(
                Integer.MAX_VALUE, texts, Map.of(), "The committee asked for it")));
  }

  private List<Entry> entries() {
    return council.as(() -> chains.ofReview(id));
  }

  private String newest() {
    var newest = council.as(() -> chains.newest(id)).orElseThrow();
    return review + ":" + newest.number() + ":" + newest.hex();
  }

  private int updates() {
    return value("select count(*)::integer from \"update\"");
  }

  private int value(String query) {
    return council.as(() -> world.inTransaction(() -> (Integer) sql.fetchValue(query)));
  }

  private void write(String change) {
    council.as(() -> world.inTransaction(() -> sql.execute(change)));
  }

  private void tamper(String change) {
    tampering.change(council, change);
  }
}
