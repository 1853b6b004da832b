package org.scrutinymonitor.people;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.scrutinymonitor.web.Errors;
import org.springframework.util.MultiValueMap;

/**
 * What was typed to found a council and its administrator.
 *
 * @param address the first part of the council's addresses
 * @param post what the administrator is called on pages
 * @param office whether the administrator also runs the scrutiny office
 */
public record SetUpForm(
    String name,
    String nameCy,
    boolean welshFirst,
    String address,
    String nation,
    String post,
    String email,
    boolean office,
    String password,
    String again) {
  /** The nations, as the database names them; each has its own bank holidays. */
  public static final List<String> NATIONS =
      List.of("england", "wales", "scotland", "northern_ireland");

  static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");

  private static final Pattern ADDRESS = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int LONGEST = 40;

  /** The first words of addresses that belong to the program itself. */
  private static final Set<String> TAKEN =
      Set.of(
          "accessibility",
          "api",
          "error",
          "health",
          "link",
          "login",
          "oauth2",
          "privacy",
          "set-up",
          "sign-in",
          "sign-out",
          "themes",
          "webauthn");

  static SetUpForm empty() {
    return new SetUpForm("", "", false, "", "england", "", "", true, "", "");
  }

  static SetUpForm of(MultiValueMap<String, String> typed) {
    return new SetUpForm(
        text(typed, "name"),
        text(typed, "name-cy"),
        typed.containsKey("welsh-first"),
        text(typed, "address"),
        text(typed, "nation"),
        text(typed, "post"),
        text(typed, "email"),
        typed.containsKey("office"),
        Objects.requireNonNullElse(typed.getFirst("password"), ""),
        Objects.requireNonNullElse(typed.getFirst("again"), ""));
  }

  /** Everything that is wrong but the password, in the order of the form. */
  Errors errors() {
    var errors = Errors.none();
    if (name.isEmpty()) errors.add("name", "people.found.name-missing");
    if (welshFirst && nameCy.isEmpty()) errors.add("name-cy", "people.found.name-cy-missing");
    if (!ADDRESS.matcher(address).matches() || address.length() > LONGEST) {
      errors.add("address", "people.found.address-wrong");
    } else if (TAKEN.contains(address)) {
      errors.add("address", "people.found.address-taken");
    }
    if (!NATIONS.contains(nation)) errors.add("nation", "people.found.nation-missing");
    if (post.isEmpty()) errors.add("post", "people.person.name-missing");
    if (!EMAIL.matcher(email).matches()) errors.add("email", "people.person.email-wrong");
    return errors;
  }

  /** What somebody who wants in as the administrator tries first. */
  List<String> ownWords() {
    return List.of(name, nameCy, address, post, email);
  }

  private static String text(MultiValueMap<String, String> typed, String field) {
    return Objects.requireNonNullElse(typed.getFirst(field), "").strip();
  }
}
