package org.scrutinymonitor.people;

import static org.jooq.impl.DSL.lower;
import static org.scrutinymonitor.database.schema.Tables.PERSON;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The persons of a council by name, to choose one from; writes nothing. */
@Component
@Transactional(readOnly = true)
class PersonChoices {
  private final DSLContext sql;

  PersonChoices(DSLContext sql) {
    this.sql = sql;
  }

  /** Persons to choose from, behind a first line that chooses none of them. */
  static Map<String, String> behind(String none, Map<String, String> persons) {
    var choices = new LinkedHashMap<String, String>();
    choices.put("", none);
    choices.putAll(persons);
    return choices;
  }

  /** Everybody who has not left: number to name, with the address where two have one name. */
  Map<String, String> all() {
    var rows =
        sql.select(PERSON.ID, PERSON.NAME, PERSON.BODY, PERSON.EMAIL)
            .from(PERSON)
            .where(PERSON.LEFT_AT.isNull())
            .orderBy(lower(PERSON.NAME), PERSON.ID)
            .fetch();
    var names = rows.intoGroups(PERSON.NAME);
    var choices = new LinkedHashMap<String, String>();
    for (var row : rows) {
      var name = row.get(PERSON.NAME);
      if (row.get(PERSON.BODY) != null) name += " (" + row.get(PERSON.BODY) + ")";
      var same = names.get(row.get(PERSON.NAME));
      if (same != null && same.size() > 1) name += ", " + row.get(PERSON.EMAIL);
      choices.put(row.get(PERSON.ID).toString(), name);
    }
    return choices;
  }
}
