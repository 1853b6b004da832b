-- Finding: the words of every item, kept current by the database itself whoever writes, with what one may narrow a
-- search by. What is exempt has a row of its own for those who may read it.

-- The date of each item that counts: what a committee granted last, unless the date was amended since.
create view date_in_force with (security_invoker = true) as
  select i.council, i.id as item,
         case when moved.id is null then i.due else moved.granted end as text,
         case when moved.id is null then i.due_earliest else moved.granted_earliest end as earliest,
         case when moved.id is null then i.due_latest else moved.granted_latest end as latest,
         case when moved.id is null then i.due_kind else moved.granted_kind end as kind
  from item i
  left join lateral (
    select d.id, d.granted, d.granted_earliest, d.granted_latest, d.granted_kind
    from decided d
    where d.council = i.council and d.item = i.id and d.in_force and d.extension_outcome = 'granted'
      and not exists (
        select from amendment a
        where a.council = i.council and a.item = i.id and a.field = 'due'
          and (a.made_at at time zone 'Europe/London')::date > d.decided_on)
    order by d.decided_on desc, d.id desc limit 1) moved on true;
grant select on date_in_force to ${app};

-- In a schema of their own: none of their functions is ours.
create schema extensions;
create extension btree_gin with schema extensions;
create extension pg_trgm with schema extensions;
grant usage on schema extensions to ${app};

-- What a Welsh word may be without the endings of number, person and time: "ysgolion", "ysgol".
create function welsh_stem(word text) returns text language sql immutable strict parallel safe
return regexp_replace(
  regexp_replace(
    translate(lower(word), 'âêîôûŵŷáéíóúẃýàèìòùẁỳäëïöüẅÿ', 'aeiouwyaeiouwyaeiouwyaeiouwy'),
    '(?<=.{4})(iadau|iaethau|iaeth|iannau|iant|iaid|iau|iad|ion|oedd|wyr|wyd|odd|ydd|ir|wr|au|on)$', ''),
  '(?<=.{3})[aeiouy]$', '');

-- The words that a Welsh word may be before its beginning was mutated: "bobl" is "bobl" or "pobl", "waith" is "gwaith".
create function welsh_radicals(word text) returns text[] language plpgsql immutable strict parallel safe
as $$
declare
  stem text := welsh_stem(word);
begin
  return case
    when stem ~ '^ngh' then array['c' || substr(stem, 4)]
    when stem ~ '^ng' then array['g' || substr(stem, 3)]
    when stem ~ '^mh' then array['p' || substr(stem, 3)]
    when stem ~ '^nh' then array['t' || substr(stem, 3)]
    when stem ~ '^(ch|ph|th|dd)' then array[stem, left(stem, 1) || substr(stem, 3)]
    when stem ~ '^(ll|rh|ff)' then array[stem]
    when stem ~ '^b' then array[stem, 'p' || substr(stem, 2)]
    when stem ~ '^d' then array[stem, 't' || substr(stem, 2)]
    when stem ~ '^f' then array[stem, 'b' || substr(stem, 2), 'm' || substr(stem, 2)]
    when stem ~ '^g' then array[stem, 'c' || substr(stem, 2)]
    when stem ~ '^m' then array[stem, 'b' || substr(stem, 2)]
    when stem ~ '^n' then array[stem, 'd' || substr(stem, 2)]
    when stem ~ '^l' then array[stem, 'l' || stem, 'g' || stem]
    when stem ~ '^r' then array[stem, 'rh' || substr(stem, 2), 'g' || stem]
    when stem ~ '^[aeiouwy]' then array[stem, 'g' || stem]
    when stem ~ '^h[aeiouwy]' then array[stem, substr(stem, 2)]
    else array[stem]
  end;
end;
$$;

-- Words that Welsh sentences are held together by: nobody looks for them, and by them Welsh is known.
create function welsh_small_word(word text) returns boolean language sql immutable strict parallel safe
return lower(word) in (
  'y', 'yr', 'r', 'yn', 'n', 'i', 'o', 'a', 'ac', 'ar', 'am', 'at', 'â', 'ag', 'gan', 'gyda', 'wedi', 'mae', 'bod', 'fod',
  'ei', 'eu', 'ein', 'eich', 'u', 'w', 'sydd', 'sy', 'oedd', 'bydd', 'fydd', 'dylai', 'dylid', 'ond', 'neu', 'hyn', 'hynny',
  'mewn', 'drwy', 'trwy', 'gyfer', 'rhwng', 'na', 'nad', 'nid', 'ni', 'pob', 'bob', 'er', 'mwyn', 'hefyd', 'eisoes');

