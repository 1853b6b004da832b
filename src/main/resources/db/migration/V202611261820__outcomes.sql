-- What became of items, for figures: every update that counts with what both voices said to it, and every round that
-- ended without an answer.

create function judged_updates(day date) returns table (
  item integer, said_on date, officer text, judgment text, committee text)
language sql stable
begin atomic
  with judged as materialized (
    select distinct on (o.item, o.position) o.item, o.position, d.judgment,
           case d.judgment when 'own' then l.meaning when 'agreed' then ol.meaning end as meaning
    from decided_on(judged_updates.day) d
    join meeting m on m.council = d.council and m.id = d.meeting
    join "update" o on o.council = d.council and o.id = d.judged
    left join grading_level l on l.council = d.council and l.id = d.level
    left join grading_level ol on ol.council = o.council and ol.id = o.level
    where d.judgment is not null and not d.void
    order by o.item, o.position, m.day desc, d.id desc)
  select u.item, u.said_on, coalesce(l.meaning, 'none'), j.judgment, j.meaning
  from "update" u
  left join grading_level l on l.council = u.council and l.id = u.level
  left join judged j on j.item = u.item and j.position = u.position
  where u.said_on <= judged_updates.day
    and not exists (
      select from "update" newer
      where newer.council = u.council and newer.item = u.item and newer.position = u.position
        and newer.version > u.version and newer.said_on <= judged_updates.day)
  order by u.item, u.position;
end;

create function rounds_asked(day date) returns table (item integer, closed_on date, answered boolean)
language sql stable
begin atomic
  select q.item, (o.accepted_at at time zone 'Europe/London')::date,
         exists (
           select from request_act a
           where a.council = q.council and a.update_request = q.id and a.act = 'submitted')
  from update_request q
  join round o on o.council = q.council and o.id = q.round
  where o.withdrawn_at is null and (o.opened_at at time zone 'Europe/London')::date <= rounds_asked.day
  order by q.item, q.id;
end;

grant execute on function judged_updates(date), rounds_asked(date) to ${app};
