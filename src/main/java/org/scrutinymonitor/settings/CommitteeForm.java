package org.scrutinymonitor.settings;

import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Committee;
import org.scrutinymonitor.web.Errors;
import org.springframework.util.MultiValueMap;

/** The names of a committee, as typed. */
public record CommitteeForm(String name, String nameCy) {
  private static final int LONGEST = 200;

  static CommitteeForm empty() {
    return new CommitteeForm("", "");
  }

  static CommitteeForm of(Committee committee) {
    var welsh = committee.nameCy();
    return new CommitteeForm(committee.name(), welsh == null ? "" : welsh);
  }

  static CommitteeForm of(MultiValueMap<String, String> typed) {
    return new CommitteeForm(TypedLine.of(typed, "name"), TypedLine.of(typed, "name_cy"));
  }

  Errors errors() {
    var errors = Errors.none();
    if (name.isEmpty()) errors.add("name", "settings.committee.name-missing");
    if (name.length() > LONGEST) errors.add("name", "settings.too-long", LONGEST);
    if (nameCy.length() > LONGEST) errors.add("name_cy", "settings.too-long", LONGEST);
    return errors;
  }

  @Nullable String welsh() {
    return nameCy.isEmpty() ? null : nameCy;
  }
}
