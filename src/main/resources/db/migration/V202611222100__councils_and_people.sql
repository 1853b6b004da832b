-- Councils, their committees and grading schemes; persons who sign in.
-- Run by the owner role. The application role (placeholder "app") owns nothing and is held to one council.

create table council (
  id integer generated always as identity primary key,
  address text not null unique check (address ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null,
  name_cy text,
  welsh_first boolean not null default false,
  colour text not null default '#14515b' check (colour ~ '^#[0-9a-f]{6}$'),
  tint text not null default '#eff5f5' check (tint ~ '^#[0-9a-f]{6}$')
);

create table committee (
  id integer generated always as identity primary key,
  council integer not null references council,
  name text not null,
  name_cy text,
  unique (council, id),
  unique (council, name)
);

create table grading_scheme (
  id integer generated always as identity primary key,
  council integer not null references council,
  name text not null,
  in_force_from date,
  unique (council, id),
  unique (council, name)
);

-- meaning is what the level says, whatever its code: achieved, on_course, slipped, not_achieved, none.
create table grading_level (
  id integer generated always as identity primary key,
  council integer not null,
  grading_scheme integer not null,
  position integer not null,
  code text not null,
  label text not null,
  label_cy text,
  definition text,
  definition_cy text,
  meaning text not null check (meaning in ('achieved', 'on_course', 'slipped', 'not_achieved', 'none')),
  counts_as_achieved boolean not null default false,
  counts_as_on_course boolean not null default false,
  may_be_signed_off boolean not null default false,
  needs_explanation boolean not null default false,
  needs_new_date boolean not null default false,
  unique (council, id),
  unique (council, grading_scheme, code),
  unique (council, grading_scheme, position),
  constraint grading_level_position check (position >= 0),
  foreign key (council, grading_scheme) references grading_scheme (council, id)
);

-- A person who can sign in. The name is a post in demonstrations; persons never appear on public pages.
create table person (
  id integer generated always as identity primary key,
  council integer not null references council,
  email text not null check (email ~ '^[^@\s]+@[^@\s]+$'),
  name text not null,
  password_hash text not null,
  role text not null check (role in ('scrutiny_officer')),
  language text not null default 'en' check (language in ('en', 'cy')),
  unique (council, id)
);
-- One person, one address, in the whole installation: signing in asks for no council.
create unique index person_email on person (lower(email));

-- Who did what to what, and when. Rows are added and never changed: nobody holds the right to.
create table audit_entry (
  id bigint generated always as identity primary key,
  council integer not null references council,
  at timestamptz not null,
  person integer,
  act text not null,
  subject text not null,
  detail jsonb not null default '{}',
  foreign key (council, person) references person (council, id)
);
create index audit_entry_subject on audit_entry (council, subject, at);
create index audit_entry_at on audit_entry (council, at);
