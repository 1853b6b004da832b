package org.scrutinymonitor;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which room writes which table. Every table has one owner; everybody may read. */
final class TableOwners {
  static final Map<String, String> ROOM =
      Map.ofEntries(
          Map.entry("audit_entry", "audit"),
          Map.entry("history", "audit"),
          Map.entry("council", "council"),
          Map.entry("committee", "council"),
          Map.entry("committee_name", "council"),
          Map.entry("grading_scheme", "council"),
          Map.entry("grading_level", "council"),
          Map.entry("person", "people"),
          Map.entry("review", "review"),
          Map.entry("item", "review"),
          Map.entry("amendment", "review"),
          Map.entry("update", "monitoring"),
          Map.entry("meeting", "meeting"),
          Map.entry("closing_day", "council"),
          Map.entry("post", "people"),
          Map.entry("holding", "people"),
          Map.entry("cover", "people"),
          Map.entry("post_group", "people"),
          Map.entry("post_group_post", "people"),
          Map.entry("committee_member", "people"),
          Map.entry("sign_in_link", "people"),
          Map.entry("api_token", "people"),
          Map.entry("authenticator", "people"),
          Map.entry("passkey", "people"),
          Map.entry("recovery_code", "people"),
          Map.entry("responsible", "review"),
          Map.entry("wording", "review"),
          Map.entry("link_officer", "review"),
          Map.entry("exemption", "review"),
          Map.entry("monitoring_decision", "monitoring"),
          Map.entry("round_due", "monitoring"),
          Map.entry("round", "monitoring"),
          Map.entry("update_request", "monitoring"),
          Map.entry("request_post", "monitoring"),
          Map.entry("answer", "monitoring"),
          Map.entry("request_act", "monitoring"),
          Map.entry("request_note", "monitoring"),
          Map.entry("evidence_file", "monitoring"),
          Map.entry("evidence", "monitoring"),
          Map.entry("agenda_item", "meeting"),
          Map.entry("extension", "meeting"),
          Map.entry("decision", "meeting"),
          Map.entry("question", "meeting"),
          Map.entry("question_mark", "meeting"),
          Map.entry("report_section", "document"),
          Map.entry("annual_report", "document"),
          Map.entry("annual_report_section", "document"),
          Map.entry("pack", "document"),
          Map.entry("pack_file", "document"),
          Map.entry("pack_job", "document"),
          Map.entry("item_meaning", "review"),
          Map.entry("findable", "overview"),
          Map.entry("findable_name", "overview"),
          Map.entry("vocabulary", "overview"),
          Map.entry("saved_view", "overview"),
          Map.entry("publication", "publication"),
          Map.entry("publication_committee", "publication"),
          Map.entry("publication_follower", "publication"),
          Map.entry("publication_text", "publication"),
          Map.entry("publication_item", "publication"),
          Map.entry("pack_publication", "document"),
          Map.entry("mail", "correspondence"),
          Map.entry("mail_attachment", "correspondence"),
          Map.entry("chase", "correspondence"),
          Map.entry("reading", "intake"));

  private static final String ROOT = "org.scrutinymonitor.";

  private TableOwners() {}

  /** The room of a class: "review" for {@code org.scrutinymonitor.review.Reviews}. */
  static String room(String type) {
    var rest = type.substring(ROOT.length());
    return rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : "the program's root";
  }

  /** The owner of a table, null where nobody owns it. */
  static @Nullable String of(String table) {
    return ROOM.get(table);
  }
}
