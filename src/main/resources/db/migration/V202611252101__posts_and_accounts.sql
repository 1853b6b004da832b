-- Posts and who holds them; persons with several roles, with an account or without one.

drop function sign_in_person(text);
alter table person add roles text[] not null default '{scrutiny_officer}';
alter table person alter roles set default '{}';
alter table person drop role;
alter table person
  alter password_hash drop not null,
  -- A person without an account is asked by mail and answers by its link: a partner.
  add account boolean not null default true,
  -- The body outside the council for which they work, null for the council itself.
  add body text,
  add left_at timestamptz,
  add left_by integer,
  add constraint person_roles check (roles <@ '{administrator,scrutiny_officer,committee_member}'::text[]),
  add foreign key (council, left_by) references person (council, id);
-- The same address may be known to several councils: a partner works with each of them.
drop index person_email;
create unique index person_email on person (council, lower(email)) where left_at is null;
create index person_sign_in on person (lower(email)) where left_at is null and account;

create function sign_in_person(sought text)
returns table (id integer, council integer, name text, roles text[], language text, password_hash text)
language sql stable strict security definer
set search_path = public, pg_temp
as $$
  select p.id, p.council, p.name, p.roles, p.language, p.password_hash
  from person p
  where lower(p.email) = lower(sought) and p.left_at is null and p.account
  order by p.council
$$;
revoke all on function sign_in_person(text) from public;
grant execute on function sign_in_person(text) to ${app};

create table post (
  id integer generated always as identity primary key,
  council integer not null references council,
  title text not null check (title <> ''),
  title_cy text,
  -- The partner to whom the post belongs, null for the council itself.
  body text,
  manager integer,
  ended_at timestamptz,
  unique (council, id),
  constraint post_not_its_own_manager check (manager <> id),
  foreign key (council, manager) references post (council, id)
);
create unique index post_title on post (council, lower(title), coalesce(lower(body), '')) where ended_at is null;

-- Who holds a post from a day until a day, both inclusive; several may (a job share).
create table holding (
  id integer generated always as identity primary key,
  council integer not null,
  post integer not null,
  person integer not null,
  from_day date not null,
  until_day date,
  unique (council, id),
  check (from_day <= until_day),
  foreign key (council, post) references post (council, id),
  foreign key (council, person) references person (council, id)
);
create index holding_post on holding (council, post, from_day);
create index holding_person on holding (council, person, from_day);

-- Who answers for a post while its holder is away.
create table cover (
  id integer generated always as identity primary key,
  council integer not null,
  post integer not null,
  person integer not null,
  from_day date not null,
  until_day date not null,
  ended_at timestamptz,
  unique (council, id),
  check (from_day <= until_day),
  foreign key (council, post) references post (council, id),
  foreign key (council, person) references person (council, id)
);

create table post_group (
  id integer generated always as identity primary key,
  council integer not null references council,
  name text not null check (name <> ''),
  ended_at timestamptz,
  unique (council, id)
);
create unique index post_group_name on post_group (council, lower(name)) where ended_at is null;

create table post_group_post (
  id integer generated always as identity primary key,
  council integer not null,
  post_group integer not null,
  post integer not null,
  removed_at timestamptz,
  unique (council, id),
  foreign key (council, post_group) references post_group (council, id),
  foreign key (council, post) references post (council, id)
);
create unique index post_group_post_once on post_group_post (council, post_group, post) where removed_at is null;

create table committee_member (
  id integer generated always as identity primary key,
  council integer not null,
  committee integer not null,
  person integer not null,
  chair boolean not null default false,
  from_day date not null,
  until_day date,
  unique (council, id),
  check (from_day <= until_day),
  foreign key (council, committee) references committee (council, id),
  foreign key (council, person) references person (council, id)
);

-- A link of a mail that lets one person in once. digest: SHA-256 of its token; the token itself is never kept.
create table sign_in_link (
  id integer generated always as identity primary key,
  council integer not null references council,
  person integer not null,
  -- sign_in: the whole account; answer: one's own update requests; set_up: choosing the first password.
  purpose text not null check (purpose in ('sign_in', 'answer', 'set_up')),
  digest bytea not null unique check (octet_length(digest) = 32),
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  unique (council, id),
  foreign key (council, person) references person (council, id)
);

create policy following on sign_in_link for select to ${owner} using (true);
create function sign_in_link_of(sought bytea)
returns table (id integer, council integer, person integer, purpose text, expires_at timestamptz, used_at timestamptz)
language sql stable strict security definer
set search_path = public, pg_temp
as $$
  select l.id, l.council, l.person, l.purpose, l.expires_at, l.used_at from sign_in_link l where l.digest = sought
$$;
revoke all on function sign_in_link_of(bytea) from public;
grant execute on function sign_in_link_of(bytea) to ${app};

create table api_token (
  id integer generated always as identity primary key,
  council integer not null references council,
  person integer not null,
  name text not null check (name <> ''),
  scopes text[] not null,
  digest bytea not null unique check (octet_length(digest) = 32),
  made_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  revoked_by integer,
  last_used_on date,
  unique (council, id),
  foreign key (council, person) references person (council, id),
  foreign key (council, revoked_by) references person (council, id)
);

create policy calling on api_token for select to ${owner} using (true);
create function api_token_of(sought bytea)
returns table (id integer, council integer, person integer, scopes text[], expires_at timestamptz, revoked_at timestamptz)
language sql stable strict security definer
set search_path = public, pg_temp
as $$
  select t.id, t.council, t.person, t.scopes, t.expires_at, t.revoked_at from api_token t where t.digest = sought
$$;
revoke all on function api_token_of(bytea) from public;
grant execute on function api_token_of(bytea) to ${app};
