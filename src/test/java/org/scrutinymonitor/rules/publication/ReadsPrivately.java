package org.scrutinymonitor.rules.publication;

import static org.scrutinymonitor.database.schema.Tables.REVIEW;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;

/** What publication must never do: it is here so that the rule is seen to be broken. */
final class ReadsPrivately {
  private ReadsPrivately() {}

  static List<String> titles(DSLContext sql) {
    var title = org.jooq.impl.DSL.field(org.jooq.impl.DSL.name("title"), String.class);
    return sql.select(title).from(REVIEW).fetch(title);
  }

  static Result<Record> anything(DSLContext sql) {
    return sql.fetch("select * from person");
  }
}
