package org.scrutinymonitor.people;

import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.scrutinymonitor.database.schema.Tables.HOLDING;
import static org.scrutinymonitor.database.schema.Tables.PERSON;
import static org.scrutinymonitor.database.schema.Tables.POST;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.audit.Audit;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.web.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The persons of a council as its administrators keep them: who they are and what they may do. */
@Component
@Transactional(readOnly = true)
class Directory {
  private final DSLContext sql;
  private final InstantSource time;
  private final People people;
  private final LinksByMail mails;
  private final Sessions sessions;
  private final Tokens tokens;
  private final Audit audit;

  Directory(
      DSLContext sql,
      InstantSource time,
      People people,
      LinksByMail mails,
      Sessions sessions,
      Tokens tokens,
      Audit audit) {
    this.sql = sql;
    this.time = time;
    this.people = people;
    this.mails = mails;
    this.sessions = sessions;
    this.tokens = tokens;
    this.audit = audit;
  }

  /**
   * A person of the council.
   *
   * @param body the body outside the council for which they work, null for the council itself
   * @param hasPassword whether the account was set up with a password
   * @param posts the posts that they hold today
   * @param left when they left, null while they are here
   */
  public record Entry(
      int id,
      String name,
      String email,
      @Nullable String body,
      Set<Role> roles,
      String language,
      boolean account,
      boolean hasPassword,
      List<String> posts,
      @Nullable Instant left) {}

  /** Everybody, those who have left last. */
  public List<Entry> all(Viewer viewer) {
    viewer.ask(Permission.KEEP_PEOPLE);
    return entries(PERSON.COUNCIL.eq(viewer.council()));
  }

  /** One person. */
  public Entry find(Viewer viewer, int person) {
    viewer.ask(Permission.KEEP_PEOPLE);
    var found = entries(PERSON.ID.eq(person));
    if (found.isEmpty()) throw Refusal.notFound();
    return found.getFirst();
  }

  /** Whether somebody else of the council has this e-mail address; nobody of another is asked. */
  public boolean isTaken(Viewer viewer, String email, int butFor) {
    viewer.ask(Permission.KEEP_PEOPLE);
    return sql.fetchExists(
        PERSON,
        lower(PERSON.EMAIL)
            .eq(People.plain(email))
            .and(PERSON.LEFT_AT.isNull())
            .and(PERSON.ID.ne(butFor)));
  }

  /** Whether nobody would keep persons any more if this one did not. */
  public boolean isLastAdministrator(Viewer viewer, int person) {
    viewer.ask(Permission.KEEP_PEOPLE);
    return !sql.fetchExists(
        PERSON,
        val(Role.ADMINISTRATOR.stored())
            .eq(org.jooq.impl.DSL.any(PERSON.ROLES))
            .and(PERSON.LEFT_AT.isNull())
            .and(PERSON.ACCOUNT.isTrue())
            .and(PERSON.ID.ne(person)));
  }

  /** Adds a person; who is to have an account is sent a link to set it up. */
  @Transactional
  public int add(Viewer viewer, PersonForm form) {
    viewer.ask(Permission.KEEP_PEOPLE);
    var person =
        people.add(
            viewer.council(), form.email(), form.name(), null, form.roles(), form.language());
    write(person, form);
    audit.entry(viewer.person(), "person.added", "person/" + person, form.detail());
    if (form.account()) mails.ask(person, LinkPurpose.SET_UP);
    return person;
  }

  /** Changes a person; who gets an account is sent a link, who loses it is signed out. */
  @Transactional
  public void change(Viewer viewer, int person, PersonForm form) {
    viewer.ask(Permission.KEEP_PEOPLE);
    var before = find(viewer, person);
    if (before.left() != null) throw Refusal.notFound();
    write(person, form);
    audit.entry(viewer.person(), "person.changed", "person/" + person, form.detail());
    if (form.account() && !before.account()) mails.ask(person, LinkPurpose.SET_UP);
    if (!form.account() && before.account()) shutOut(viewer, person);
  }

  /** Sends a link once more, to set the account up or to sign in. */
  @Transactional
  public void sendLink(Viewer viewer, int person) {
    viewer.ask(Permission.KEEP_PEOPLE);
    if (!find(viewer, person).account()) throw Refusal.notFound();
    mails.ask(person, LinkPurpose.SET_UP);
  }

  /** Notes that a person has left: from now on they are let in nowhere. What they did stays. */
  @Transactional
  public void leave(Viewer viewer, int person) {
    viewer.ask(Permission.KEEP_PEOPLE);
    if (find(viewer, person).left() != null || isLastAdministrator(viewer, person)) {
      throw Refusal.notFound();
    }
    sql.update(PERSON)
        .set(PERSON.LEFT_AT, time.instant().atOffset(ZoneOffset.UTC))
        .set(PERSON.LEFT_BY, viewer.person())
        .where(PERSON.ID.eq(person))
        .execute();
    audit.entry(viewer.person(), "person.left", "person/" + person, Map.of());
    shutOut(viewer, person);
  }

  private void shutOut(Viewer viewer, int person) {
    tokens.revokeAll(viewer, person);
    sessions.endAll(viewer.council(), person);
  }

  private void write(int person, PersonForm form) {
    sql.update(PERSON)
        .set(PERSON.EMAIL, People.plain(form.email()))
        .set(PERSON.NAME, form.name())
        .set(PERSON.BODY, form.body().isEmpty() ? null : form.body())
        .set(PERSON.ROLES, Role.stored(form.roles()))
        .set(PERSON.LANGUAGE, form.language())
        .set(PERSON.ACCOUNT, form.account())
        .where(PERSON.ID.eq(person))
        .execute();
  }

  private List<Entry> entries(Condition which) {
    var today = Days.today(time);
    var posts =
        multiset(
                select(POST.TITLE)
                    .from(HOLDING)
                    .join(POST)
                    .on(POST.ID.eq(HOLDING.POST))
                    .where(HOLDING.PERSON.eq(PERSON.ID))
                    .and(HOLDING.FROM_DAY.le(today))
                    .and(HOLDING.UNTIL_DAY.isNull().or(HOLDING.UNTIL_DAY.ge(today)))
                    .orderBy(POST.TITLE))
            .convertFrom(rows -> rows.map(row -> row.value1()));
    return sql.select(PERSON, posts)
        .from(PERSON)
        .where(which)
        .orderBy(PERSON.LEFT_AT.isNotNull(), lower(PERSON.NAME), PERSON.ID)
        .fetch(row -> {
          var p = row.value1();
          var left = p.getLeftAt();
          return new Entry(
              p.getId(),
              p.getName(),
              p.getEmail(),
              p.getBody(),
              Role.ofStored(p.getRoles()),
              p.getLanguage(),
              p.getAccount(),
              p.getPasswordHash() != null,
              row.value2(),
              left == null ? null : left.toInstant());
        });
  }
}
