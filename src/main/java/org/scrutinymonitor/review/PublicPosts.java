package org.scrutinymonitor.review;

import static org.scrutinymonitor.database.schema.Tables.ITEM;
import static org.scrutinymonitor.database.schema.Tables.LINK_OFFICER;
import static org.scrutinymonitor.database.schema.Tables.POST;
import static org.scrutinymonitor.database.schema.Tables.POST_GROUP;
import static org.scrutinymonitor.database.schema.Tables.RESPONSIBLE;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The posts of a review by their titles alone: what the public reads in place of names. */
@Component
public class PublicPosts {
  private final DSLContext sql;

  PublicPosts(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * The posts of a review.
   *
   * @param seeing those that see to it
   * @param answering those that answer for an item, by its number
   */
  public record Posts(List<String> seeing, Map<Integer, List<String>> answering) {
    public Posts {
      seeing = List.copyOf(seeing);
      answering = Map.copyOf(answering);
    }

    /** The posts that answer for an item, none where nobody has said. */
    public List<String> of(Review.Item item) {
      return answering.getOrDefault(item.id(), List.of());
    }
  }

  /** The posts of a review in a language: "en", "cy". */
  @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
  public Posts of(Review review, String language) {
    var seeing =
        sql.select(POST.TITLE, POST.TITLE_CY, POST.BODY)
            .from(LINK_OFFICER)
            .join(POST)
            .on(POST.ID.eq(LINK_OFFICER.POST))
            .where(LINK_OFFICER.REVIEW.eq(review.id()))
            .and(LINK_OFFICER.ENDED_AT.isNull())
            .orderBy(POST.TITLE)
            .fetch(post -> named(post, language));
    var answering =
        sql
            .select(RESPONSIBLE.ITEM, POST.TITLE, POST.TITLE_CY, POST.BODY, POST_GROUP.NAME)
            .from(RESPONSIBLE)
            .join(ITEM)
            .on(ITEM.ID.eq(RESPONSIBLE.ITEM))
            .leftJoin(POST)
            .on(POST.ID.eq(RESPONSIBLE.POST))
            .leftJoin(POST_GROUP)
            .on(POST_GROUP.ID.eq(RESPONSIBLE.POST_GROUP))
            .where(ITEM.REVIEW.eq(review.id()))
            .and(RESPONSIBLE.ENDED_AT.isNull())
            .orderBy(RESPONSIBLE.ID)
            .fetch()
            .stream()
            .collect(
                Collectors.groupingBy(
                    r -> r.get(RESPONSIBLE.ITEM),
                    Collectors.mapping(
                        r ->
                            r.get(POST.TITLE) == null ? r.get(POST_GROUP.NAME) : named(r, language),
                        Collectors.toList())));
    return new Posts(seeing, answering);
  }

  /** "Community Safety Manager, Mereside Police". */
  private static String named(Record post, String language) {
    var welsh = post.get(POST.TITLE_CY);
    var title = language.equals("cy") && welsh != null ? welsh : post.get(POST.TITLE);
    return post.get(POST.BODY) == null ? title : title + ", " + post.get(POST.BODY);
  }
}
