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
  select distinct on (d.council, d.meeting, d.item) d.*
  from decision d
  join meeting m on m.council = d.council and m.id = d.meeting
  where m.closed_at is not null and m.cancelled_at is null and m.day <= decided_on.day
    and (d.correction is null or (d.recorded_at at time zone 'Europe/London')::date <= decided_on.day)
  order by d.council, d.meeting, d.item, d.version desc;
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
  select i.id, i.review, r.committee, i.path, i.reference, i.text, r.address, r.title,
         i.agreed_action, i.success_measure, i.due, i.due_earliest, i.due_latest, i.due_kind,
         r.plan_agreed, r.plan_agreed_earliest, r.plan_agreed_latest, r.plan_agreed_kind,
         coalesce(moved.moves, 0)::integer, moved.granted, moved.granted_earliest, moved.granted_latest, moved.granted_kind,
         asking.id, asking.asked, asking.asked_earliest, asking.asked_latest, asking.asked_kind, asking.reason,
         coalesce(cardinality(said.ids), 0), said.ids[1], said.ids[2], said.meanings, said.grades[1], said.labels[1], said.labels_cy[1],
         judged.judgment, judged.meaning, judged.grade, judged.label, judged.label_cy, judged.day,
         case when closing.next = 'close' then closing.closure end,
         case when closing.next = 'close' then closing.day end,
         case when closing.next = 'close' then closing.risk end,
         silent.opened_at
  from item i
  join review r on r.council = i.council and r.id = i.review
  -- The newest updates, at most eight, each in its newest version of the day.
  left join lateral (
    select array_agg(u.id order by u.position desc) as ids,
           array_agg(coalesce(l.meaning, 'none') order by u.position desc) as meanings,
           array_agg(u.grade order by u.position desc) as grades,
           array_agg(l.label order by u.position desc) as labels,
           array_agg(l.label_cy order by u.position desc) as labels_cy
    from (
      select distinct on (position) id, position, grade, level
      from "update"
      where "update".council = i.council and "update".item = i.id and said_on <= standing_on.day
      order by position desc, version desc
      limit 8) u
    left join grading_level l on l.council = i.council and l.id = u.level) said on true
  left join lateral (
    select d.judgment, coalesce(l.meaning, ol.meaning) as meaning, coalesce(d.grade, o.grade) as grade,
           coalesce(l.label, ol.label) as label, coalesce(l.label_cy, ol.label_cy) as label_cy, m.day
    from decided_on(standing_on.day) d
    join meeting m on m.council = d.council and m.id = d.meeting
    left join "update" o on o.council = d.council and o.id = d.judged
    left join grading_level ol on ol.council = d.council and ol.id = o.level and d.judgment = 'agreed'
    left join grading_level l on l.council = d.council and l.id = d.level
    where d.council = i.council and d.item = i.id and d.judgment is not null and not d.void
    order by m.day desc, d.id desc
    limit 1) judged on true
  left join lateral (
    select d.next, d.closure, d.risk, m.day
    from decided_on(standing_on.day) d
    join meeting m on m.council = d.council and m.id = d.meeting
    where d.council = i.council and d.item = i.id and d.next in ('close', 'reopen') and not d.void
    order by m.day desc, d.id desc
    limit 1) closing on true
  left join lateral (
    select d.granted, d.granted_earliest, d.granted_latest, d.granted_kind, count(*) over () as moves
    from decided_on(standing_on.day) d
    join meeting m on m.council = d.council and m.id = d.meeting
    where d.council = i.council and d.item = i.id and d.extension_outcome = 'granted' and not d.void
    order by m.day desc, d.id desc
    limit 1) moved on true
  left join lateral (
    select e.id, e.asked, e.asked_earliest, e.asked_latest, e.asked_kind, e.reason
    from extension e
    where e.council = i.council and e.item = i.id
      and (e.asked_at at time zone 'Europe/London')::date <= standing_on.day
      and not exists (
        select from decided_on(standing_on.day) d
        where d.council = i.council and d.item = i.id and d.extension = e.id and not d.void)
    order by e.id desc
    limit 1) asking on true
  left join lateral (
    select o.opened_at
    from update_request q
    join round o on o.council = q.council and o.id = q.round
    where q.council = i.council and q.item = i.id and o.withdrawn_at is null
      and (o.opened_at at time zone 'Europe/London')::date <= standing_on.day
      and q.id = (
        select max(newest.id)
        from update_request newest
        join round n on n.council = newest.council and n.id = newest.round
        where newest.council = i.council and newest.item = i.id and n.withdrawn_at is null
          and (n.opened_at at time zone 'Europe/London')::date <= standing_on.day)
      and not exists (
        select from request_act a
        where a.council = q.council and a.update_request = q.id and a.act = 'submitted'
          and (a.acted_at at time zone 'Europe/London')::date <= standing_on.day)) silent on true
  where (standing_on.of_committee is null or r.committee = standing_on.of_committee)
    and (coalesce(r.plan_agreed_latest, 'infinity') <= standing_on.day
         or (r.created_at at time zone 'Europe/London')::date <= standing_on.day)
    and (i.responsibility is not null or i.due is not null or i.agreed_action is not null
         or i.success_measure is not null or i.response is not null or said.ids is not null)
  order by r.title, r.id, i.id;
end;

grant execute on function decided_on(date), standing_on(integer, date) to ${app};
