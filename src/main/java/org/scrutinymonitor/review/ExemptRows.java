package org.scrutinymonitor.review;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.scrutinymonitor.database.schema.Tables.EXEMPTION;
import static org.scrutinymonitor.database.schema.Tables.ITEM;
import static org.scrutinymonitor.database.schema.Tables.PERSON;

import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.SelectOnConditionStep;

/** How exemptions are read from their rows. */
final class ExemptRows {
  static final List<SelectField<?>> FIELDS =
      List.of(
          EXEMPTION.ID,
          EXEMPTION.UPDATE_REQUEST,
          EXEMPTION.UPDATE_POSITION,
          EXEMPTION.FIELD,
          EXEMPTION.JURISDICTION,
          EXEMPTION.PARAGRAPH,
          EXEMPTION.REASON,
          EXEMPTION.PUBLIC_TEXT,
          EXEMPTION.REVIEW_ON,
          EXEMPTION.DECIDED_AT,
          PERSON.NAME);

  private ExemptRows() {}

  static SelectOnConditionStep<Record> rows(DSLContext sql) {
    return sql.select(FIELDS).from(EXEMPTION).join(PERSON).on(PERSON.ID.eq(EXEMPTION.DECIDED_BY));
  }

  /** What is exempt of the item of an outer query. */
  static Field<List<Exemption>> ofItem() {
    return multiset(
            select(FIELDS)
                .from(EXEMPTION)
                .join(PERSON)
                .on(PERSON.ID.eq(EXEMPTION.DECIDED_BY))
                .where(EXEMPTION.ITEM.eq(ITEM.ID))
                .and(EXEMPTION.ENDED_AT.isNull())
                .orderBy(EXEMPTION.ID))
        .convertFrom(rows -> rows.map(ExemptRows::exemption))
        .as("exemptions");
  }

  static Exemption exemption(Record r) {
    return new Exemption(
        r.get(EXEMPTION.ID),
        r.get(EXEMPTION.UPDATE_REQUEST),
        r.get(EXEMPTION.UPDATE_POSITION),
        ExemptField.ofStored(r.get(EXEMPTION.FIELD)),
        Exemption.Nation.valueOf(r.get(EXEMPTION.JURISDICTION).toUpperCase(Locale.ROOT)),
        r.get(EXEMPTION.PARAGRAPH),
        r.get(EXEMPTION.REASON),
        r.get(EXEMPTION.PUBLIC_TEXT),
        r.get(EXEMPTION.REVIEW_ON),
        r.get(EXEMPTION.DECIDED_AT).toInstant(),
        r.get(PERSON.NAME));
  }
}
