-- Reviews, their items at three depths, the officers' updates, amendments of agreed text, and readings.
-- A date is kept in its words, with the kind of date they are and the window of days they give (review.WrittenDate):
-- words and kind are both there or both absent, and without words there is no window.

create table review (
  id integer generated always as identity primary key,
  council integer not null references council,
  address text not null check (address ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title text not null check (title <> ''),
  committee integer,
  link_officers text[] not null default '{}',
  plan_agreed text,
  plan_agreed_earliest date,
  plan_agreed_latest date,
  plan_agreed_kind text,
  grading_scheme integer,
  created_at timestamptz not null,
  created_by integer not null,
  unique (council, id),
  unique (council, address),
  constraint review_plan_agreed check (
    (plan_agreed is null) = (plan_agreed_kind is null)
    and plan_agreed_kind in ('day', 'month', 'window', 'recurring', 'conditional', 'event', 'none')
    and plan_agreed_earliest <= plan_agreed_latest
    and (plan_agreed is not null or (plan_agreed_earliest is null and plan_agreed_latest is null))),
  foreign key (council, committee) references committee (council, id),
  foreign key (council, grading_scheme) references grading_scheme (council, id),
  foreign key (council, created_by) references person (council, id)
);

-- A recommendation, part or strand. path is its address below the review for ever: '1/b/2'.
create table item (
  id integer generated always as identity primary key,
  council integer not null,
  review integer not null,
  parent integer,
  position integer not null check (position >= 0),
  path text not null check (path ~ '^[^/\s]+(/[^/\s]+)*$'),
  reference text,
  text text not null,
  responsibility text,
  parties text[] not null default '{}',
  due text,
  due_earliest date,
  due_latest date,
  due_kind text,
  agreed_action text,
  success_measure text,
  response text,
  unique (council, id),
  unique (council, review, id),
  unique (council, review, path),
  constraint item_order unique nulls not distinct (council, review, parent, position) deferrable,
  constraint item_not_its_own_parent check (parent <> id),
  constraint item_due check (
    (due is null) = (due_kind is null)
    and due_kind in ('day', 'month', 'window', 'recurring', 'conditional', 'event', 'none')
    and due_earliest <= due_latest
    and (due is not null or (due_earliest is null and due_latest is null))),
  foreign key (council, review) references review (council, id),
  foreign key (council, review, parent) references item (council, review, id)
);
create index item_due on item (council, due_latest, id);

-- Agreed text that was changed later: the old words stay, with the reason.
-- item is null for a field of the review itself.
create table amendment (
  id integer generated always as identity primary key,
  council integer not null,
  review integer not null,
  item integer,
  field text not null,
  old_text text,
  new_text text,
  reason text not null check (reason <> ''),
  made_at timestamptz not null,
  made_by integer not null,
  unique (council, id),
  foreign key (council, review) references review (council, id),
  foreign key (council, review, item) references item (council, review, id),
  foreign key (council, made_by) references person (council, id)
);
create index amendment_item on amendment (council, review, item, made_at);

-- The officer's dated update. grade is the code as written; level the level of the review's scheme that it names.
create table "update" (
  id integer generated always as identity primary key,
  council integer not null,
  item integer not null,
  position integer not null check (position >= 0),
  period text,
  period_earliest date,
  period_latest date,
  period_kind text,
  evidence text,
  grade text,
  level integer,
  explanation text,
  recorded_at timestamptz not null,
  recorded_by integer not null,
  unique (council, id),
  unique (council, item, position),
  constraint update_period check (
    (period is null) = (period_kind is null)
    and period_kind in ('day', 'month', 'window', 'recurring', 'conditional', 'event', 'none')
    and period_earliest <= period_latest
    and (period is not null or (period_earliest is null and period_latest is null))),
  constraint update_level_has_a_grade check (level is null or grade is not null),
  foreign key (council, item) references item (council, id),
  foreign key (council, level) references grading_level (council, id),
  foreign key (council, recorded_by) references person (council, id)
);

-- A document that came in. as_read never changes; draft is the officer's work until it is confirmed.
-- settled: the doubts of as_read by their number, each with the choice that was made.
-- digest: the SHA-256 of the original, by which the same file is known again.
create table reading (
  id integer generated always as identity primary key,
  council integer not null references council,
  file_name text not null,
  media_type text not null,
  size integer not null,
  digest bytea not null check (octet_length(digest) = 32),
  original bytea not null,
  as_read jsonb not null,
  draft jsonb not null,
  settled jsonb not null default '{}',
  version integer not null default 1 check (version >= 1),
  read_at timestamptz not null,
  read_by integer not null,
  confirmed_at timestamptz,
  confirmed_by integer,
  discarded_at timestamptz,
  review integer,
  unique (council, id),
  constraint reading_size check (size = octet_length(original)),
  constraint reading_confirmed check (
    (confirmed_at is null) = (confirmed_by is null) and (confirmed_at is null) = (review is null)),
  constraint reading_confirmed_or_discarded check (confirmed_at is null or discarded_at is null),
  foreign key (council, review) references review (council, id),
  foreign key (council, read_by) references person (council, id),
  foreign key (council, confirmed_by) references person (council, id)
);
create index reading_digest on reading (council, digest);