-- Whether words are Welsh: more of them hold a Welsh sentence together than an English one.
create function is_welsh(words text) returns boolean language sql immutable strict parallel safe
return left(words, 600) ~* '\m(yr?|yn|mae|wedi|gan|bod|ac)\M' and (
  select count(*) filter (where welsh_small_word(w))
         > 1.5 * count(*) filter (where lower(w) in (
           'the', 'of', 'and', 'to', 'in', 'is', 'that', 'for', 'be', 'with', 'by', 'was', 'on', 'are', 'it', 'as', 'from', 'has',
           'have', 'will', 'this', 'an', 'were', 'been'))
  from regexp_split_to_table(left(words, 600), '[^[:alpha:]]+') w);

-- A radical is marked, so that no English word is taken for it.
create function welsh_vector(words text) returns tsvector language sql immutable strict parallel safe
return array_to_tsvector(array(
  select distinct '~' || radical
  from regexp_split_to_table(words, '[^[:alpha:]]+') w, unnest(welsh_radicals(w)) radical
  where w <> '' and length(w) <= 60 and not welsh_small_word(w)));

-- Everything by which words are found: as English, and as Welsh where they are.
create function word_vector(words text) returns tsvector language sql immutable strict parallel safe
return to_tsvector('english', words) || case when is_welsh(words) then welsh_vector(words) else ''::tsvector end;

-- One word that is looked for, in either language; nothing where English knows it as a small word.
create function one_word_query(word text) returns tsquery language plpgsql immutable strict parallel safe
as $$
declare
  english tsquery := plainto_tsquery('english', word);
  part text;
  radical text;
  either tsquery;
  welsh tsquery := '';
begin
  if numnode(english) = 0 or welsh_small_word(word) then return ''; end if;
  foreach part in array regexp_split_to_array(word, '[^[:alpha:]]+') loop
    continue when part = '' or welsh_small_word(part);
    either := '';
    foreach radical in array welsh_radicals(part) loop
      either := either || (quote_literal('~' || radical))::tsquery;
    end loop;
    welsh := welsh && either;
  end loop;
  return english || welsh;
end;
$$;

-- What somebody typed: all its words; "words in a row"; -without; one or another. In Welsh, words in a row may stand apart.
create function word_query(typed text) returns tsquery language plpgsql immutable strict parallel safe
set client_min_messages = warning
as $$
declare
  token text;
  bare text;
  term tsquery;
  whole tsquery := '';
  alternative boolean := false;
  last tsquery := '';
begin
  for token in select m[1] from regexp_matches(left(typed, 400), '(-?"[^"]*"?|[^\s"]+)', 'g') m loop
    if lower(token) in ('or', 'neu') and numnode(last) > 0 then
      alternative := true;
      continue;
    end if;
    bare := ltrim(token, '-');
    if bare like '"%' then
      term := phraseto_tsquery('english', bare);
      if numnode(term) > 0 then
        term := term || coalesce((
          select welsh.query from (
            select string_agg('(' || one_word_query(w)::text || ')', ' & ')::tsquery as query
            from regexp_split_to_table(bare, '[^[:alnum:]]+') w where numnode(one_word_query(w)) > 0) welsh
          where is_welsh(bare)), ''::tsquery);
      end if;
    else
      term := one_word_query(bare);
    end if;
    if numnode(term) = 0 then continue; end if;
    if token like '-%' then term := !! term; end if;
    if alternative then
      last := last || term;
      alternative := false;
    else
      whole := whole && last;
      last := term;
    end if;
  end loop;
  return whole && last;
end;
$$;

-- Any of the words that somebody typed, but none of those that they want to be without.
create function any_word_query(typed text) returns tsquery language plpgsql immutable strict parallel safe
set client_min_messages = warning
as $$
declare
  word text;
  any_of tsquery := '';
