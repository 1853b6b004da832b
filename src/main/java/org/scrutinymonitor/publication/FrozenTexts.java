package org.scrutinymonitor.publication;

import static org.scrutinymonitor.database.schema.Tables.PUBLICATION_ITEM;
import static org.scrutinymonitor.database.schema.Tables.PUBLICATION_TEXT;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The words of publications, in each language. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FrozenTexts {
  private final DSLContext sql;

  FrozenTexts(DSLContext sql) {
    this.sql = sql;
  }

  /** Keeps what is told in a language, and each item as it is found. */
  void keep(int council, int publication, String language, Publications.Frozen frozen) {
    var told = frozen.told().get(language);
    if (told == null) throw new IllegalStateException("not told in " + language);
    sql.insertInto(PUBLICATION_TEXT)
        .set(PUBLICATION_TEXT.COUNCIL, council)
        .set(PUBLICATION_TEXT.PUBLICATION, publication)
        .set(PUBLICATION_TEXT.LANGUAGE, language)
        .set(PUBLICATION_TEXT.TITLE, told.title())
        .set(PUBLICATION_TEXT.COMMITTEE_NAME, told.committee())
        .set(PUBLICATION_TEXT.CONTENT, frozen.texts().get(language))
        .execute();
    if (!told.all().isEmpty()) {
      var into =
          sql.insertInto(
              PUBLICATION_ITEM,
              PUBLICATION_ITEM.COUNCIL,
              PUBLICATION_ITEM.PUBLICATION,
              PUBLICATION_ITEM.LANGUAGE,
              PUBLICATION_ITEM.PATH,
              PUBLICATION_ITEM.PLACE,
              PUBLICATION_ITEM.NAME,
              PUBLICATION_ITEM.WORDS,
              PUBLICATION_ITEM.MEANING,
              PUBLICATION_ITEM.DUE,
              PUBLICATION_ITEM.CLOSED,
              PUBLICATION_ITEM.YEAR);
      var agreed = told.planAgreed();
      int place = 0;
      for (var item : told.all()) {
        into =
            into.values(
                council,
                publication,
                language,
                item.path(),
                place++,
                item.name(),
                item.words(),
                PublicOutcome.stands(item).stored(),
                PublicFacet.stored(item.dueness(told.asAt())),
                item.closed() != null,
                agreed == null || agreed.latest() == null ? null : agreed.latest().getYear());
      }
      into.execute();
    }
  }
}
