package org.scrutinymonitor.history;

import static org.scrutinymonitor.database.schema.Tables.COMMITTEE;
import static org.scrutinymonitor.database.schema.Tables.GRADING_LEVEL;
import static org.scrutinymonitor.database.schema.Tables.MEETING;
import static org.scrutinymonitor.database.schema.Tables.PERSON;
import static org.scrutinymonitor.database.schema.Tables.POST;
import static org.scrutinymonitor.database.schema.Tables.POST_GROUP;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.audit.Entry;
import org.scrutinymonitor.council.GradingScheme;
import org.scrutinymonitor.council.GradingSchemes;
import tools.jackson.databind.JsonNode;

/** The names of what entries know by its number. */
record Names(
    Map<Integer, String> persons,
    Map<Integer, String> posts,
    Map<Integer, String> groups,
    Map<Integer, String> committees,
    Map<Integer, Met> meetings,
    Map<Integer, GradingScheme.Level> levels) {

  /**
   * A meeting.
   *
   * @param closed whether what it decided is in force
   */
  record Met(String committee, LocalDate day, boolean closed) {}

  /** The names of all that some entries mention. */
  static Names of(DSLContext sql, List<Entry> entries, List<JsonNode> contents) {
    return new Names(
        sql.select(PERSON.ID, PERSON.NAME)
            .from(PERSON)
            .where(
                PERSON.ID.in(
                    entries.stream()
                        .map(Entry::person)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList()))
            .fetchMap(PERSON.ID, PERSON.NAME),
        sql.select(POST.ID, POST.TITLE)
            .from(POST)
            .where(POST.ID.in(numbers(contents, "post", "invited_post")))
            .fetchMap(POST.ID, POST.TITLE),
        sql.select(POST_GROUP.ID, POST_GROUP.NAME)
            .from(POST_GROUP)
            .where(POST_GROUP.ID.in(numbers(contents, "post_group")))
            .fetchMap(POST_GROUP.ID, POST_GROUP.NAME),
        sql.select(COMMITTEE.ID, COMMITTEE.NAME)
            .from(COMMITTEE)
            .fetchMap(COMMITTEE.ID, COMMITTEE.NAME),
        sql.select(MEETING.ID, COMMITTEE.NAME, MEETING.DAY, MEETING.CLOSED_AT, MEETING.CANCELLED_AT)
            .from(MEETING)
            .join(COMMITTEE)
            .on(COMMITTEE.ID.eq(MEETING.COMMITTEE))
            .where(
                MEETING.ID.in(
                    Stream.concat(
                            numbers(contents, "meeting", "by_meeting").stream(),
                            entries.stream()
                                .filter(entry -> entry.source().equals("meeting"))
                                .map(Entry::row))
                        .distinct()
                        .toList()))
            .fetchMap(
                MEETING.ID,
                r -> new Met(r.value2(), r.value3(), r.value4() != null && r.value5() == null)),
        sql.selectFrom(GRADING_LEVEL)
            .where(GRADING_LEVEL.ID.in(numbers(contents, "level")))
            .fetchMap(GRADING_LEVEL.ID, GradingSchemes::level));
  }

  private static List<Integer> numbers(List<JsonNode> contents, String... fields) {
    return contents.stream()
        .flatMap(content -> Stream.of(fields).map(content::path))
        .filter(JsonNode::isIntegralNumber)
        .map(JsonNode::intValue)
        .distinct()
        .toList();
  }

  /** The post or the post group that a row points to. */
  @Nullable String answering(JsonNode row) {
    var post = row.path("post");
    return post.isIntegralNumber()
        ? posts.get(post.intValue())
        : groups.get(row.path("post_group").intValue(0));
  }
}
