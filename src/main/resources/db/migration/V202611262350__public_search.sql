-- Finding in public: the published words of each item, as they were frozen, for the newest publication that is public.

create table publication_item (
  council integer not null,
  publication integer not null,
  language text not null check (language in ('en', 'cy')),
  path text not null,
  name text not null,
  words text not null,
  -- A tsvector holds a megabyte at most.
  vector tsvector generated always as (word_vector(left(words, 60000))) stored,
  primary key (council, publication, language, path),
  foreign key (council, publication) references publication (council, id)
);
create index publication_item_vector on publication_item using gin (council, vector);

alter table publication_item enable row level security;
alter table publication_item force row level security;
create policy council on publication_item
  using (council = nullif(current_setting('scrutiny.council', true), '')::integer)
  with check (council = nullif(current_setting('scrutiny.council', true), '')::integer);
grant select, insert on publication_item to ${app};

-- The items that are public now and hold what somebody typed, those that say it best first.
create function public_found(typed text, in_language text) returns table (
  address text, title text, committee text, path text, name text, words text, rank real)
language sql stable security definer rows 50
set search_path = public, pg_temp set plan_cache_mode = force_custom_plan
as $$
  select r.address, t.title, t.committee_name, i.path, i.name, i.words, ts_rank(i.vector, word_query(typed))
  from publication_item i
  join public_review r on r.council = i.council and r.id = i.publication
  join publication_text t on t.council = i.council and t.publication = i.publication and t.language = i.language
  where i.council = nullif(current_setting('scrutiny.council', true), '')::integer
    and i.language = in_language
    and i.vector @@ word_query(typed)
  order by 7 desc, r.visible_from desc, i.publication desc, i.path
  limit 51
$$;
revoke execute on function public_found(text, text) from public;
grant execute on function public_found(text, text) to ${app};