begin
  for word in
    select distinct w
    from regexp_split_to_table(
      regexp_replace(left(typed, 4000), '(^|\s)-("[^"]*"|\S+)', ' ', 'g'), '[^[:alnum:]''’-]+') w
    where w <> '' and lower(w) not in ('or', 'neu')
  loop
    any_of := any_of || one_word_query(word);
  end loop;
  return any_of;
end;
$$;

create aggregate vectors(tsvector) (sfunc = tsvector_concat, stype = tsvector, initcond = '');

-- The words of an item with the field in which they stand: whole for those who may read what is exempt, else as
-- everybody may. place: the position of an update, the number of a decision. What is newest stands first.
create function passages(of_item integer, whole boolean)
returns table (field text, place integer, weight text, words text)
language sql stable
begin atomic
  with exempt as (
    select e.field, e.update_request, e.update_position, coalesce(e.public_text, '') as public_text
    from exemption e
    where e.item = passages.of_item and e.ended_at is null and not passages.whole),
  said as (
    select u.position, u.update_request, u.evidence, u.explanation
    from "update" u
    where u.item = passages.of_item
      and not exists (
        select from "update" newer
        where newer.council = u.council and newer.item = u.item and newer.position = u.position
          and newer.version > u.version))
  select f.field, f.place, f.weight, f.words from (
    select own.rank, own.field, 0 as place, own.weight, coalesce(exempt.public_text, own.words) as words
    from item i
    cross join lateral (values
      (1, 'text', 'A', i.text), (2, 'agreed_action', 'B', i.agreed_action), (3, 'success_measure', 'B', i.success_measure),
      (4, 'response', 'C', i.response), (5, 'responsibility', 'C', i.responsibility)) own (rank, field, weight, words)
    left join exempt
      on exempt.field = own.field and exempt.update_request is null and exempt.update_position is null
    where i.id = passages.of_item and own.words is not null
    union all
    select 6, told.field, said.position, 'C', coalesce(exempt.public_text, told.words)
    from said
    cross join lateral (values ('evidence', said.evidence), ('explanation', said.explanation)) told (field, words)
    left join exempt
      on exempt.field = told.field
      and (exempt.update_request = said.update_request
           or (exempt.update_request is null and exempt.update_position = said.position))
    where told.words is not null
    union all
    select 7, 'document', said.position, 'C', e.title
    from said
    join evidence e on e.update_request = said.update_request
    where e.removed_at is null
      and not exists (select from evidence newer where newer.council = e.council and newer.replaces = e.id)
      and not exists (
        select from exempt
        where exempt.field = 'evidence'
          and (exempt.update_request = said.update_request
               or (exempt.update_request is null and exempt.update_position = said.position)))
    union all
    select 8, 'decision', d.id, 'C', concat_ws(' · ', d.reason, d.risk, d.referred_to, d.minute)
    from decided d
    where d.item = passages.of_item and d.in_force
      and num_nonnulls(d.reason, d.risk, d.referred_to, d.minute) > 0) f
  where f.words <> ''
  order by f.rank, f.place desc;
end;

create table findable (
  council integer not null references council,
  item integer not null,
  -- For whom: every: nothing of the item is exempt; open: without what is; whole: with it.
  audience text not null check (audience in ('every', 'open', 'whole')),
  review integer not null,
  committee integer,
  year integer not null,
  -- The level of the officer's newest grade.
  level integer,
  -- The days of the date in force; null where its words name none that can pass.
  due_earliest date,
  due_latest date,
  -- Why it is closed; null where it is open.
  closure text,
  posts integer[] not null default '{}',
  post_groups integer[] not null default '{}',
  -- The recommendation, what was agreed and its measure: by these what was found is put in order.
  own tsvector not null,
  words tsvector not null,
  primary key (council, item, audience),
  foreign key (council, review, item) references item (council, review, id),
  foreign key (council, committee) references committee (council, id),
  foreign key (council, level) references grading_level (council, id)
);
create index findable_words on findable using gin (council, words);
create index findable_review on findable (council, review);

