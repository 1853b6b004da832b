package org.scrutinymonitor.people;

import java.util.EnumSet;
import java.util.Set;
import org.scrutinymonitor.web.Asked;
import org.scrutinymonitor.web.Refusal;

/**
 * The person who looks at a page or calls the API, and the council in whose name they do. A handler
 * takes one as a parameter: for an address of another council there is none, and the answer is "not
 * found". Read anew for each request, so that what a person may do ends when their post does.
 *
 * @param council the number of the council
 * @param address the first part of the council's addresses
 * @param person the number of the person
 * @param name how the person is called on pages: their post
 * @param limit what may be done at most, whatever the roles say: the scopes of a token
 */
public record Viewer(
    int council,
    String address,
    int person,
    String name,
    Set<Role> roles,
    String language,
    Set<Permission> limit) {
  public Viewer {
    roles = Set.copyOf(roles);
    limit = Set.copyOf(limit);
  }

  /** Somebody who may do all that their roles say. */
  public Viewer(
      int council, String address, int person, String name, Set<Role> roles, String language) {
    this(council, address, person, name, roles, language, EnumSet.allOf(Permission.class));
  }

  /** The same person, who may do no more than this. */
  Viewer within(Set<Permission> most) {
    return new Viewer(council, address, person, name, roles, language, most);
  }

  /** Goes on only when this person may do this; otherwise it looks as if there were nothing. */
  public void ask(Permission permission) {
    if (!may(permission)) {
      Asked.refuse();
      throw Refusal.notFound();
    }
    Asked.note();
  }

  /** The address at which this person begins: their home page, or their requests. */
  public String home() {
    return "/" + address + (roles.contains(Role.BY_LINK) ? "/requests" : "/home");
  }

  /** Whether this person may do this, and so whether a link to it should be shown. */
  public boolean may(Permission permission) {
    return limit.contains(permission) && roles.stream().anyMatch(role -> role.may(permission));
  }
}
