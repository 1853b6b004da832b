-- The monitoring round: what is asked of whom, what they answer, and what became of the answer.

-- Whether an item is still asked about; the newest decision counts, without one it is.
create table monitoring_decision (
  id integer generated always as identity primary key,
  council integer not null,
  item integer not null,
  decision text not null check (decision in ('keep', 'stop', 'pause', 'refer')),
  reason text not null check (reason <> ''),
  decided_at timestamptz not null,
  decided_by integer not null,
  unique (council, id),
  foreign key (council, item) references item (council, id),
  foreign key (council, decided_by) references person (council, id)
);
create index monitoring_decision_item on monitoring_decision (council, item, id);

-- When the next round of a review is due, where somebody has said so; the newest counts.
create table round_due (
  id integer generated always as identity primary key,
  council integer not null,
  review integer not null,
  due_on date not null,
  reason text not null check (reason <> ''),
  decided_at timestamptz not null,
  decided_by integer not null,
  unique (council, id),
  foreign key (council, review) references review (council, id),
  foreign key (council, decided_by) references person (council, id)
);

-- One asking of all that is still monitored of a review. period: what the update is for, as the form prints it.
-- answers_by: the agenda deadline, the last day on which an answer still reaches the agenda.
create table round (
  id integer generated always as identity primary key,
  council integer not null,
  review integer not null,
  meeting integer,
  period text not null check (period <> ''),
  answers_by date not null,
  opened_at timestamptz not null,
  opened_by integer not null,
  accepted_at timestamptz,
  accepted_by integer,
  withdrawn_at timestamptz,
  withdrawn_by integer,
  unique (council, id),
  check (accepted_at is null or withdrawn_at is null),
  check ((accepted_at is null) = (accepted_by is null)),
  check ((withdrawn_at is null) = (withdrawn_by is null)),
  foreign key (council, review) references review (council, id),
  foreign key (council, meeting) references meeting (council, id),
  foreign key (council, opened_by) references person (council, id),
  foreign key (council, accepted_by) references person (council, id),
  foreign key (council, withdrawn_by) references person (council, id)
);
create unique index round_open on round (council, review) where accepted_at is null and withdrawn_at is null;

create table update_request (
  id integer generated always as identity primary key,
  council integer not null,
  round integer not null,
  item integer not null,
  unique (council, id),
  unique (council, round, item),
  foreign key (council, round) references round (council, id),
  foreign key (council, item) references item (council, id)
);
create index update_request_item on update_request (council, item);

-- The posts that were asked; "somebody else should answer" ends one and adds another.
create table request_post (
  id integer generated always as identity primary key,
  council integer not null,
  update_request integer not null,
  post integer not null,
  asked_at timestamptz not null,
  ended_at timestamptz,
  unique (council, id),
  foreign key (council, update_request) references update_request (council, id),
  foreign key (council, post) references post (council, id)
);
create unique index request_post_once on request_post (council, update_request, post) where ended_at is null;
create index request_post_post on request_post (council, post) where ended_at is null;

-- What somebody answered, each saving a row of its own: nothing that was saved is ever lost. The newest version counts.
create table answer (
  id integer generated always as identity primary key,
  council integer not null,
  update_request integer not null,
  version integer not null check (version >= 1),
  evidence text,
  met text check (met in ('met', 'partly', 'not', 'unmeasured')),
  figure text,
  grade text,
  level integer,
  explanation text,
  expected text,
  expected_earliest date,
  expected_latest date,
  expected_kind text,
  saved_at timestamptz not null,
  saved_by integer not null,
  unique (council, id),
  unique (council, update_request, version),
  constraint answer_expected check (
    (expected is null) = (expected_kind is null)
    and expected_kind in ('day', 'month', 'window', 'recurring', 'conditional', 'event', 'none')
    and expected_earliest <= expected_latest
    and (expected is not null or (expected_earliest is null and expected_latest is null))),
  foreign key (council, update_request) references update_request (council, id),
  foreign key (council, level) references grading_level (council, id),
  foreign key (council, saved_by) references person (council, id)
);

-- The moves of a request, oldest first: the newest says how it stands.
-- withdrawn: the writer takes a submitted answer back. sentence: why it was returned.
create table request_act (
  id integer generated always as identity primary key,
  council integer not null,
  update_request integer not null,
  act text not null check (act in ('submitted', 'withdrawn', 'returned', 'accepted')),
  answer integer not null,
  sentence text,
  acted_at timestamptz not null,
  acted_by integer not null,
  unique (council, id),
  check (act <> 'returned' or sentence <> ''),
  foreign key (council, update_request) references update_request (council, id),
  foreign key (council, answer) references answer (council, id),
  foreign key (council, acted_by) references person (council, id)
);
create index request_act_request on request_act (council, update_request, id);

-- A file outside of the tables, named by the SHA-256 of its content.
create table evidence_file (
  id integer generated always as identity primary key,
  council integer not null references council,
  digest bytea not null check (octet_length(digest) = 32),
  file_name text not null,
  media_type text not null,
  size bigint not null check (size >= 0),
  -- clean: the scanner found nothing; unscanned: none is configured.
  scan text not null check (scan in ('clean', 'unscanned')),
  stored_at timestamptz not null,
  stored_by integer not null,
  unique (council, id),
  foreign key (council, stored_by) references person (council, id)
);

-- What shows that something happened: a file or a link, with its own date. A newer version replaces an older one.
create table evidence (
  id integer generated always as identity primary key,
  council integer not null,
  update_request integer not null,
  title text not null check (title <> ''),
  link text,
  evidence_file integer,
  version integer not null default 1 check (version >= 1),
  replaces integer,
  dated text,
  dated_earliest date,
  dated_latest date,
  dated_kind text,
  added_at timestamptz not null,
  added_by integer not null,
  removed_at timestamptz,
  removed_by integer,
  unique (council, id),
  check (num_nonnulls(link, evidence_file) = 1),
  constraint evidence_dated check (
    (dated is null) = (dated_kind is null)
    and dated_kind in ('day', 'month', 'window', 'recurring', 'conditional', 'event', 'none')
    and dated_earliest <= dated_latest
    and (dated is not null or (dated_earliest is null and dated_latest is null))),
  foreign key (council, update_request) references update_request (council, id),
  foreign key (council, evidence_file) references evidence_file (council, id),
  foreign key (council, replaces) references evidence (council, id),
  foreign key (council, added_by) references person (council, id),
  foreign key (council, removed_by) references person (council, id)
);
create index evidence_request on evidence (council, update_request, id);

-- An accepted update knows its round; a correction is a further version of the same update, with its reason.
alter table "update"
  add version integer not null default 1 check (version >= 1),
  add reason text,
  add update_request integer,
  add met text check (met in ('met', 'partly', 'not', 'unmeasured')),
  add figure text,
  add expected text,
  add expected_earliest date,
  add expected_latest date,
  add expected_kind text,
  drop constraint update_council_item_position_key,
  add unique (council, item, position, version),
  add constraint update_correction check (version = 1 or reason <> ''),
  add constraint update_expected check (
    (expected is null) = (expected_kind is null)
    and expected_kind in ('day', 'month', 'window', 'recurring', 'conditional', 'event', 'none')
    and expected_earliest <= expected_latest
    and (expected is not null or (expected_earliest is null and expected_latest is null))),
  add foreign key (council, update_request) references update_request (council, id);

alter table exemption add foreign key (council, update_request) references update_request (council, id);
