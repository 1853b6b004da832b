package org.scrutinymonitor.document;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Page;

/**
 * Asks for the sections of the report in front of a pack.
 *
 * @param savedAt when they were saved, null for the standard ones
 * @param savedBy the post of who saved them, null for the standard ones
 */
public record SectionsPage(
    Viewer viewer,
    SectionForm form,
    @Nullable Instant savedAt,
    @Nullable String savedBy,
    Errors errors)
    implements Page {
  @Override
  public int code() {
    return errors.code();
  }

  String address() {
    return "/" + viewer.address() + "/report-sections";
  }

  List<Placeholder> placeholders() {
    return Arrays.asList(Placeholder.values());
  }

  boolean mayAdd() {
    return form.sections().size() < SectionForm.MOST;
  }
}
