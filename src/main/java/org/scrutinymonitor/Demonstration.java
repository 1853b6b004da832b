package org.scrutinymonitor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.scrutinymonitor.audit.Audit;
import org.scrutinymonitor.council.Councils;
import org.scrutinymonitor.council.GradingSchemes;
import org.scrutinymonitor.database.CouncilScope;
import org.scrutinymonitor.intake.Registrations;
import org.scrutinymonitor.people.People;
import org.scrutinymonitor.people.Role;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.review.InvalidReview;
import org.scrutinymonitor.review.OpenReviewJson;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The demonstration: two invented councils with their reviews, loaded once into an empty register.
 * Its passwords are public, so it is served to this machine alone.
 */
@Component
@ConditionalOnBooleanProperty("scrutiny.demo")
public class Demonstration implements ApplicationRunner {
  /** A sign-in of the demonstration. */
  public record SignIn(String council, String email, String password) {}

  /** Everybody who can sign in to the demonstration. */
  public static final List<SignIn> SIGN_INS =
      List.of(
          new SignIn("Northmere Borough Council", "scrutiny@northmere.example", "damp-and-mould"),
          new SignIn("Cyngor Sir Glanheli", "craffu@glanheli.example", "llwybrau-diogel"));

  private final Councils councils;
  private final People people;
  private final GradingSchemes schemes;
  private final Registrations registrations;
  private final Audit audit;
  private final TransactionTemplate transaction;

  Demonstration(
      Councils councils,
      People people,
      GradingSchemes schemes,
      Registrations registrations,
      Audit audit,
      TransactionTemplate transaction) {
    this.councils = councils;
    this.people = people;
    this.schemes = schemes;
    this.registrations = registrations;
    this.audit = audit;
    this.transaction = transaction;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (!councils.all().isEmpty()) return;
    var northmere =
        councils.add("northmere", "Northmere Borough Council", null, false, "#14515b", "#eff5f5");
    in(
        northmere,
        "northmere",
        SIGN_INS.get(0),
        "Scrutiny Officer",
        "en",
        "damp-and-mould",
        "buses");
    var glanheli =
        councils.add(
            "glanheli",
            "Glanheli County Council",
            "Cyngor Sir Glanheli",
            true,
            "#6b2140",
            "#f7f0f3");
    in(glanheli, "glanheli", SIGN_INS.get(1), "Swyddog Craffu", "cy", "safe-routes");
  }

  /**
   * Fills one council, in one transaction: its officer, its scheme with definitions, its reviews.
   */
  private void in(
      int council, String address, SignIn signIn, String post, String language, String... reviews) {
    CouncilScope.run(
        council,
        () ->
            transaction.executeWithoutResult(begun -> {
              var person =
                  people.add(
                      council,
                      signIn.email(),
                      post,
                      signIn.password(),
                      Set.of(Role.SCRUTINY_OFFICER),
                      language);
              audit.entry(person, "person.added", "person/" + person, Map.of());
              var viewer =
                  new Viewer(
                      council, address, person, post, Set.of(Role.SCRUTINY_OFFICER), language);
              for (var review : reviews) register(viewer, review);
              define(language);
            }));
  }

  private void define(String language) {
    var definitions =
        List.of(
            List.of(
                "Cyflawnwyd yn llawn",
                "The action is done and the success measure is met.",
                "Mae'r cam wedi'i gymryd ac mae'r mesur llwyddiant wedi'i fodloni."),
            List.of(
                "Ar y trywydd iawn",
                "Not yet due, and expected by the agreed date.",
                "Heb ddod yn ddyledus eto, a disgwylir erbyn y dyddiad y cytunwyd arno."),
            List.of(
                "Wedi llithro",
                "Will be done, later than agreed. An explanation and a new anticipated date are needed.",
                "Fe'i gwneir, yn hwyrach nag y cytunwyd. Mae angen eglurhad a dyddiad disgwyliedig newydd."),
            List.of(
                "Heb ei gyflawni",
                "Not done, with no date by which it will be, or it cannot be done. An explanation is needed.",
                "Heb ei wneud, heb ddyddiad, neu ni ellir ei wneud. Mae angen eglurhad."));
    for (var scheme : schemes.all()) {
      if (scheme.levels().size() != definitions.size()) continue;
      for (int at = 0; at < definitions.size(); at++) {
        var words = definitions.get(at);
        var labelCy = language.equals("cy") ? null : words.get(0);
        schemes.define(scheme.levels().get(at), labelCy, words.get(1), words.get(2));
      }
    }
  }

  private void register(Viewer viewer, String name) {
    try (var in = Demonstration.class.getResourceAsStream("/demonstration/" + name + ".json")) {
      if (in == null) throw new IllegalStateException("no demonstration " + name);
      registrations.register(viewer, OpenReviewJson.read(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InvalidReview e) {
      throw new IllegalStateException(e);
    }
  }

  /** Says where to go and who can sign in, once the pages are served. */
  @EventListener
  void ready(WebServerInitializedEvent served) {
    var lines =
        new StringBuilder(
            "The demonstration is at http://localhost:" + served.getWebServer().getPort() + "\n");
    for (var signIn : SIGN_INS) {
      lines.append(
          "  %s: %s, password %s\n".formatted(signIn.council(), signIn.email(), signIn.password()));
    }
    System.out.print(lines);
  }
}
