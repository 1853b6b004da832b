-- Readers who follow what is published by mail. They are no persons of the council and have no account.

-- The token opens the page on which the reader confirms and stops, and nothing else: it stands in each of their mails.
create table publication_follower (
  id integer generated always as identity primary key,
  council integer not null references council,
  -- What is followed, as an address below the council's: '' for all, 'committees/homes', 'damp-and-mould/1/b'.
  place text not null,
  -- Empty once the reader has stopped, or never confirmed.
  email text not null,
  language text not null check (language in ('en', 'cy')),
  token text not null unique check (token ~ '^[0-9a-f]{32}$'),
  wanted_at timestamptz not null,
  confirmed_at timestamptz,
  stopped_at timestamptz,
  -- What was public before then has been told.
  told_until timestamptz,
  unique (council, id),
  check ((confirmed_at is null) = (told_until is null))
);
create index publication_follower_active on publication_follower (council, told_until)
  where confirmed_at is not null and stopped_at is null;
create index publication_follower_email on publication_follower (council, email, wanted_at);

alter table publication_follower enable row level security;
alter table publication_follower force row level security;
create policy council on publication_follower
  using (council = nullif(current_setting('scrutiny.council', true), '')::integer)
  with check (council = nullif(current_setting('scrutiny.council', true), '')::integer);

grant select, insert on publication_follower to ${app};
grant update (email, confirmed_at, stopped_at, told_until) on publication_follower to ${app};

-- A mail to a reader who is no person has the address at which one click stops them all.
alter table mail
  alter person drop not null,
  add stop text,
  add constraint mail_reader check (person is not null or stop <> '');
