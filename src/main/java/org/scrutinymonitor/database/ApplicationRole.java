package org.scrutinymonitor.database;

import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Refuses to start as a role for which the policies that keep councils apart do not hold. */
@Component
class ApplicationRole {

  /** Asks once the tables are there: who owns them is part of the question. */
  ApplicationRole(JdbcClient sql, Flyway migrated) {
    var unbound =
        sql.sql(
                """
                select rolsuper or rolbypassrls or exists (
                  select from pg_class where relnamespace = 'public'::regnamespace
                  and relkind in ('r', 'p', 'v') and pg_has_role(current_user, relowner, 'member'))
                from pg_roles where rolname = current_user
                """)
            .query(Boolean.class)
            .single();
    if (unbound) {
      throw new KeeperRefusal(
          "The role named by spring.datasource.username can pass by the rules that keep councils apart:"
              + " name one that owns no table, is no superuser and has no bypassrls.");
    }
  }
}
