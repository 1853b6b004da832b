package org.scrutinymonitor.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.StoryMail;
import org.scrutinymonitor.Visit;
import org.scrutinymonitor.World;
import org.scrutinymonitor.World.Founded;
import org.scrutinymonitor.World.Somebody;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.monitoring.Answer;
import org.scrutinymonitor.monitoring.AnswerField;
import org.scrutinymonitor.monitoring.Answers;
import org.scrutinymonitor.monitoring.Requests;
import org.scrutinymonitor.review.ExemptField;
import org.scrutinymonitor.review.Exemption;
import org.scrutinymonitor.review.Exemptions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * What is exempt leaves the house in no mail, no form, no letter and no file: every field of an
 * item and of its update holds a secret, and all that goes out is looked through for it.
 */
@Story
class ExemptOutsideTest {
  private static final String SECRET = "Quillfeather";
  private static final String INSTEAD = "Read by nobody outside.";

  @Autowired World world;
  @Autowired Round round;
  @Autowired Dispatch dispatch;
  @Autowired Chasing chasing;
  @Autowired Answers answers;
  @Autowired Requests requests;
  @Autowired Exemptions exemptions;
  @Autowired MockMvcTester pages;
  @Autowired DSLContext sql;

  private final GreenMail mailbox = StoryMail.server();
  private Founded council;
  private Somebody head;
  private String review;

  @BeforeEach
  void anItemFullOfSecrets() {
    mailbox.start();
    council = world.council();
    review = round.review(council);
    var housing = world.post(council, "Head of Housing", null);
    head = round.holder(council, housing, "Head of Housing");
    var link = world.post(council, "Link Officer", null);
    round.holder(council, link, "Link Officer");
    world.responsible(council, review + "/2", housing);
    world.responsible(council, review + "/1/b/1", housing);
    world.linkOfficer(council, review, link);
    var director = world.post(council, "Director", null);
    round.holder(council, director, "Director");
    round.manages(council, director, housing);
    secrets("2");
    secrets("1/b");
    secrets("1/b/1");
  }

  @AfterEach
  void stop() {
    mailbox.stop();
  }

  @Test
  void noMailAndNothingThatIsAttachedHoldsExemptWords() throws Exception {
    int number = round.open(council, review, round.today().plusDays(40));
    var request = round.request(council, number, "2");
    council.as(() -> {
      requests.note(council.officer(), request, "Estates should answer this.");
      answers.save(
          council.officer(),
          request,
          0,
          Answer.of(Map.of(AnswerField.EVIDENCE, SECRET, AnswerField.GRADE, "1")));
      answers.submit(council.officer(), request);
      answers.giveBack(council.officer(), request, "Which homes were these?");
      return true;
    });
    for (int day = 0; day < 70; day++) {
      chasing.chase(round.today().plusDays(day).atTime(11, 30).atZone(Days.ZONE).toInstant());
    }
    dispatch.send(Instant.now().plus(Duration.ofDays(80)));
    var mails = mailbox.getReceivedMessages();
    var kinds = mailKinds();
    assertThat(kinds)
        .as("every kind of mail of a round went out")
        .contains("asked", "reminder", "returned", "noted", "link_officer", "manager");
    var looked = 0;
    for (var mail : mails) {
      for (var words : whole(mail)) {
        assertThat(words).as(mail.getSubject()).doesNotContain(SECRET);
        looked++;
      }
    }
    assertThat(looked).isGreaterThan(mails.length);
    var first = Post.of(mailbox, head.email()).getFirst();
    assertThat(first.words()).contains("- 2 " + INSTEAD);
    assertThat(String.join(" ", whole(first.whole()))).contains(INSTEAD);
  }

