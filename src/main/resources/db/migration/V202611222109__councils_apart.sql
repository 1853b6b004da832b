-- Councils are kept apart by the database itself, even where a query forgets.
-- The council of a transaction is the setting scrutiny.council; without it nothing is seen (docs/decisions).

do $$
declare t text;
begin
  foreach t in array array['committee', 'grading_scheme', 'grading_level', 'person', 'audit_entry',
                           'review', 'item', 'amendment', 'update', 'reading'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format($p$create policy council on %I
        using (council = nullif(current_setting('scrutiny.council', true), '')::integer)
        with check (council = nullif(current_setting('scrutiny.council', true), '')::integer)$p$, t);
  end loop;
end $$;

grant usage on schema public to ${app};
grant select on council to ${app};
grant select, insert, update on committee, grading_scheme, grading_level, person, review, item, reading to ${app};
grant select, insert on audit_entry, amendment, "update" to ${app};
