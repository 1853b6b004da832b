package org.scrutinymonitor.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scrutinymonitor.database.schema.Tables.CHASE;
import static org.scrutinymonitor.database.schema.Tables.MAIL;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.BodyPart;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.StoryMail;
import org.scrutinymonitor.World;
import org.scrutinymonitor.World.Founded;
import org.scrutinymonitor.World.Somebody;
import org.scrutinymonitor.council.Nation;
import org.scrutinymonitor.council.WorkingDays;
import org.scrutinymonitor.monitoring.Answers;
import org.scrutinymonitor.monitoring.Requests;
import org.scrutinymonitor.monitoring.ReturnedForms;
import org.scrutinymonitor.people.LinkPurpose;
import org.scrutinymonitor.people.Links;
import org.springframework.beans.factory.annotation.Autowired;

@Story
class AskingByMailTest {
  @Autowired World world;
  @Autowired Round round;
  @Autowired Dispatch dispatch;
  @Autowired Requests requests;
  @Autowired Answers answers;
  @Autowired ReturnedForms forms;
  @Autowired Links links;
  @Autowired DSLContext sql;

  private final GreenMail mailbox = StoryMail.server();
  private Founded council;
  private Somebody head;
  private String review;
  private int housing;
  private LocalDate deadline;

  @BeforeEach
  void aReviewAndItsPosts() {
    mailbox.start();
    council = world.council();
    review = round.review(council);
    housing = world.post(council, "Head of Housing", null);
    head = round.holder(council, housing, "Head of Housing");
    deadline = round.today().plusDays(40);
    world.responsible(council, review + "/1/b/1", housing);
    world.responsible(council, review + "/2", housing);
    world.responsible(council, review + "/3", housing);
  }

  @AfterEach
  void stop() {
    mailbox.stop();
  }

  @Test
  void onePersonGetsOneMailHoweverManyItems() throws Exception {
    var partner = world.post(council, "Chief Inspector, Partnerships", "Mereside Police");
    var inspector = round.holder(council, partner, "Inspector");
    world.responsible(council, review + "/4", partner);
    round.open(council, review, deadline);
    send();

    var mail = only(head);
    assertThat(mail.subject()).startsWith("Damp and mould").contains("your update by");
    assertThat(mail.words())
        .contains("these 3 items:", "\n- 1b1 ", "\n- 2 ", "\n- 3 ", "Head of Housing")
        .doesNotContain("{");
    assertThat(links.look(mail.token()))
        .isEqualTo(
            new Links.Followed.LetIn(council.officer().council(), head.id(), LinkPurpose.ANSWER));
    assertThat(only(inspector).words())
        .contains(
            "for this item:", "\n- 4 ", "no account", "Chief Inspector, Partnerships, Mereside");
    assertThat(chases()).isEqualTo(2);
  }

  @Test
  void theFormOfOnesOwnItemsGoesWithTheMail() throws Exception {
    round.open(council, review, deadline);
    send();
    var file = only(head).files().getFirst();
    assertThat(file.getFileName()).isEqualTo(review + ".docx");
    var form = forms.read(file.getInputStream().readAllBytes(), file.getFileName(), "en");
    assertThat(form.items()).extracting(item -> item.reference()).containsExactly("1", "2", "3");
    var second = form.items().get(1);
    assertThat(second.agreedAction()).isNotBlank();
    assertThat(second.updates().getFirst().evidence()).isNotBlank();
    assertThat(text(file)).contains("Evidence of Progress (November 2026)");
    var part = form.items().getFirst().items();
    assertThat(part).hasSize(1);
    assertThat(part.getFirst().items()).hasSize(1);
  }

  @Test
  void whoCoversAPostIsAskedToo() {
    var deputy = world.person(council, "Deputy", "deputy", false);
    round.covers(housing, deputy, round.today(), round.today().plusDays(14));
    var former = world.person(council, "Former cover", "former", false);
    round.covers(housing, former, round.today().minusDays(20), round.today().minusDays(1));
    round.open(council, review, deadline);
    send();
    assertThat(only(deputy).words()).contains("these 3 items:");
    assertThat(Post.of(mailbox, head.email())).hasSize(1);
    assertThat(Post.of(mailbox, former.email())).isEmpty();
  }

