-- Councils are kept apart by the database itself, even where a query forgets.
-- The council of a transaction is the setting scrutiny.council; without it nothing is seen.
-- "force" holds the owner to it as well: a later migration that changes rows must set the council first,
-- or it changes none without a word.

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

-- The councils themselves are no secret: addresses begin with them. Each is changed only from within.
alter table council enable row level security;
alter table council force row level security;
create policy named on council for select using (true);
create policy founded on council for insert with check (true);
create policy within on council for update
  using (id = nullif(current_setting('scrutiny.council', true), '')::integer);

grant usage on schema public to ${app};
grant select, insert, update on council, committee, grading_scheme, grading_level, person, review, item, reading to ${app};
grant select, insert on audit_entry, amendment, "update" to ${app};
