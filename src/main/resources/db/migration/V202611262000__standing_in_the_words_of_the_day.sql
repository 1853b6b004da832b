-- How every item of a committee stands on a day, in the words of that day: without items that were added since, with
-- what was amended since undone, and with the date that was in force. A date that an amendment holds has no kind here:
-- its words give it. moves counts every move of the date, by the committee and by amendment, as the item's ledger does.
drop function standing_on(integer, date);

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
    left join item parent on parent.council = i.council and parent.id = i.parent
    left join item above on above.council = i.council and above.id = parent.parent
    left join other_committee oc on oc.review = r.id
    left join undone rt on rt.review = r.id and rt.item is null and rt.field = 'title'
    left join undone rp on rp.review = r.id and rp.item is null and rp.field = 'plan_agreed'
    left join undone t on t.item = i.id and t.field = 'text'
    left join undone w on w.item = i.id and w.field = 'responsibility'
    left join undone a on a.item = i.id and a.field = 'agreed_action'
    left join undone m on m.item = i.id and m.field = 'success_measure'
    left join undone p on p.item = i.id and p.field = 'response'
    left join undone d on d.item = i.id and d.field = 'due'
    where (standing_on.of_committee is null
           or r.committee = standing_on.of_committee and r.id not in (select review from other_committee)
           or r.id in (select review from other_committee where committee = standing_on.of_committee))
      and (coalesce(r.plan_agreed_latest, 'infinity') <= standing_on.day
           or (r.created_at at time zone 'Europe/London')::date <= standing_on.day)
      and (i.added_at is null or (i.added_at at time zone 'Europe/London')::date <= standing_on.day)),
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
  -- Until the day: a date that was amended, in its order.
  due_amended as materialized (
    select a.item, a.id, (a.made_at at time zone 'Europe/London')::date as made_on,
           a.old_text, a.old_earliest, a.old_latest, a.new_text, a.new_earliest, a.new_latest,
           row_number() over (partition by a.item order by a.id) as number
    from amendment a
    where a.field = 'due' and a.item in (select id from of_item)
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
      where (e.asked_at at time zone 'Europe/London')::date <= standing_on.day
      order by e.item, e.id desc) e
    where not exists (select from d where d.extension = e.id)),
  newest_request as (
    select distinct on (q.item) q.item, q.council, q.id, o.opened_at
    from update_request q
    join round o on o.council = q.council and o.id = q.round
    where (o.withdrawn_at is null or (o.withdrawn_at at time zone 'Europe/London')::date > standing_on.day)
      and (o.opened_at at time zone 'Europe/London')::date <= standing_on.day
    order by q.item, q.id desc),
  silent as (
    select q.item, q.opened_at
    from newest_request q
    where not exists (
      select from request_act a
      where a.council = q.council and a.update_request = q.id and a.act = 'submitted'
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
  left join due_amended f on f.item = i.id and f.number = 1
  left join asking on asking.item = i.id
  left join silent on silent.item = i.id
  where i.responsibility is not null or i.due is not null or i.agreed_action is not null
     or i.success_measure is not null or i.response is not null or said.ids is not null
  order by i.title, i.review, i.place, i.id;
end;

grant execute on function standing_on(integer, date) to ${app};

-- Whether an item is closed, and by which decision. The date in force stands in standing_on: an amendment can follow
-- what a committee granted.
drop view item_standing;
create view item_standing with (security_invoker = true) as
  select item.council, item.id as item, item.review,
         case when closing.next = 'close' then closing.id end as closed_by_decision
  from item
  left join lateral (
    select d.id, d.next from decided d
    where d.council = item.council and d.item = item.id and d.in_force and d.next in ('close', 'reopen')
    order by d.decided_on desc, d.id desc limit 1) closing on true;
grant select on item_standing to ${app};
