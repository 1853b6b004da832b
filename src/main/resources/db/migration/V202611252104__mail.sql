-- Mail that is to go out, written in the transaction that caused it; and who was asked when.

-- A row is sent once. Killed between sending and noting, it goes once more with the same message_id.
create table mail (
  id bigint generated always as identity primary key,
  council integer not null references council,
  message_id text not null unique,
  person integer not null,
  recipient text not null,
  subject text not null,
  words text not null,
  kind text not null,
  created_at timestamptz not null,
  send_after timestamptz not null,
  attempts integer not null default 0,
  sent_at timestamptz,
  given_up_at timestamptz,
  failure text,
  bounced_at timestamptz,
  bounce text,
  unique (council, id),
  check (sent_at is null or given_up_at is null),
  foreign key (council, person) references person (council, id)
);
create index mail_waiting on mail (council, send_after) where sent_at is null and given_up_at is null;

create table mail_attachment (
  id bigint generated always as identity primary key,
  council integer not null,
  mail bigint not null,
  file_name text not null,
  media_type text not null,
  content bytea not null,
  unique (council, id),
  foreign key (council, mail) references mail (council, id)
);

-- The chase ledger: each step for each person of a round, once.
create table chase (
  id integer generated always as identity primary key,
  council integer not null,
  round integer not null,
  person integer not null,
  post integer not null,
  -- asked, then 4, 2 and 1 weeks before the deadline, on it, and the ladder after it.
  step text not null check (step in (
    'asked', 'four_weeks', 'two_weeks', 'one_week', 'deadline', 'link_officer', 'manager', 'chair_letter')),
  requests integer not null check (requests > 0),
  mail bigint,
  taken_at timestamptz not null,
  unique (council, id),
  unique (council, round, post, person, step),
  foreign key (council, round) references round (council, id),
  foreign key (council, person) references person (council, id),
  foreign key (council, post) references post (council, id),
  foreign key (council, mail) references mail (council, id)
);
