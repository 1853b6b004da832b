-- Finding in public: what each published item can be narrowed to, frozen like its words, as at the day on which its review
-- is told; and one pass over what was found, for all counts and the items of a page.
alter table publication_item
  -- Its place in the publication, from 0.
  add column place integer,
  -- What stands: the committee's newest grade, the officer's where there is none.
  add column meaning text,
  add column due text,
  add column closed boolean,
  -- The year in which the plan was agreed; null where that is not said.
  add column year integer;

-- What is there already, read from what was published.
do $$
declare
  one integer;
begin
  for one in select id from council order by id loop
    perform set_config('scrutiny.council', one::text, true);
    with recursive told as (
      select t.publication, t.language, p.as_at, t.content::jsonb as review
      from publication_text t
      join publication p on p.council = t.council and p.id = t.publication),
    node as (
      select told.publication, told.language, told.as_at, told.review->'planAgreed'->>'latest' as agreed,
        child.item, array[child.number] as place
      from told, jsonb_array_elements(told.review->'items') with ordinality child (item, number)
      union all
      select node.publication, node.language, node.as_at, node.agreed, child.item, node.place || child.number
      from node, jsonb_array_elements(node.item->'items') with ordinality child (item, number)),
    said as (
      select node.*, lower(coalesce(item->'updates'->-1->'grade'->>'meaning', 'none')) as officer,
        item->>'closed' is not null as closed,
        case when jsonb_array_length(item->'moves') = 0 then item->'first' else item->'moves'->-1->'to' end as dated,
        (select lower(d->'grade'->>'meaning') from jsonb_array_elements(item->'decisions') with ordinality x (d, number)
          where d->>'judged' = item->'updates'->-1->>'position' and d->>'judgment' is not null
          order by number desc limit 1) as committee,
        (select d->>'judgment' from jsonb_array_elements(item->'decisions') with ordinality x (d, number)
          where d->>'judged' = item->'updates'->-1->>'position' and d->>'judgment' is not null
          order by number desc limit 1) as judgment
      from node)
    update publication_item i set
      place = s.place_in,
      meaning = case when s.judgment = 'more_wanted' then s.officer else coalesce(s.committee, s.officer) end,
      closed = s.closed,
      year = left(s.agreed, 4)::integer,
      due = case
        when s.dated->>'latest' is null or s.dated->>'kind' not in ('DAY', 'MONTH', 'WINDOW') then 'no_usable_date'
        when (s.dated->>'latest')::date < s.as_at then case when s.closed or s.officer = 'achieved' then 'passed' else 'overdue' end
        when s.dated->>'earliest' is null or (s.dated->>'earliest')::date > s.as_at then 'not_due'
        else 'due' end
    from (select said.*, row_number() over (partition by publication, language order by said.place) - 1 as place_in from said) s
    where i.council = one and i.publication = s.publication and i.language = s.language and i.path = s.item->>'path';
  end loop;
  perform set_config('scrutiny.council', '', true);
end $$;

alter table publication_item
  alter column place set not null, alter column meaning set not null, alter column due set not null,
  alter column closed set not null;

drop function public_found(text, text);

-- The items that are public now, hold what somebody typed and are of what was chosen ({"due": "overdue"}): how many in all
-- (total), of each value of each facet, and twenty of them (item: the number of the publication, and the path), those that
-- say it best first, without words the newest publication first. A plan is made for each search, since one for all would
-- never use the index on words.
create function public_found(typed text, in_language text, chosen jsonb, skipped integer)
returns table (what text, value text, name text, items bigint)
language sql stable security definer rows 100
set search_path = public, pg_temp set plan_cache_mode = force_custom_plan
as $$
  with k as materialized (
    select i.publication, i.path, i.place, r.visible_from, t.title, t.committee_name, r.committee_address as committee,
      r.address as review, i.meaning as grade, i.due, i.year::text as year,
      case when i.closed then 'closed' else 'open' end as closure,
      case when typed = '' then 0 else ts_rank(i.vector, word_query(typed)) end as rank
    from publication_item i
    join public_review r on r.council = i.council and r.id = i.publication
    join publication_text t on t.council = i.council and t.publication = i.publication and t.language = i.language
    where i.council = nullif(current_setting('scrutiny.council', true), '')::integer
      and i.language = in_language
      and (typed = '' or i.vector @@ word_query(typed))
      and (chosen->>'committee' is null or r.committee_address = chosen->>'committee')
      and (chosen->>'review' is null or r.address = chosen->>'review')
      and (chosen->>'grade' is null or i.meaning = chosen->>'grade')
      and (chosen->>'due' is null or i.due = chosen->>'due')
      and (chosen->>'year' is null or i.year = (chosen->>'year')::integer)
      and (chosen->>'closure' is null or i.closed = (chosen->>'closure' = 'closed'))),
  g as (
    select case
        when grouping(k.committee) = 0 then 'committee' when grouping(k.review) = 0 then 'review'
        when grouping(k.grade) = 0 then 'grade' when grouping(k.due) = 0 then 'due'
        when grouping(k.year) = 0 then 'year' when grouping(k.closure) = 0 then 'closure' else 'total' end as facet,
      coalesce(k.committee, k.review, k.grade, k.due, k.year, k.closure) as value,
      case when grouping(k.committee) = 0 then max(k.committee_name) when grouping(k.review) = 0 then max(k.title) end as name,
      count(*) as items
    from k
    group by grouping sets ((k.committee), (k.review), (k.grade), (k.due), (k.year), (k.closure), ()))
  (select g.facet, g.value, g.name, g.items from g where g.value is not null or g.facet = 'total')
  union all
  (select 'item', k.publication::text, k.path, 1
   from k order by k.rank desc, k.visible_from desc, k.publication desc, k.place limit 20 offset skipped)
$$;
revoke execute on function public_found(text, text, jsonb, integer) from public;
grant execute on function public_found(text, text, jsonb, integer) to ${app};

-- Each item of what is public now, with its words as they were frozen.
create view public_item with (security_invoker = true) as
  select i.council, i.publication, i.language, i.path, r.address, t.title, t.committee_name, i.name, i.words, i.meaning
  from publication_item i
  join public_review r on r.council = i.council and r.id = i.publication
  join publication_text t on t.council = i.council and t.publication = i.publication and t.language = i.language;
grant select on public_item to ${app};
