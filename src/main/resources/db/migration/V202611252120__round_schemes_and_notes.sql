-- The scheme by which a round's answers are graded, and what people say about a request beside answering it.

alter table round
  add grading_scheme integer,
  add foreign key (council, grading_scheme) references grading_scheme (council, id);

-- "Somebody else should answer", "I need more time": for the scrutiny office and the link officer.
create table request_note (
  id integer generated always as identity primary key,
  council integer not null,
  update_request integer not null,
  sentence text not null check (sentence <> ''),
  noted_at timestamptz not null,
  noted_by integer not null,
  unique (council, id),
  foreign key (council, update_request) references update_request (council, id),
  foreign key (council, noted_by) references person (council, id)
);
create index request_note_request on request_note (council, update_request, id);

alter table request_note enable row level security;
alter table request_note force row level security;
create policy council on request_note
  using (council = nullif(current_setting('scrutiny.council', true), '')::integer)
  with check (council = nullif(current_setting('scrutiny.council', true), '')::integer);
grant select, insert on request_note to ${app};
-- Locking a request's row wants a right to change something of it: of a number that nobody can change.
grant update (id) on update_request to ${app};
