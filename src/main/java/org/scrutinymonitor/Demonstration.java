package org.scrutinymonitor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.audit.Audit;
import org.scrutinymonitor.council.Council;
import org.scrutinymonitor.council.Councils;
import org.scrutinymonitor.council.GradingSchemes;
import org.scrutinymonitor.database.CouncilScope;
import org.scrutinymonitor.database.Statistics;
import org.scrutinymonitor.intake.Registrations;
import org.scrutinymonitor.people.People;
import org.scrutinymonitor.people.Role;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.publication.Publications;
import org.scrutinymonitor.review.InvalidReview;
import org.scrutinymonitor.review.OpenReviewJson;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The demonstration: two invented councils with their reviews, for a register that holds no other
 * council. It is loaded before the port opens, so that the first page knows its sign-ins.
 */
@Component
@ConditionalOnBooleanProperty("scrutiny.demo")
public class Demonstration implements SmartInitializingSingleton {
  /** A sign-in of the demonstration; its password is public. */
  public record SignIn(String council, String email, String password) {}

  /** Everybody who can sign in to the demonstration. */
  public static final List<SignIn> SIGN_INS =
      List.of(
          new SignIn("Northmere Borough Council", "scrutiny@northmere.example", "damp-and-mould"),
          new SignIn("Cyngor Sir Glanheli", "craffu@glanheli.example", "llwybrau-diogel"));

  /** A council as it will be, with its officer and the files of its reviews. */
  private record Founding(
      String address,
      String name,
      @Nullable String nameCy,
      String colour,
      String tint,
      SignIn signIn,
      String post,
      String language,
      List<String> reviews) {

    Council council(int number) {
      return new Council(number, address, name, nameCy, language.equals("cy"), colour, tint);
    }
  }

  private static final List<Founding> FOUNDINGS =
      List.of(
          new Founding(
              "northmere",
              "Northmere Borough Council",
              null,
              "#14515b",
              "#eff5f5",
              SIGN_INS.get(0),
              "Scrutiny Officer",
              "en",
              List.of("damp-and-mould", "buses")),
          new Founding(
              "glanheli",
              "Glanheli County Council",
              "Cyngor Sir Glanheli",
              "#6b2140",
              "#f7f0f3",
              SIGN_INS.get(1),
              "Swyddog Craffu",
              "cy",
              List.of("safe-routes")));

  private final Councils councils;
  private final People people;
  private final GradingSchemes schemes;
  private final Registrations registrations;
  private final Audit audit;
  private final DemonstrationPosts posts;
  private final DemonstrationMeetings meetings;
  private final DemonstrationRound round;
  private final DemonstrationCalendar calendar;
  private final Publications publications;
  private final TransactionTemplate transaction;
  private final Statistics statistics;
  private boolean loaded;

  Demonstration(
      Councils councils,
      People people,
      GradingSchemes schemes,
      Registrations registrations,
      Audit audit,
      DemonstrationPosts posts,
      DemonstrationMeetings meetings,
      DemonstrationRound round,
      DemonstrationCalendar calendar,
      Publications publications,
      TransactionTemplate transaction,
      Statistics statistics) {
    this.statistics = statistics;
    this.posts = posts;
    this.meetings = meetings;
    this.round = round;
    this.calendar = calendar;
    this.publications = publications;
    this.councils = councils;
    this.people = people;
    this.schemes = schemes;
    this.registrations = registrations;
    this.audit = audit;
    this.transaction = transaction;
  }

  @Override
  public void afterSingletonsInstantiated() {
    var ours = FOUNDINGS.stream().map(Founding::address).toList();
    loaded = councils.all().stream().map(Council::address).allMatch(ours::contains);
    if (!loaded) return;
    var wanting =
        FOUNDINGS.stream().filter(each -> !people.isKnown(each.signIn().email())).toList();
    wanting.forEach(this::found);
    if (!wanting.isEmpty()) statistics.renew();
  }

  /**
   * Founds a council in one transaction: itself, its officer, its reviews, its scheme's words. A
   * council without its officer is what an earlier version left when it was cut short: it is
   * filled.
   */
  private void found(Founding founding) {
    var begun = councils.find(founding.address());
    var council = begun.orElseGet(() -> founding.council(councils.nextNumber()));
    CouncilScope.run(
        council.id(),
        () ->
            transaction.executeWithoutResult(whole -> {
              if (begun.isEmpty()) councils.add(council);
              var signIn = founding.signIn();
              var language = founding.language();
              var person =
                  people.add(
                      council.id(),
                      signIn.email(),
                      founding.post(),
                      signIn.password(),
                      Set.of(Role.SCRUTINY_OFFICER),
                      language);
              audit.entry(
                  person, "council.founded", council.address(), Map.of("name", council.name()));
              audit.entry(person, "person.added", "person/" + person, Map.of());
              var viewer =
                  new Viewer(
                      council.id(),
                      council.address(),
                      person,
                      founding.post(),
                      Set.of(Role.SCRUTINY_OFFICER),
                      language);
              calendar.settle(viewer, language.equals("cy"), signIn.email());
              if (founding == FOUNDINGS.getFirst()) calendar.grade(viewer, "Northmere gradings");
              var registered =
                  founding.reviews().stream().map(review -> register(viewer, review)).toList();
              calendar.meet(viewer);
              if (founding == FOUNDINGS.getFirst()) posts.fill(viewer);
              DemonstrationWords.define(schemes, language);
              if (founding == FOUNDINGS.getFirst()) {
                meetings.hold(viewer);
                round.live(viewer);
              } else {
                for (var review : registered) publications.publishNow(viewer, review);
              }
            }));
  }

  /** Enters a review of the demonstration, and returns its address. */
  private String register(Viewer viewer, String name) {
    try (var in = Demonstration.class.getResourceAsStream("/demonstration/" + name + ".json")) {
      if (in == null) throw new IllegalStateException("no demonstration " + name);
      return registrations.register(viewer, OpenReviewJson.read(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InvalidReview e) {
      throw new IllegalStateException(e);
    }
  }

  /** Says who can sign in, below the address. */
  @EventListener(ApplicationReadyEvent.class)
  void ready() {
    if (!loaded) return;
    for (var signIn :
        Stream.concat(SIGN_INS.stream(), DemonstrationPosts.SIGN_INS.stream()).toList()) {
      System.out.printf(
          "  %s: %s, password %s%n", signIn.council(), signIn.email(), signIn.password());
    }
  }
}
