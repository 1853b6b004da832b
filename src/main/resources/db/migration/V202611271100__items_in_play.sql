-- How the items of a committee stand on a day, and of those only the ones that are in play, where that is asked: an item
-- that was closed by a day and is still closed is then not read at all. A committee of many years has closed most of what
-- it ever recommended, and its chair asks about the rest. The rules of standing are those of before.
drop function standing_on(integer, date);

-- of_committee: null for every committee, and for reviews without one. in_play_since: leaves out what was closed as
-- that day saw it and still is as in_play_until sees it, but for what is below an open item that has updates of its own;
-- null for all.
create function standing_on(of_committee integer, day date, in_play_since date, in_play_until date) returns table (
  item integer,
  review integer,
  committee integer,
  path text,
  reference text,
  words text,
  review_address text,
  review_title text,
  agreed_action text,
  success_measure text,
  due text,
  due_earliest date,
  due_latest date,
  due_kind text,
  plan_agreed text,
  plan_agreed_earliest date,
  plan_agreed_latest date,
  plan_agreed_kind text,
  moves integer,
  moved text,
  moved_earliest date,
  moved_latest date,
  moved_kind text,
  asked_extension integer,
  asked text,
  asked_earliest date,
  asked_latest date,
  asked_kind text,
  asked_reason text,
  updates integer,
  latest_update integer,
  previous_update integer,
  meanings text[],
  grade text,
  label text,
  label_cy text,
  judgment text,
  judged_meaning text,
  judged_grade text,
  judged_label text,
  judged_label_cy text,
  judged_on date,
  closure text,
  closed_on date,
  risk text,
  asked_in_vain timestamptz
)
language sql stable
-- Nothing here is looked up row by row: where much was loaded at once and PostgreSQL has not counted it yet, it would
-- think so, and go through 30,000 decisions 30,000 times.
set enable_nestloop = off
begin atomic
  -- Each part is read once for all items: going from item to item costs ten times as much for a large committee.
  -- What was amended after the day: of each field the first such change, whose old words are what stood then.
  with undone as materialized (
    select distinct on (a.review, a.item, a.field) a.review, a.item, a.field, a.old_text, a.old_earliest, a.old_latest
    from amendment a
    where (a.made_at at time zone 'Europe/London')::date > standing_on.day
    order by a.review, a.item, a.field, a.id),
  -- The committee that a review had, where it has another one now.
  other_committee as materialized (
    select c.review, k.id as committee
    from undone c
    left join committee k on k.id = coalesce(
      (select n.id from committee n where n.name = c.old_text),
      (select n.committee from committee_name n where n.name = c.old_text order by n.id desc limit 1))
    where c.item is null and c.field = 'committee'),
  of_review as materialized (
    select r.id
    from review r
    where (standing_on.of_committee is null
           or r.committee = standing_on.of_committee and r.id not in (select review from other_committee)
           or r.id in (select review from other_committee where committee = standing_on.of_committee))
      and (coalesce(r.plan_agreed_latest, 'infinity') <= standing_on.day
           or (r.created_at at time zone 'Europe/London')::date <= standing_on.day)),
  place_in_form as materialized (
    select i.id, i.parent, i.position, i.added_at
    from item i
    where i.review = any(array(select id from of_review))),
  candidate as materialized (
    select array_agg(i.id) as ids
    from place_in_form i
    where (i.added_at is null or (i.added_at at time zone 'Europe/London')::date <= standing_on.day)),
  -- Every version of what was decided by meetings that are over, and from when on it reads so.
  version as materialized (
    select v.item, v.id, v.meeting, v.version, m.day, v.void, v.judgment, v.judged, v.level, v.grade, v.next, v.closure, v.risk,
           v.extension, v.extension_outcome, v.granted, v.granted_earliest, v.granted_latest, v.granted_kind,
           case when v.correction is null then '-infinity' else (v.recorded_at at time zone 'Europe/London')::date end as reads_from
    from decision v
    join meeting m on m.council = v.council and m.id = v.meeting
    where v.item = any((select ids from candidate)::integer[]) and m.closed_at is not null and m.cancelled_at is null),
  correction as materialized (
    select item, meeting, version, reads_from from version where version > 1),
  -- Closed as the one day saw it, and as the other does: minutes that were corrected between them change what was seen.
  shut as materialized (
    select item
    from (
      select distinct on (seen.day, d.item) d.item, d.next, d.day
      from (select standing_on.in_play_since as day union select standing_on.in_play_until) seen
      join version d on d.day <= seen.day and d.reads_from <= seen.day
      where d.next in ('close', 'reopen') and not d.void
        and not exists (
          select from correction newer
          where newer.item = d.item and newer.meeting = d.meeting and newer.version > d.version
            and newer.reads_from <= seen.day)
      order by seen.day, d.item, d.day desc, d.id desc) newest
    where next = 'close' and day <= standing_on.in_play_since
    group by item
    having count(*) = case when standing_on.in_play_since = standing_on.in_play_until then 1 else 2 end),
  -- What is reported for itself and is open is compared with all that is below it.
  open_above as materialized (
    select distinct u.item as id
    from "update" u
    where u.item = any(array(select parent from place_in_form except select item from shut))),
  in_play as materialized (
    select array(
      select unnest(ids) from candidate
      except all
      select shut.item
      from shut
      join place_in_form i on i.id = shut.item
      left join place_in_form parent on parent.id = i.parent
      where i.parent not in (select id from open_above) is not false
        and parent.parent not in (select id from open_above) is not false) as ids),
  of_item as materialized (
    select i.id, i.council, i.review, i.path, i.reference, r.address,
           case when oc.review is null then r.committee else oc.committee end as committee,
           case when rt.review is null then r.title else rt.old_text end as title,
           case when rp.review is null then r.plan_agreed else rp.old_text end as plan_agreed,
           case when rp.review is null then r.plan_agreed_earliest else rp.old_earliest end as plan_agreed_earliest,
           case when rp.review is null then r.plan_agreed_latest else rp.old_latest end as plan_agreed_latest,
           case when rp.review is null then r.plan_agreed_kind end as plan_agreed_kind,
           case when t.item is null then i.text else t.old_text end as text,
           case when w.item is null then i.responsibility else w.old_text end as responsibility,
           case when a.item is null then i.agreed_action else a.old_text end as agreed_action,
           case when m.item is null then i.success_measure else m.old_text end as success_measure,
           case when p.item is null then i.response else p.old_text end as response,
           case when d.item is null then i.due else d.old_text end as due,
           case when d.item is null then i.due_earliest else d.old_earliest end as due_earliest,
           case when d.item is null then i.due_latest else d.old_latest end as due_latest,
           case when d.item is null then i.due_kind end as due_kind,
           -- The place in the form: each item before what is below it.
           array_remove(array[above.position, parent.position, i.position], null) as place
    from item i
    join review r on r.council = i.council and r.id = i.review
    left join place_in_form parent on parent.id = i.parent
    left join place_in_form above on above.id = parent.parent
    left join other_committee oc on oc.review = r.id
    left join undone rt on rt.review = r.id and rt.item is null and rt.field = 'title'
    left join undone rp on rp.review = r.id and rp.item is null and rp.field = 'plan_agreed'
    left join undone t on t.item = i.id and t.field = 'text'
    left join undone w on w.item = i.id and w.field = 'responsibility'
    left join undone a on a.item = i.id and a.field = 'agreed_action'
    left join undone m on m.item = i.id and m.field = 'success_measure'
    left join undone p on p.item = i.id and p.field = 'response'
    left join undone d on d.item = i.id and d.field = 'due'
    where i.id = any((select ids from in_play)::integer[])),
  -- The updates, the newest first, each in its newest version of the day.
  said as (
    select u.item,
           array_agg(u.id order by u.position desc) as ids,
           array_agg(coalesce(l.meaning, 'none') order by u.position desc) as meanings,
           (array_agg(u.grade order by u.position desc))[1] as grade,
           (array_agg(l.label order by u.position desc))[1] as label,
           (array_agg(l.label_cy order by u.position desc))[1] as label_cy
    from (
      select distinct on (v.item, v.position) v.*
      from "update" v
      where v.said_on <= standing_on.day and v.item = any((select ids from in_play)::integer[])
      order by v.item, v.position, v.version desc) u
    left join grading_level l on l.council = u.council and l.id = u.level
    group by u.item),
  d as materialized (
    select d.*
    from version d
    where not d.void and d.day <= standing_on.day and d.reads_from <= standing_on.day
      and d.item in (select unnest(ids) from in_play)
      and not exists (
        select from correction newer
        where newer.item = d.item and newer.meeting = d.meeting and newer.version > d.version
          and newer.reads_from <= standing_on.day)),
  judged as materialized (
    select distinct on (item) item, judgment, judged, level, grade, d.day
    from d
    where judgment is not null
    order by item, d.day desc, id desc),
  judged_update as (
    select o.id, o.grade, l.meaning, l.label, l.label_cy
    from "update" o
    left join grading_level l on l.council = o.council and l.id = o.level
    where o.id = any(array(select j.judged from judged j where j.judgment = 'agreed'))),
  closing as (
    select distinct on (item) item, next, closure, risk, d.day
    from d
    where next in ('close', 'reopen')
    order by item, d.day desc, id desc),
  -- Until the day: a date that was amended, in its order.
  due_amended as materialized (
    select a.item, a.id, (a.made_at at time zone 'Europe/London')::date as made_on,
           a.old_text, a.old_earliest, a.old_latest, a.new_text, a.new_earliest, a.new_latest,
           row_number() over (partition by a.item order by a.id) as number
    from amendment a
    where a.field = 'due' and a.item = any((select ids from in_play)::integer[])
      and (a.made_at at time zone 'Europe/London')::date <= standing_on.day),
  -- A date that was never agreed and is written in later is no move.
  move as (
    select item, made_on, 0 as after_amendments, id, new_text as text, new_earliest as earliest, new_latest as latest,
           null as kind
    from due_amended
    where number > 1 or old_text is not null
    union all
    select item, day, 1, id, granted, granted_earliest, granted_latest, granted_kind
    from d
    where extension_outcome = 'granted'),
  moved as (
    select distinct on (item) item, text, earliest, latest, kind, count(*) over (partition by item) as moves
    from move
    order by item, made_on desc, after_amendments desc, id desc),
  asking as (
    select e.item, e.id, e.asked, e.asked_earliest, e.asked_latest, e.asked_kind, e.reason
    from (
      select distinct on (e.item) e.*
      from extension e
      where e.item = any((select ids from in_play)::integer[])
        and (e.asked_at at time zone 'Europe/London')::date <= standing_on.day
      order by e.item, e.id desc) e
    where not exists (select from d where d.extension = e.id)),
  newest_request as materialized (
    select distinct on (q.item) q.item, q.council, q.id, o.opened_at
    from update_request q
    join round o on o.council = q.council and o.id = q.round
    where q.item = any((select ids from in_play)::integer[])
      and (o.withdrawn_at is null or (o.withdrawn_at at time zone 'Europe/London')::date > standing_on.day)
      and (o.opened_at at time zone 'Europe/London')::date <= standing_on.day
    order by q.item, q.id desc),
  silent as (
    select q.item, q.opened_at
    from newest_request q
    where not exists (
      select from request_act a
      where a.update_request = q.id and a.update_request = any(array(select id from newest_request)) and a.act = 'submitted'
        and (a.acted_at at time zone 'Europe/London')::date <= standing_on.day))
  select i.id, i.review, i.committee, i.path, i.reference, i.text, i.address, i.title,
         i.agreed_action, i.success_measure,
         case when f.item is null then i.due when f.old_text is not null then f.old_text else f.new_text end,
         case when f.item is null then i.due_earliest when f.old_text is not null then f.old_earliest else f.new_earliest end,
         case when f.item is null then i.due_latest when f.old_text is not null then f.old_latest else f.new_latest end,
         case when f.item is null then i.due_kind end,
         i.plan_agreed, i.plan_agreed_earliest, i.plan_agreed_latest, i.plan_agreed_kind,
         coalesce(moved.moves, 0)::integer, moved.text, moved.earliest, moved.latest, moved.kind,
         asking.id, asking.asked, asking.asked_earliest, asking.asked_latest, asking.asked_kind, asking.reason,
         coalesce(cardinality(said.ids), 0), said.ids[1], said.ids[2], said.meanings[1:8], said.grade, said.label, said.label_cy,
         judged.judgment, coalesce(l.meaning, o.meaning), coalesce(judged.grade, o.grade),
         coalesce(l.label, o.label), coalesce(l.label_cy, o.label_cy), judged.day,
         case when closing.next = 'close' then closing.closure end,
         case when closing.next = 'close' then closing.day end,
         case when closing.next = 'close' then closing.risk end,
         silent.opened_at
  from of_item i
  left join said on said.item = i.id
  left join judged on judged.item = i.id
  left join judged_update o on o.id = judged.judged and judged.judgment = 'agreed'
  left join grading_level l on l.council = i.council and l.id = judged.level
  left join closing on closing.item = i.id
  left join moved on moved.item = i.id
  left join due_amended f on f.item = i.id and f.number = 1
  left join asking on asking.item = i.id
  left join silent on silent.item = i.id
  where i.responsibility is not null or i.due is not null or i.agreed_action is not null
     or i.success_measure is not null or i.response is not null or said.ids is not null
  order by i.title, i.review, i.place, i.id;
end;

grant execute on function standing_on(integer, date, date, date) to ${app};