  @Test
  void aWelshReaderIsAskedInWelsh() throws Exception {
    round.readsWelsh(head);
    round.open(council, review, deadline);
    send();
    var mail = only(head);
    assertThat(mail.subject()).contains("eich diweddariad erbyn");
    assertThat(mail.words()).startsWith("Helo\n").contains("y 3 eitem hyn", "Eich dolen");
    var form = mail.files().getFirst().getInputStream().readAllBytes();
    assertThat(forms.read(form, "form.docx", "cy").items()).hasSize(3);
  }

  @Test
  void aPostThatNobodyHoldsIsNoMail() {
    var vacant = world.post(council, "Vacant", null);
    world.responsible(council, review + "/4", vacant);
    round.open(council, review, deadline);
    send();
    assertThat(mails()).isEqualTo(1);
  }

  @Test
  void whoIsAskedInsteadGetsAMailOfTheirOwn() {
    var number = round.open(council, review, deadline);
    var estates = world.post(council, "Estates", null);
    var surveyor = round.holder(council, estates, "Surveyor");
    council.as(() -> {
      requests.pass(council.officer(), round.request(council, number, "2"), estates);
      return true;
    });
    send();
    assertThat(only(surveyor).words()).contains("passed on to you as: Estates", "for this item:");
    assertThat(only(surveyor).files()).hasSize(1);
  }

  @Test
  void aReturnedAnswerComesBackWithItsSentence() {
    var number = round.open(council, review, deadline);
    round.answer(council, number, "2");
    council.as(() -> {
      answers.giveBack(
          council.officer(), round.request(council, number, "2"), "Which homes were these?");
      return true;
    });
    send();
    var mail = Post.of(mailbox, head.email()).getLast();
    assertThat(Post.of(mailbox, head.email())).hasSize(2);
    assertThat(mail.subject()).contains("look at your update again");
    assertThat(mail.words()).contains("Which homes were these?", "\n- 2 ", "/link/");
  }

  @Test
  void theLinkOfficerHearsWhenNothingIsMissingAndTheOfficeWhatWasSaidBeside() {
    var post = world.post(council, "Link Officer", null);
    var link = round.holder(council, post, "Link Officer");
    world.linkOfficer(council, review, post);
    var number = round.open(council, review, deadline);
    council.as(() -> {
      requests.note(
          council.officer(), round.request(council, number, "2"), "Estates should answer this.");
      return true;
    });
    var paths =
        round.write(
            council,
            () ->
                sql.fetch(
                        "select i.path from item i join update_request q on q.item = i.id where q.round = ?",
                        number)
                    .map(r -> r.get(0, String.class)));
    for (var path : paths) round.answer(council, number, path);
    send();
    assertThat(Post.of(mailbox, link.email()))
        .extracting(Post.Received::subject)
        .anyMatch(subject -> subject.contains("every update is in"))
        .anyMatch(subject -> subject.contains("a note beside an update"));
    assertThat(only(council.email()).words())
        .contains("Estates should answer this.", council.at() + "/rounds/" + number);
  }

  @Test
  void whatIsAskedInTheEveningGoesInTheMorning() {
    round.open(council, review, deadline);
    var after =
        round.write(
            council,
            () -> sql.select(MAIL.SEND_AFTER).from(MAIL).fetchSingle().value1().toInstant());
    var working =
        new WorkingTime(
            LocalTime.of(8, 0), LocalTime.of(18, 0), new WorkingDays(Nation.ENGLAND, Set.of()));
    assertThat(working.is(after) || after.equals(working.from(after))).isTrue();
    assertThat(Duration.between(Instant.now(), after)).isLessThan(Duration.ofDays(4));
  }

  private static String text(BodyPart file) throws Exception {
    try (var document = new XWPFDocument(file.getInputStream());
        var text = new XWPFWordExtractor(document)) {
      return text.getText();
    }
  }

  private void send() {
    dispatch.send(Instant.now().plus(Duration.ofDays(7)));
  }

  private Post.Received only(Somebody person) {
    return only(person.email());
  }

  private Post.Received only(String email) {
    var mails = Post.of(mailbox, email);
    assertThat(mails).hasSize(1);
    return mails.getFirst();
  }

  private int chases() {
    return round.write(council, () -> sql.fetchCount(CHASE));
  }

  private int mails() {
    return round.write(council, () -> sql.fetchCount(MAIL));
  }
}
