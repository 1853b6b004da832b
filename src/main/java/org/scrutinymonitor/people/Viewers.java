package org.scrutinymonitor.people;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;
import static org.scrutinymonitor.database.schema.Tables.AUTHENTICATOR;
import static org.scrutinymonitor.database.schema.Tables.COUNCIL;
import static org.scrutinymonitor.database.schema.Tables.HOLDING;
import static org.scrutinymonitor.database.schema.Tables.LINK_OFFICER;
import static org.scrutinymonitor.database.schema.Tables.PERSON;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.database.CouncilScope;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Knows who looks: the signed-in person of a request, with what they may do now. */
@Component
public class Viewers {
  private static final String NAME = Viewers.class.getName();

  private final DSLContext sql;
  private final InstantSource time;
  private final SecondFactor secondFactor;
  private final TransactionTemplate transaction;

  Viewers(
      DSLContext sql,
      InstantSource time,
      SecondFactor secondFactor,
      TransactionTemplate transaction) {
    this.sql = sql;
    this.time = time;
    this.secondFactor = secondFactor;
    this.transaction = transaction;
  }

  /** A person as they were found, and whether they have an app that shows codes. */
  private record Found(Viewer viewer, boolean hasApp) {}

  /**
   * The person of this request; null for a visitor, for somebody who has left since, and for
   * somebody who has not shown all that they must.
   */
  @Nullable Viewer of(HttpServletRequest request) {
    var found = found(request);
    return found == null || isMissingMore(found) ? null : found.viewer();
  }

  /** The person who has given their password and must show a second thing; else null. */
  @Nullable Viewer halfway(HttpServletRequest request) {
    var found = found(request);
    return found == null || !isMissingMore(found) ? null : found.viewer();
  }

  /** Whether the person who is halfway has an app that shows codes. */
  boolean hasApp(HttpServletRequest request) {
    var found = found(request);
    return found != null && found.hasApp();
  }

  private boolean isMissingMore(Found found) {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication == null
        || secondFactor.isMissing(authentication, found.viewer().roles(), found.hasApp());
  }

  private @Nullable Found found(HttpServletRequest request) {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn signedIn)) {
      return null;
    }
    if (signedIn.isOver(time.instant())) return null;
    if (request.getAttribute(NAME) instanceof Found known
        && known.viewer().person() == signedIn.person()
        && known.viewer().council() == signedIn.council()) {
      return known;
    }
    var found =
        Objects.requireNonNull(
                CouncilScope.in(
                    signedIn.council(),
                    () ->
                        transaction.execute(begun ->
                            Optional.ofNullable(found(signedIn.person(), signedIn.byLink())))))
            .map(whole -> within(whole, authentication))
            .orElse(null);
    if (found != null) request.setAttribute(NAME, found);
    return found;
  }

  /** Who calls with a token may do what the token says, and no more. */
  private static Found within(Found whole, Authentication authentication) {
    var shown =
        authentication.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList();
    if (!shown.contains(FactorGrantedAuthority.BEARER_AUTHORITY)) return whole;
    var scopes =
        shown.stream()
            .filter(authority -> authority.startsWith(BearerSignIn.SCOPE))
            .map(authority -> authority.substring(BearerSignIn.SCOPE.length()))
            .toList();
    return new Found(whole.viewer().within(Scope.permissions(scopes)), whole.hasApp());
  }

  /** A person of the council of this transaction as a viewer, null where they have left. */
  @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
  public @Nullable Viewer find(int person, boolean byLink) {
    var found = found(person, byLink);
    return found == null ? null : found.viewer();
  }

  private @Nullable Found found(int person, boolean byLink) {
    var today = Days.today(time);
    var holds =
        HOLDING
            .PERSON
            .eq(PERSON.ID)
            .and(HOLDING.FROM_DAY.le(today))
            .and(HOLDING.UNTIL_DAY.isNull().or(HOLDING.UNTIL_DAY.ge(today)));
    var contributes = field(exists(selectOne().from(HOLDING).where(holds)));
    var sees =
        field(
            exists(
                selectOne()
                    .from(LINK_OFFICER)
                    .join(HOLDING)
                    .on(HOLDING.POST.eq(LINK_OFFICER.POST))
                    .where(LINK_OFFICER.ENDED_AT.isNull())
                    .and(holds)));
    var hasApp =
        field(
            exists(
                selectOne()
                    .from(AUTHENTICATOR)
                    .where(AUTHENTICATOR.PERSON.eq(PERSON.ID))
                    .and(Authenticators.inUse())));
    return sql.select(
            COUNCIL.ID, COUNCIL.ADDRESS, PERSON.ID, PERSON.NAME, PERSON.ROLES, PERSON.LANGUAGE)
        .select(contributes, sees, hasApp)
        .from(PERSON)
        .join(COUNCIL)
        .on(COUNCIL.ID.eq(PERSON.COUNCIL))
        .where(PERSON.ID.eq(person))
        .and(PERSON.LEFT_AT.isNull())
        .and(byLink ? noCondition() : PERSON.ACCOUNT.isTrue())
        .fetchOne(r ->
            new Found(
                new Viewer(
                    r.get(COUNCIL.ID),
                    r.get(COUNCIL.ADDRESS),
                    r.get(PERSON.ID),
                    r.get(PERSON.NAME),
                    byLink
                        ? Set.of(Role.BY_LINK)
                        : roles(r.get(PERSON.ROLES), r.get(contributes), r.get(sees)),
                    r.get(PERSON.LANGUAGE)),
                r.get(hasApp)));
  }

  private static Set<Role> roles(String[] given, boolean contributes, boolean sees) {
    var roles = EnumSet.noneOf(Role.class);
    roles.addAll(Role.ofStored(given));
    if (contributes) roles.add(Role.CONTRIBUTOR);
    if (sees) roles.add(Role.LINK_OFFICER);
    return roles;
  }
}
