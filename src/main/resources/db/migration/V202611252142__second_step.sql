-- The second step of signing in with a password: an app that shows a new code every half minute, and codes for the
-- day on which the telephone is lost.

create table authenticator (
  id integer generated always as identity primary key,
  council integer not null references council,
  person integer not null,
  -- Sealed with a key that is not in the database.
  secret bytea not null,
  made_at timestamptz not null,
  confirmed_at timestamptz,
  removed_at timestamptz,
  removed_by integer,
  -- The half minute of the last code that was taken: none is taken twice.
  last_step bigint not null default 0,
  unique (council, id),
  foreign key (council, person) references person (council, id),
  foreign key (council, removed_by) references person (council, id)
);
create unique index authenticator_once on authenticator (council, person)
  where confirmed_at is not null and removed_at is null;

create table recovery_code (
  id integer generated always as identity primary key,
  council integer not null references council,
  authenticator integer not null,
  digest bytea not null check (octet_length(digest) = 32),
  used_at timestamptz,
  unique (council, id),
  foreign key (council, authenticator) references authenticator (council, id)
);

do $$
declare t text;
begin
  foreach t in array array['authenticator', 'recovery_code'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format($p$create policy council on %I
        using (council = nullif(current_setting('scrutiny.council', true), '')::integer)
        with check (council = nullif(current_setting('scrutiny.council', true), '')::integer)$p$, t);
  end loop;
end $$;
grant select, insert, update on authenticator, recovery_code to ${app};
