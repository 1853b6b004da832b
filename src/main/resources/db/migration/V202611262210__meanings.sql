-- What the text of an item means, as numbers that can be compared, to find whether it was recommended before. The
-- program reckons them from the text beside the pages, so they may be behind: the digest says of which text they are.

create table item_meaning (
  council integer not null,
  item integer not null,
  digest bytea not null check (octet_length(digest) = 32),
  vector bytea not null,
  primary key (council, item),
  foreign key (council, item) references item (council, id)
);
alter table item_meaning enable row level security;
alter table item_meaning force row level security;
create policy council on item_meaning
  using (council = nullif(current_setting('scrutiny.council', true), '')::integer)
  with check (council = nullif(current_setting('scrutiny.council', true), '')::integer);
grant select on item_meaning to ${app};

-- Keeps what a text means. Nobody decides that, so it is written as the rows of findable are: by the database.
create function meaning_of(of_item integer, text text, vector bytea) returns void
language sql security definer set search_path = public, pg_temp
as $$
  insert into item_meaning (council, item, digest, vector)
  values (nullif(current_setting('scrutiny.council', true), '')::integer, of_item, sha256(convert_to(text, 'UTF8')), vector)
  on conflict (council, item) do update set digest = excluded.digest, vector = excluded.vector
$$;
revoke execute on function meaning_of(integer, text, bytea) from public;
grant execute on function meaning_of(integer, text, bytea) to ${app};
