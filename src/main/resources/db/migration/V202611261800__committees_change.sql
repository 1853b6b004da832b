-- Committees are renamed and replaced; what they were called and who went on with their work is kept.

alter table committee
  add column ended_on date,
  add column successor integer,
  add foreign key (council, successor) references committee (council, id),
  add check (successor <> id),
  add check (successor is null or ended_on is not null);

-- A name that a committee bore until a day.
create table committee_name (
  id integer generated always as identity primary key,
  council integer not null,
  committee integer not null,
  name text not null,
  name_cy text,
  until_day date not null,
  unique (council, id),
  foreign key (council, committee) references committee (council, id)
);

alter table committee_name enable row level security;
alter table committee_name force row level security;
create policy council on committee_name
  using (council = nullif(current_setting('scrutiny.council', true), '')::integer)
  with check (council = nullif(current_setting('scrutiny.council', true), '')::integer);
grant select, insert on committee_name to ${app};