-- Reviews, committees and posts by their names.
create table findable_name (
  council integer not null references council,
  kind text not null check (kind in ('review', 'committee', 'post')),
  subject integer not null,
  words tsvector not null,
  primary key (council, kind, subject)
);

-- Every word that was ever written in a council, to offer for one that finds nothing. It may hold words that a person
-- must not read: a word is offered only where it finds something for that person. A word may stand here twice, since
-- nobody waits for others who write it at the same time.
create table vocabulary (
  council integer not null references council,
  word text not null
);
create index vocabulary_word on vocabulary (council, word);
create index vocabulary_like on vocabulary using gin (council, word extensions.gin_trgm_ops);

do $$
declare t text;
begin
  foreach t in array array['findable', 'findable_name', 'vocabulary'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format($p$create policy council on %I
        using (council = nullif(current_setting('scrutiny.council', true), '')::integer)
        with check (council = nullif(current_setting('scrutiny.council', true), '')::integer)$p$, t);
  end loop;
end $$;
grant select on findable, findable_name, vocabulary to ${app};

-- An index on words is of no use behind a policy, since its operators are not leakproof: the functions that search ask
-- as the owner, for whom there is none, and name the council themselves.
create policy searching on findable for select to ${owner} using (true);
create policy searching on vocabulary for select to ${owner} using (true);

create function learn(of_council integer, words text) returns void
language sql security definer set search_path = public, pg_temp
as $$
  insert into vocabulary (council, word)
  select of_council, w from (
    select distinct lower(w) as w from regexp_split_to_table(left(words, 100000), '[^[:alpha:]''’-]+') w) one
  where length(w) between 4 and 40
    and not exists (select from vocabulary known where known.council = of_council and known.word = w)
$$;

-- Writes the rows of an item anew. The lock puts those in a line who change the same review at once, so that each sees
-- what the one before wrote; it is the same that its history takes.
create function findable_refresh(of_council integer, of_item integer) returns void
language plpgsql security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan
as $$
declare
  of_review integer;
  wanted text[];
begin
  select review into of_review from item where council = of_council and id = of_item;
  perform from review where council = of_council and id = of_review for no key update;
  if not found then
    raise exception 'Item % cannot be made findable: set scrutiny.council first', of_item;
  end if;
  wanted := case when exists (
    select from exemption where council = of_council and item = of_item and ended_at is null)
    then array['open', 'whole'] else array['every'] end;
  delete from findable where council = of_council and item = of_item and audience <> all (wanted);
  insert into findable (council, item, audience, review, committee, year, level, due_earliest, due_latest, closure, posts,
    post_groups, own, words)
  select of_council, of_item, audience, of_review, r.committee,
    extract(year from coalesce(r.plan_agreed_latest, (r.created_at at time zone 'Europe/London')::date)),
    case when not exempt.grade then newest.level end,
    case when not exempt.due and dated.kind in ('day', 'month', 'window') then dated.earliest end,
    case when not exempt.due and dated.kind in ('day', 'month', 'window') then dated.latest end,
    closing.closure,
    case when exempt.who then '{}' else answering.posts end,
    case when exempt.who then '{}' else answering.post_groups end,
    written.own, written.words
  from unnest(wanted) audience
  join item i on i.council = of_council and i.id = of_item
  join review r on r.council = of_council and r.id = of_review
  join item_standing s on s.council = of_council and s.item = of_item
  left join decision closing on closing.council = of_council and closing.id = s.closed_by_decision
  left join lateral (
    select u.level, u.update_request, u.position from "update" u
    where u.council = of_council and u.item = of_item
    order by u.position desc, u.version desc limit 1) newest on true
  join date_in_force dated on dated.council = of_council and dated.item = of_item
  cross join lateral (
    select coalesce(bool_or(e.field = 'due'), false) as due, coalesce(bool_or(e.field = 'responsibility'), false) as who,
      coalesce(bool_or(e.field = 'grade' and (e.update_request = newest.update_request
        or (e.update_request is null and e.update_position = newest.position))), false) as grade
    from exemption e
    where audience = 'open' and e.council = of_council and e.item = of_item and e.ended_at is null) exempt
  cross join lateral (
    select coalesce(array_agg(p.post order by p.post) filter (where p.post is not null), '{}') as posts,
      coalesce(array_agg(p.post_group order by p.post_group) filter (where p.post_group is not null), '{}') as post_groups
    from responsible p
    where p.council = of_council and p.item = of_item and p.ended_at is null) answering
  -- A tsvector holds a megabyte at most: what is beyond a quarter of that is cut off.
  cross join lateral (
    select coalesce(vectors(v.vector) filter (where v.weight in ('A', 'B')), '') as own, coalesce(vectors(v.vector), '') as words
    from (
      select p.weight, setweight(word_vector(left(p.words, 20000)), p.weight::"char") as vector,
        sum(least(octet_length(p.words), 40000)) over (rows unbounded preceding) as bytes
      from passages(of_item, audience <> 'open') p) v
    where v.bytes <= 200000) written
  on conflict (council, item, audience) do update set
    review = excluded.review, committee = excluded.committee, year = excluded.year, level = excluded.level,
    due_earliest = excluded.due_earliest, due_latest = excluded.due_latest, closure = excluded.closure,
    posts = excluded.posts, post_groups = excluded.post_groups, own = excluded.own, words = excluded.words;
end;
$$;

create function findable_of_row() returns trigger
language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  one record;
begin
  case tg_table_name
    when 'item' then
      perform findable_refresh(new.council, new.id);
      perform learn(new.council,
        concat_ws(' ', new.text, new.agreed_action, new.success_measure, new.response, new.responsibility));
    when 'update' then
      perform findable_refresh(new.council, new.item);
      perform learn(new.council, concat_ws(' ', new.evidence, new.explanation));
    when 'exemption' then
      perform findable_refresh(new.council, new.item);
      perform learn(new.council, coalesce(new.public_text, ''));
    when 'responsible' then
      perform findable_refresh(new.council, new.item);
    when 'evidence' then
      perform findable_refresh(new.council, u.item) from (
        select distinct u.item from "update" u
        where u.council = new.council and u.update_request = new.update_request) u;
      perform learn(new.council, new.title);
    when 'decision' then
      -- A draft is found by nobody; a correction comes after the meeting was closed.
      if exists (
        select from meeting where council = new.council and id = new.meeting and closed_at is not null) then
        perform findable_refresh(new.council, new.item);
      end if;
      perform learn(new.council, concat_ws(' ', new.reason, new.risk, new.referred_to, new.minute));
    when 'meeting' then
      for one in
        select distinct i.review, i.id from decision d
        join item i on i.council = d.council and i.id = d.item
        where d.council = new.council and d.meeting = new.id
        order by i.review, i.id
      loop
        perform findable_refresh(new.council, one.id);
      end loop;
  end case;
  return null;
end;
$$;

create function findable_name_of_row() returns trigger
language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  row jsonb := to_jsonb(new);
  named text := concat_ws(' · ', row->>'title', row->>'title_cy', row->>'name', row->>'name_cy', row->>'body');
begin
  if tg_table_name = 'post' and row->>'ended_at' is not null then
    delete from findable_name where council = new.council and kind = tg_table_name and subject = new.id;
    return null;
  end if;
  insert into findable_name (council, kind, subject, words)
  values (new.council, tg_table_name, new.id, to_tsvector('english', named) || welsh_vector(named))
  on conflict (council, kind, subject) do update set words = excluded.words;
  perform learn(new.council, named);
  if tg_table_name = 'review' and tg_op = 'UPDATE' then
    update findable set committee = (row->>'committee')::integer,
      year = extract(year from coalesce((row->>'plan_agreed_latest')::date,
        ((row->>'created_at')::timestamptz at time zone 'Europe/London')::date))
    where council = new.council and review = new.id;
  end if;
  return null;
end;
$$;

revoke execute on function findable_refresh(integer, integer), learn(integer, text) from public;
revoke execute on function findable_of_row(), findable_name_of_row() from public;

-- What is there already.
do $$
declare
  one integer;
  row record;
begin
  for one in select id from council order by id loop
    perform set_config('scrutiny.council', one::text, true);
    perform findable_refresh(i.council, i.id) from item i;
    perform learn(one, string_agg(p.words, ' ')) from item i, passages(i.id, true) p group by i.id;
    for row in
      select 'review' as kind, id, title as named from review
      union all select 'committee', id, concat_ws(' · ', name, name_cy) from committee
      union all select 'post', id, concat_ws(' · ', title, title_cy, body) from post where ended_at is null
    loop
      insert into findable_name values (one, row.kind, row.id, to_tsvector('english', row.named) || welsh_vector(row.named));
      perform learn(one, row.named);
    end loop;
  end loop;
  perform set_config('scrutiny.council', '', true);
end $$;

create trigger finding after insert or update on item for each row execute function findable_of_row();
create trigger finding after insert or update on "update" for each row execute function findable_of_row();
create trigger finding after insert or update on exemption for each row execute function findable_of_row();
create trigger finding after insert or update on responsible for each row execute function findable_of_row();
create trigger finding after insert or update on evidence for each row execute function findable_of_row();
create trigger finding after insert on decision for each row execute function findable_of_row();
create trigger finding after update of closed_at, cancelled_at on meeting for each row
  when (old.closed_at is distinct from new.closed_at or old.cancelled_at is distinct from new.cancelled_at)
  execute function findable_of_row();
create trigger finding after insert or update on review for each row execute function findable_name_of_row();
create trigger finding after insert or update on committee for each row execute function findable_name_of_row();
create trigger finding after insert or update on post for each row execute function findable_name_of_row();

-- The items of this council that hold what somebody typed, and how well: reader is "open" or "whole". A plan is made for
-- each search, since one for all would read the words that are looked for anew at every row.
create function found(typed text, reader text) returns table (
  item integer,
  review integer,
  committee integer,
  year integer,
  level integer,
  due_earliest date,
  due_latest date,
  closure text,
  posts integer[],
  post_groups integer[],
  rank real
)
language sql stable security definer rows 5000
set search_path = public, pg_temp set plan_cache_mode = force_custom_plan
as $$
  select f.item, f.review, f.committee, f.year, f.level, f.due_earliest, f.due_latest, f.closure, f.posts, f.post_groups,
    ts_rank(f.own, word_query(typed))
  from findable f
  where f.council = nullif(current_setting('scrutiny.council', true), '')::integer
    and f.audience in ('every', reader)
    and f.words @@ word_query(typed)
$$;

-- The words of this council that are spelled like one, the likest first.
create function spelled_like(typed text) returns table (word text, likeness real)
language sql stable security definer
set search_path = public, extensions, pg_temp set pg_trgm.similarity_threshold = 0.3
as $$
  select v.word, max(similarity(v.word, lower(typed)))
  from vocabulary v
  where v.council = nullif(current_setting('scrutiny.council', true), '')::integer and v.word % lower(typed)
  group by v.word
  order by 2 desc, abs(length(v.word) - length(typed)), 1
  limit 8
$$;

-- Which of some words somebody looked for; welsh: which of them stand in Welsh sentences.
create function looked_for(words text[], welsh boolean[], typed text) returns table (word text)
language sql stable
as $$
  select distinct one.word
  from any_word_query(typed) query, unnest(words, welsh) one (word, welsh)
  where (to_tsvector('english', one.word) || case when one.welsh then welsh_vector(one.word) else '' end) @@ query
$$;

revoke execute on function found(text, text), spelled_like(text) from public;
grant execute on function found(text, text), spelled_like(text), looked_for(text[], boolean[], text),
  passages(integer, boolean) to ${app};

-- Addresses that a person named for themselves.
create table saved_view (
  id integer generated always as identity primary key,
  council integer not null references council,
  person integer not null,
  name text not null check (name <> ''),
  -- What stands behind the question mark of the address: "committee=3&due=overdue".
  asked text not null,
  saved_at timestamptz not null,
  removed_at timestamptz,
  unique (council, id),
  foreign key (council, person) references person (council, id)
);
create unique index saved_view_name on saved_view (council, person, lower(name)) where removed_at is null;
alter table saved_view enable row level security;
alter table saved_view force row level security;
create policy council on saved_view
  using (council = nullif(current_setting('scrutiny.council', true), '')::integer)
  with check (council = nullif(current_setting('scrutiny.council', true), '')::integer);
grant select, insert, update on saved_view to ${app};
