-- How every item of a committee stands on a day: the same question for today and for any day before.

-- The day on which an update began to count: an answer on the day that it was recorded; what came with a form, in the
-- month that it was for, since the register took it in later; a correction on its own day.
alter table "update" add said_on date not null generated always as (
  case when version = 1 and update_request is null
       then least(case when period_kind in ('day', 'month') then period_earliest else period_latest end,
                  (recorded_at at time zone 'Europe/London')::date)
       else (recorded_at at time zone 'Europe/London')::date end) stored;

-- Whatever a meeting decided, as it stood on a day: a decision counts from the day of its meeting on, whenever the clerk
-- typed it in; a correction counts from its own day on.
create function decided_on(day date) returns setof decision
language sql stable
begin atomic
  select d.*
  from decision d
  join meeting m on m.council = d.council and m.id = d.meeting
  where m.closed_at is not null and m.cancelled_at is null and m.day <= decided_on.day
    and (d.correction is null or (d.recorded_at at time zone 'Europe/London')::date <= decided_on.day)
    and not exists (
      select from decision newer
      where newer.council = d.council and newer.meeting = d.meeting and newer.item = d.item
        and newer.version > d.version
        and (newer.correction is null or (newer.recorded_at at time zone 'Europe/London')::date <= decided_on.day));
end;

-- of_committee: null for every committee, and for reviews without one.
create function standing_on(of_committee integer, day date) returns table (
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
  granted text,
  granted_earliest date,
  granted_latest date,
  granted_kind text,
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
begin atomic
  -- Each part is read once for all items: going from item to item costs ten times as much for a large committee.
  with of_item as materialized (
    select i.*, r.committee, r.address, r.title, r.plan_agreed, r.plan_agreed_earliest, r.plan_agreed_latest, r.plan_agreed_kind
    from item i
    join review r on r.council = i.council and r.id = i.review
    where (standing_on.of_committee is null or r.committee = standing_on.of_committee)
      and (coalesce(r.plan_agreed_latest, 'infinity') <= standing_on.day
           or (r.created_at at time zone 'Europe/London')::date <= standing_on.day)),
  -- The updates, the newest first, each in its newest version of the day.
  said as (
    select u.item,
           array_agg(u.id order by u.position desc) as ids,
           array_agg(coalesce(l.meaning, 'none') order by u.position desc) as meanings,
           (array_agg(u.grade order by u.position desc))[1] as grade,
           (array_agg(l.label order by u.position desc))[1] as label,
           (array_agg(l.label_cy order by u.position desc))[1] as label_cy
    from "update" u
    left join grading_level l on l.council = u.council and l.id = u.level
    where u.said_on <= standing_on.day
      and u.item in (select id from of_item)
      and not exists (
        select from "update" newer
        where newer.council = u.council and newer.item = u.item and newer.position = u.position
          and newer.version > u.version and newer.said_on <= standing_on.day)
    group by u.item),
  d as materialized (
    select d.item, d.id, m.day, d.judgment, d.judged, d.level, d.grade, d.next, d.closure, d.risk, d.extension,
           d.extension_outcome, d.granted, d.granted_earliest, d.granted_latest, d.granted_kind
    from decided_on(standing_on.day) d
    join meeting m on m.council = d.council and m.id = d.meeting
    where not d.void and d.item in (select id from of_item)),
  judged as (
    select distinct on (item) item, judgment, judged, level, grade, d.day
    from d
    where judgment is not null
    order by item, d.day desc, id desc),
  closing as (
    select distinct on (item) item, next, closure, risk, d.day
    from d
    where next in ('close', 'reopen')
    order by item, d.day desc, id desc),
  moved as (
    select distinct on (item) item, granted, granted_earliest, granted_latest, granted_kind,
           count(*) over (partition by item) as moves
    from d
    where extension_outcome = 'granted'
    order by item, d.day desc, id desc),
  asking as (
    select distinct on (e.item) e.item, e.id, e.asked, e.asked_earliest, e.asked_latest, e.asked_kind, e.reason
    from extension e
    where (e.asked_at at time zone 'Europe/London')::date <= standing_on.day
      and not exists (select from d where d.extension = e.id)
    order by e.item, e.id desc),
  newest_request as (
    select distinct on (q.item) q.item, q.council, q.id, o.opened_at
    from update_request q
    join round o on o.council = q.council and o.id = q.round
    where o.withdrawn_at is null and (o.opened_at at time zone 'Europe/London')::date <= standing_on.day
    order by q.item, q.id desc),
  silent as (
    select q.item, q.opened_at
    from newest_request q
    where not exists (
      select from request_act a
      where a.council = q.council and a.update_request = q.id and a.act = 'submitted'
        and (a.acted_at at time zone 'Europe/London')::date <= standing_on.day))
  select i.id, i.review, i.committee, i.path, i.reference, i.text, i.address, i.title,
         i.agreed_action, i.success_measure, i.due, i.due_earliest, i.due_latest, i.due_kind,
         i.plan_agreed, i.plan_agreed_earliest, i.plan_agreed_latest, i.plan_agreed_kind,
         coalesce(moved.moves, 0)::integer, moved.granted, moved.granted_earliest, moved.granted_latest, moved.granted_kind,
         asking.id, asking.asked, asking.asked_earliest, asking.asked_latest, asking.asked_kind, asking.reason,
         coalesce(cardinality(said.ids), 0), said.ids[1], said.ids[2], said.meanings[1:8], said.grade, said.label, said.label_cy,
         judged.judgment, coalesce(l.meaning, ol.meaning), coalesce(judged.grade, o.grade),
         coalesce(l.label, ol.label), coalesce(l.label_cy, ol.label_cy), judged.day,
         case when closing.next = 'close' then closing.closure end,
         case when closing.next = 'close' then closing.day end,
         case when closing.next = 'close' then closing.risk end,
         silent.opened_at
  from of_item i
  left join said on said.item = i.id
  left join judged on judged.item = i.id
  left join "update" o on o.council = i.council and o.id = judged.judged and judged.judgment = 'agreed'
  left join grading_level ol on ol.council = i.council and ol.id = o.level
  left join grading_level l on l.council = i.council and l.id = judged.level
  left join closing on closing.item = i.id
  left join moved on moved.item = i.id
  left join asking on asking.item = i.id
  left join silent on silent.item = i.id
  where i.responsibility is not null or i.due is not null or i.agreed_action is not null
     or i.success_measure is not null or i.response is not null or said.ids is not null
  order by i.title, i.review, i.id;
end;

grant execute on function decided_on(date), standing_on(integer, date) to ${app};
