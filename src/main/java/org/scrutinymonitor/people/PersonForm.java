package org.scrutinymonitor.people;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.scrutinymonitor.web.Errors;
import org.springframework.util.MultiValueMap;

/**
 * What an administrator types about a person.
 *
 * @param name how the person is called on pages; a post where the council prefers it
 * @param body the body outside the council for which they work; empty for the council itself
 */
public record PersonForm(
    String name, String email, String body, String language, boolean account, Set<Role> roles) {
  /** The roles that an administrator gives, in the order of the form. */
  public static final List<Role> GIVEN =
      Arrays.stream(Role.values()).filter(Role::isGiven).toList();

  static PersonForm empty(String language) {
    return new PersonForm("", "", "", language, true, Set.of());
  }

  static PersonForm of(Directory.Entry entry) {
    return new PersonForm(
        entry.name(),
        entry.email(),
        Objects.requireNonNullElse(entry.body(), ""),
        entry.language(),
        entry.account(),
        entry.roles());
  }

  static PersonForm of(MultiValueMap<String, String> typed) {
    var roles = EnumSet.noneOf(Role.class);
    for (var role : GIVEN) if (typed.containsKey("role-" + role.stored())) roles.add(role);
    return new PersonForm(
        text(typed, "name"),
        text(typed, "email"),
        text(typed, "body"),
        text(typed, "language").equals("cy") ? "cy" : "en",
        text(typed, "account").equals("yes"),
        roles);
  }

  /** Everything that is wrong, as far as one form can know. */
  Errors errors() {
    var errors = Errors.none();
    if (name.isEmpty()) errors.add("name", "people.person.name-missing");
    if (!SetUpForm.EMAIL.matcher(email).matches()) {
      errors.add("email", "people.person.email-wrong");
    }
    if (!account && !roles.isEmpty()) errors.add("account", "people.person.roles-need-account");
    return errors;
  }

  /** What the audit keeps of it. */
  Map<String, ?> detail() {
    return Map.of("name", name, "email", email, "account", account, "roles", Role.stored(roles));
  }

  private static String text(MultiValueMap<String, String> typed, String field) {
    return Objects.requireNonNullElse(typed.getFirst(field), "").strip();
  }
}
