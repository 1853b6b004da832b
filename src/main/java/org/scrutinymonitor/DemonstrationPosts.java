package org.scrutinymonitor;

import static org.scrutinymonitor.database.schema.Tables.COMMITTEE;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.Demonstration.SignIn;
import org.scrutinymonitor.audit.Audit;
import org.scrutinymonitor.people.CommitteeMembers;
import org.scrutinymonitor.people.Holdings;
import org.scrutinymonitor.people.People;
import org.scrutinymonitor.people.PostForm;
import org.scrutinymonitor.people.PostGroups;
import org.scrutinymonitor.people.Posts;
import org.scrutinymonitor.people.Role;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.review.Answering;
import org.scrutinymonitor.review.LinkOfficers;
import org.scrutinymonitor.review.Responsibles;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * The posts of the demonstration's first council: who holds them, which of them its reviews mean,
 * and its committee. All persons are invented, and have initials for names.
 */
@Component
@ConditionalOnBooleanProperty("scrutiny.demo")
public class DemonstrationPosts {
  private static final String COUNCIL = "Northmere Borough Council";
  private static final LocalDate SINCE = LocalDate.of(2025, 5, 20);

  /** Those who can sign in beside the scrutiny officer, each in another role. */
  public static final List<SignIn> SIGN_INS =
      List.of(
          new SignIn(COUNCIL + ", administrator", "admin@northmere.example", "keeps-the-accounts"),
          new SignIn(
              COUNCIL + ", link officer", "housing@northmere.example", "sees-to-the-answers"),
          new SignIn(
              COUNCIL + ", contributor", "digital@northmere.example", "answers-for-one-item"),
          new SignIn(
              COUNCIL + ", committee member", "member@northmere.example", "reads-every-review"));

  /** Posts of the council itself, and the one to which each answers. */
  private static final Map<String, String> MANAGERS =
      Map.of(
          "Private Sector Housing Manager", "Director of Place",
          "Healthy Homes Partnership Lead", "Director of Place",
          "Energy and Climate Officer", "Director of Place",
          "Library Services Manager", "Director of Place",
          "Digital Services Manager", "Director of Resources",
          "Communications Manager", "Director of Resources",
          "Democratic Services Manager", "Director of Resources");

  private static final Map<String, String> PARTNERS =
      Map.of(
          "NHS Place Partnership Manager", "Northmere Health Partnership",
          "Age Well Northmere Coordinator", "Age Well Northmere",
          "Tenants’ Federation Coordinator", "Northmere Tenants’ Federation",
          "Students’ Union Advice Manager", "University of Northmere",
          "Student Lettings Scheme Manager", "University of Northmere",
          "Landlord Forum Secretary", "Northmere Landlord Forum");

  private final DSLContext sql;
  private final People people;
  private final Posts posts;
  private final Holdings holdings;
  private final PostGroups groups;
  private final CommitteeMembers members;
  private final Responsibles responsibles;
  private final LinkOfficers officers;
  private final Audit audit;

  DemonstrationPosts(
      DSLContext sql,
      People people,
      Posts posts,
      Holdings holdings,
      PostGroups groups,
      CommitteeMembers members,
      Responsibles responsibles,
      LinkOfficers officers,
      Audit audit) {
    this.sql = sql;
    this.people = people;
    this.posts = posts;
    this.holdings = holdings;
    this.groups = groups;
    this.members = members;
    this.responsibles = responsibles;
    this.officers = officers;
    this.audit = audit;
  }