  @Test
  void noFormLetterOrLedgerThatCanBeTakenAwayHoldsExemptWords() throws Exception {
    int number = round.open(council, review, round.today().plusDays(40));
    var officer = Visit.by(council, pages);
    var at = council.at() + "/rounds/" + number;
    for (var file :
        List.of(
            at + "/letter.docx",
            at + "/ledger.csv",
            council.at() + "/requests/" + round.request(council, number, "2") + "/form.docx",
            council.at() + "/requests/" + round.request(council, number, "1/b/1") + "/form.docx")) {
      var answer = officer.get(file);
      assertThat(answer).as(file).hasStatusOk();
      var words = words(answer.getResponse().getContentAsByteArray());
      assertThat(words).as(file).doesNotContain(SECRET).contains(INSTEAD);
    }
  }

  @Test
  void whoAnswersAndWhoChecksReadThemOnThePages() {
    int number = round.open(council, review, round.today().plusDays(40));
    var officer = Visit.by(council, pages);
    var at = council.at() + "/requests/" + round.request(council, number, "2");
    assertThat(officer.page(at).text()).contains(SECRET);
    assertThat(officer.page(council.at() + "/rounds/" + number).text()).contains(SECRET);
  }

  /** Every field of an item and of its first update says the secret, and is exempt. */
  private void secrets(String path) {
    round.write(
        council,
        () -> {
          sql.execute(
              """
              update item set text = ?, responsibility = ?, parties = array[?], due = ?, due_earliest = null,
                due_latest = null, due_kind = 'event', agreed_action = ?, success_measure = ?, response = ?
              where path = ?
              """,
              SECRET,
              SECRET,
              SECRET,
              SECRET,
              SECRET,
              SECRET,
              SECRET,
              path);
          return sql.execute(
              """
              insert into "update" (council, item, position, period, period_kind, evidence, grade, explanation, version,
                recorded_at, recorded_by)
              select council, id, 50, 'June 2026', 'none', ?, '1', ?, 1, now(), ? from item where path = ?
              """,
              SECRET,
              SECRET,
              council.officer().person(),
              path);
        });
    var positions =
        round.write(
            council,
            () ->
                sql.fetch(
                        "select u.position from \"update\" u join item i on i.id = u.item where i.path = ?",
                        path)
                    .into(Integer.class));
    for (var field : ExemptField.values()) {
      if (!field.isOfUpdate()) exempt(path, field, null);
    }
    for (var position : positions) {
      for (var field : ExemptField.OF_REPORTED) exempt(path, field, position);
    }
  }

  private void exempt(
      String path, ExemptField field, @org.jspecify.annotations.Nullable Integer position) {
    council.as(() -> {
      exemptions.decide(
          council.officer(),
          new Exemptions.Of(review, path, field, null, position),
          new Exemption.Wanted(3, "A contract.", INSTEAD, round.today().plusYears(1)));
      return true;
    });
  }

  private List<String> mailKinds() {
    return round.write(
        council, () -> sql.fetch("select distinct kind from mail").into(String.class));
  }

  /** Subject, words and attachments of a mail, what is packed in them unpacked. */
  private static List<String> whole(MimeMessage mail) throws Exception {
    var all = new ArrayList<String>();
    all.add(mail.getSubject());
    if (mail.getContent() instanceof jakarta.mail.Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        all.add(words(parts.getBodyPart(i).getInputStream().readAllBytes()));
      }
    } else {
      all.add((String) mail.getContent());
    }
    return all;
  }

  /** All that a file holds as words; of a packed one every part without its tags. */
  private static String words(byte[] file) throws IOException {
    if (file.length < 2 || file[0] != 'P' || file[1] != 'K') {
      return new String(file, StandardCharsets.UTF_8);
    }
    var parts = new TreeMap<String, String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        var out = new ByteArrayOutputStream();
        zip.transferTo(out);
        var xml = out.toString(StandardCharsets.UTF_8);
        parts.put(entry.getName(), xml + " " + xml.replaceAll("<[^>]*>", ""));
      }
    }
    return String.join("\n", parts.values());
  }
}
