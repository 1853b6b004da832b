-- What a council sets for itself, the meetings of its committees, and grading schemes that have versions.

alter table council
  add nation text not null default 'england' check (nation in ('england', 'wales', 'scotland', 'northern_ireland')),
  add first_round_months integer not null default 12 check (first_round_months between 1 and 60),
  add clear_days integer not null default 5 check (clear_days between 0 and 30),
  -- The hours in which reminders reach people, in the council's time.
  add mail_from time not null default '08:00',
  add mail_until time not null default '18:00',
  add office_email text check (office_email ~ '^[^@\s]+@[^@\s]+$'),
  add office_phone text,
  add constraint council_mail_hours check (mail_from < mail_until);

create table meeting (
  id integer generated always as identity primary key,
  council integer not null references council,
  committee integer not null,
  day date not null,
  begins time,
  place text,
  cancelled_at timestamptz,
  unique (council, id),
  foreign key (council, committee) references committee (council, id)
);
create unique index meeting_day on meeting (council, committee, day, coalesce(begins, '00:00')) where cancelled_at is null;

-- Days on which the council is closed beside weekends and the nation's bank holidays.
create table closing_day (
  id integer generated always as identity primary key,
  council integer not null references council,
  day date not null,
  name text not null check (name <> ''),
  open_again_at timestamptz,
  unique (council, id)
);
create unique index closing_day_once on closing_day (council, day) where open_again_at is null;

-- A changed scheme is a new version; updates keep the version by which they were graded.
alter table grading_scheme
  add version integer not null default 1 check (version >= 1),
  add replaces integer,
  add in_force_until date,
  -- The template that it was made from: "stockton-2020"; null for a scheme read from a form or typed in.
  add template text,
  drop constraint grading_scheme_council_name_key,
  add unique (council, name, version),
  add check (in_force_from <= in_force_until),
  add foreign key (council, replaces) references grading_scheme (council, id);