  /** Fills the council of the scrutiny officer, in the transaction that founds it. */
  public void fill(Viewer officer) {
    var ids = new HashMap<String, Integer>();
    for (var title : List.of("Director of Place", "Director of Resources")) {
      ids.put(title, add(officer, title, null, null));
    }
    new java.util.TreeMap<>(MANAGERS)
        .forEach((title, manager) -> ids.put(title, add(officer, title, null, ids.get(manager))));
    new java.util.TreeMap<>(PARTNERS)
        .forEach((title, body) -> ids.put(title, add(officer, title, body, null)));
    // Nobody holds it: the list of what has no holder has something to show.
    ids.put("Education Welfare Lead", add(officer, "Education Welfare Lead", null, null));

    var administrator = person(officer, SIGN_INS.get(0), "A. R.", Role.ADMINISTRATOR);
    var housing = person(officer, SIGN_INS.get(1), "H. P.");
    var digital = person(officer, SIGN_INS.get(2), "D. S.");
    var member = person(officer, SIGN_INS.get(3), "Councillor C. M.", Role.COMMITTEE_MEMBER);
    for (var added : List.of(administrator, housing, digital, member)) {
      audit.entry(officer.person(), "person.added", "person/" + added, Map.of());
    }
    holds(officer, ids, "Private Sector Housing Manager", housing);
    holds(officer, ids, "Digital Services Manager", digital);
    for (var title : new TreeSet<>(ids.keySet())) {
      if (Set.of(
              "Private Sector Housing Manager",
              "Digital Services Manager",
              "Education Welfare Lead")
          .contains(title)) continue;
      var email = title.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]+", ".");
      holds(
          officer,
          ids,
          title,
          people.addWithoutAccount(
              officer.council(),
              email + "@northmere.example",
              initials(title),
              PARTNERS.get(title),
              "en"));
    }

    var partnership = groups.add(officer, "Healthy Homes Partnership members");
    for (var title :
        List.of(
            "Healthy Homes Partnership Lead",
            "NHS Place Partnership Manager",
            "Tenants’ Federation Coordinator")) {
      groups.include(officer, partnership, id(ids, title));
    }
    match(officer, ids, partnership);
    officers.name(
        officer,
        "damp-and-mould",
        Set.of(Answering.post(id(ids, "Private Sector Housing Manager"))),
        List.of());
    var committee =
        sql.select(COMMITTEE.ID)
            .from(COMMITTEE)
            .where(COMMITTEE.NAME.eq("Homes and Communities Select Committee"))
            .fetchSingle()
            .value1();
    members.begin(officer, committee, member, true, SINCE, null);
  }

  /** The words of the review on damp and mould mean these; two wordings are left to be matched. */
  private void match(Viewer officer, Map<String, Integer> ids, int partnership) {
    var words =
        List.of(
            "Healthy Homes Partnership Lead",
            "Private Sector Housing Manager",
            "Digital Services Manager",
            "NHS Place Partnership Manager",
            "Tenants’ Federation Coordinator",
            "Energy and Climate Officer",
            "Democratic Services Manager",
            "Communications Manager & Private Sector Housing Manager",
            "Healthy Homes Partnership Lead / Tenants’ Federation Coordinator",
            "Private Sector Housing Manager / Landlord Forum Secretary");
    var meant = new java.util.ArrayList<Responsibles.Meant>();
    for (var wording : words) {
      var chosen = new TreeSet<Answering>();
      for (var title : wording.split(" [/&] ", -1)) chosen.add(Answering.post(id(ids, title)));
      meant.add(Responsibles.Meant.of(wording, chosen));
    }
    meant.add(
        Responsibles.Meant.of(
            "All Healthy Homes Partnership members", Set.of(Answering.group(partnership))));
    responsibles.match(officer, "damp-and-mould", meant, 0);
  }

  private int add(Viewer officer, String title, @Nullable String body, @Nullable Integer manager) {
    return posts.add(
        officer,
        new PostForm(
            title, "", body == null ? "" : body, manager == null ? "" : manager.toString()));
  }

  private int person(Viewer officer, SignIn signIn, String name, Role... roles) {
    return people.add(
        officer.council(), signIn.email(), name, signIn.password(), Set.of(roles), "en");
  }

  /** No person of the demonstration has a name: "M. L." holds Library Services Manager. */
  private static String initials(String title) {
    var words = title.split("\\W+", -1);
    return words[words.length - 1].charAt(0) + ". " + words[0].charAt(0) + ".";
  }

  private void holds(Viewer officer, Map<String, Integer> ids, String title, int person) {
    holdings.begin(officer, id(ids, title), person, SINCE, null);
  }

  private static int id(Map<String, Integer> ids, String title) {
    var id = ids.get(title);
    if (id == null) throw new IllegalStateException("no post " + title);
    return id;
  }
}
