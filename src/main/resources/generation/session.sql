-- What a whole generation uses: made once, gone with the connection. The seed is written in before this runs.
set timezone = 'UTC';
set synchronous_commit = off;
set work_mem = '128MB';
set temp_buffers = '128MB';
set maintenance_work_mem = '256MB';

-- A number from 0 to n - 1, the same for the same seed, key and salt.
create function pg_temp.draw(key bigint, salt integer, n integer) returns integer
language sql immutable strict parallel safe
return ((hashint8extended(key, SEED + salt) & 1073741823) % n)::integer;

-- The numbers that come next in a table: the one before the first of them.
create function pg_temp.reserve(of_table text, wanted bigint) returns integer
language plpgsql
as $$
declare
  of_sequence text := pg_get_serial_sequence(quote_ident(of_table), 'id');
  taken bigint;
begin
  execute format('select case when is_called then last_value else 0 end from %s', of_sequence) into taken;
  if wanted > 0 then perform setval(of_sequence, taken + wanted); end if;
  return taken;
end;
$$;

create function pg_temp.month_name(day date, language text) returns text
language sql immutable strict parallel safe
return case language
  when 'cy' then (array['Ionawr', 'Chwefror', 'Mawrth', 'Ebrill', 'Mai', 'Mehefin', 'Gorffennaf', 'Awst', 'Medi', 'Hydref',
                        'Tachwedd', 'Rhagfyr'])[extract(month from day)::integer]
  else to_char(day, 'FMMonth') end || to_char(day, ' YYYY');

create function pg_temp.chain_on(digest bytea, line text) returns bytea
language sql immutable parallel safe
return sha256(digest || convert_to(line, 'UTF8'));

-- Used as a window: the digest of each entry of a review, which rests on the one before.
create aggregate pg_temp.chain(text) (sfunc = pg_temp.chain_on, stype = bytea, initcond = '');

-- Words that are used again and again, with the vector that finding makes of them, reckoned once.
create temp table pool (
  kind text not null,
  language text not null,
  n integer not null,
  words text not null,
  vector tsvector,
  primary key (kind, language, n)
);
create temp table pool_size (kind text not null, language text not null, size integer not null);
create temp table pool_word (kind text not null, language text not null, n integer not null, word text not null);
create temp table scheme_level (template text, title text, position integer, code text, label text, label_cy text,
  definition text, definition_cy text, meaning text, achieved boolean, on_course boolean, sign_off boolean,
  explanation boolean, new_date boolean);
create temp table committee_called (n integer, name text, name_cy text, rest text);
create temp table post_called (n integer, title text, title_cy text, body text);
create temp table service_called (n integer, name text, name_cy text, rest text);

-- The items of a review: "1/b/2" stands in place 2 (from 0: 1) of what is above it.
create temp table shape (pattern integer, n integer, path text, reference text, above integer, position integer, leaf boolean);
insert into shape
select 0, n, n::text, n::text, null, n - 1, true from generate_series(1, 16) n;
insert into shape values
  (1, 1, '1', '1', null, 0, true), (1, 2, '2', '2', null, 1, false), (1, 3, '2/a', 'a', 2, 0, true),
  (1, 4, '2/b', 'b', 2, 1, true), (1, 5, '2/c', 'c', 2, 2, true), (1, 6, '3', '3', null, 2, true),
  (1, 7, '4', '4', null, 3, true), (1, 8, '5', '5', null, 4, true), (1, 9, '6', '6', null, 5, false),
  (1, 10, '6/a', 'a', 9, 0, true), (1, 11, '6/b', 'b', 9, 1, true), (1, 12, '7', '7', null, 6, true),
  (1, 13, '8', '8', null, 7, true), (1, 14, '9', '9', null, 8, true), (1, 15, '10', '10', null, 9, true),
  (1, 16, '11', '11', null, 10, true),
  (2, 1, '1', '1', null, 0, false), (2, 2, '1/a', 'a', 1, 0, true), (2, 3, '1/b', 'b', 1, 1, false),
  (2, 4, '1/b/1', null, 3, 0, true), (2, 5, '1/b/2', null, 3, 1, true), (2, 6, '1/b/3', null, 3, 2, true),
  (2, 7, '1/c', 'c', 1, 2, true), (2, 8, '2', '2', null, 1, true), (2, 9, '3', '3', null, 2, true),
  (2, 10, '4', '4', null, 3, true), (2, 11, '5', '5', null, 4, true), (2, 12, '6', '6', null, 5, true),
  (2, 13, '7', '7', null, 6, true), (2, 14, '8', '8', null, 7, true), (2, 15, '9', '9', null, 8, true),
  (2, 16, '10', '10', null, 9, true);
