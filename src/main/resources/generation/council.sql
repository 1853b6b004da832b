-- One council, in one transaction that is bound to it. The table of one row, one, says which and how large.

insert into council (id, address, name, name_cy, welsh_first, colour, tint, nation, office_email)
overriding system value
select council, address, name, name_cy, language = 'cy', colour, tint, nation, 'scrutiny@' || address || '.example' from one;

-- The number before the first of each table, taken once.
create temp table w_first (of_table text primary key, id integer) on commit drop;
insert into w_first
select t, pg_temp.reserve(t, n) from one, (values
  ('post', (select count(*) from post_called)), ('person', 3 + (select count(*) from post_called)),
  ('review', (select (items + 15) / 16 from one)), ('item', (select items from one))) counted (t, n);

-- People: three who can sign in, and whoever holds a post, who answers by the link of a mail.
create temp table w_post on commit drop as
select n, (select id from w_first where of_table = 'post') + n as id, title, title_cy, body,
       case when body is null then (n - 1) / 5 + 1 end as manager
from post_called order by n;
insert into person (id, council, email, name, password_hash, roles, language, account)
overriding system value
select (select id from w_first where of_table = 'person') + n, council, mail || '@' || address || '.example', called, password_hash, roles, language, true
from one, (values
  (1, 'scrutiny', 'S. O.', '{scrutiny_officer}'::text[]), (2, 'admin', 'A. D.', '{administrator}'),
  (3, 'chair', 'Councillor C. H.', '{committee_member}')) p (n, mail, called, roles)
order by n;
update one set officer = 1 + (select id from w_first where of_table = 'person');
insert into audit_entry (council, at, person, act, subject, detail)
select council, begun, officer, 'council.founded', address, jsonb_build_object('name', name, 'generated', true, 'seed', seed) from one;
insert into person (id, council, email, name, language, account, body)
overriding system value
select officer + 2 + p.n, council,
       'post-' || p.n || '@' || address || '.example', left(split_part(p.title, ' ', 1), 1) || '. ' || left(reverse(split_part(reverse(p.title), ' ', 1)), 1) || '.',
       language, false, p.body
from one, w_post p order by p.n;
insert into post (id, council, title, title_cy, body, manager)
overriding system value
select p.id, council, p.title, p.title_cy, p.body, m.id
from one, w_post p left join w_post m on m.n = p.manager and m.n <> p.n order by (p.n - 1) % 5, p.n;
insert into holding (council, post, person, from_day)
select one.council, p.id, one.officer + 2 + p.n, (begun at time zone 'Europe/London')::date
from one, w_post p where p.n % 23 <> 22 order by p.n;

insert into grading_scheme (council, name, version, template)
select council, (select min(title) from scheme_level l where l.template = one.scheme), 1, scheme from one;
insert into grading_level (council, grading_scheme, position, code, label, label_cy, definition, definition_cy, meaning,
  counts_as_achieved, counts_as_on_course, may_be_signed_off, needs_explanation, needs_new_date)
select council, s.id, l.position, l.code, l.label, l.label_cy, l.definition, l.definition_cy, l.meaning,
       l.achieved, l.on_course, l.sign_off, l.explanation, l.new_date
from one join scheme_level l on l.template = one.scheme
cross join (select max(id) as id from grading_scheme) s order by l.position;
create temp table w_level on commit drop as
select distinct on (m.meaning) m.meaning, l.id, l.code, l.grading_scheme
from (values ('achieved', 'achieved'), ('on_course', 'on_course'), ('slipped', 'slipped'), ('slipped', 'not_achieved'),
             ('not_achieved', 'not_achieved')) m (meaning, by)
join grading_level l on l.meaning = m.by
order by m.meaning, m.by <> m.meaning, l.position;

insert into committee (council, name, name_cy)
select council, c.name, c.name_cy from one, committee_called c where c.n <= one.committees order by c.n;
create temp table w_committee on commit drop as
select row_number() over (order by id) as n, id from committee;
insert into committee_member (council, committee, person, chair, from_day)
select council, c.id, officer + 2, true, (begun at time zone 'Europe/London')::date
from one join w_committee c on c.n = 1;

-- Every committee meets on the second Tuesday of a month, from the day on which the program came.
create temp table w_day on commit drop as
select row_number() over (order by m.day, c.n) as n, c.id as committee, m.j,
       m.day, m.day <= one.until - 3 as closed
from one, w_committee c, lateral (
  select j, d + (9 - extract(isodow from d)::integer) % 7 + 7 as day
  from generate_series(0, 60) j,
    lateral (select (date_trunc('month', one.begun at time zone 'Europe/London') + (1 + j) * interval '1 month')::date as d) f
  where d < one.until + 300) m;
insert into w_first select 'meeting', pg_temp.reserve('meeting', count(*)) from w_day;
create temp table w_meeting on commit drop as
select (select id from w_first where of_table = 'meeting') + n as id, committee, j, day, closed from w_day order by n;
analyze w_meeting;
-- All closed at once: the same row goes into the history of each review on the agenda.
insert into meeting (id, council, committee, day, begins, place, closed_at, closed_by)
overriding system value
select m.id, one.council, m.committee, m.day, '18:00',
       case one.language when 'cy' then 'Neuadd y Sir, Ystafell Bwyllgor 1' else 'Town Hall, Committee Room 1' end,
       case when m.closed then m.day + time '21:00' end, case when m.closed then one.officer end
from one, w_meeting m order by m.id;

create temp table w_history (
  review integer, at timestamptz, rank integer, source text, row_id integer, item integer, person integer, content jsonb
) on commit drop;

create temp table w_review on commit drop as
select r.*, pg_temp.month_name(r.start_on, r.language) as agreed,
       date_trunc('month', r.start_on)::date as agreed_earliest,
       (date_trunc('month', r.start_on) + interval '1 month - 1 day')::date as agreed_latest,
       greatest(one.begun, r.start_on + time '10:00') + r.n % 240 * interval '1 minute' as created_at
from one, (
  select x as n, base.id + x as id, pg_temp.draw(base.id + x, 1, 3) as pattern,
         (select c.id from w_committee c where c.n = 1 + pg_temp.draw(base.id + x, 2, one.committees)) as committee,
         case when one.language = 'cy' and pg_temp.draw(base.id + x, 3, 10) < 7 then 'cy' else 'en' end as language,
         1 + pg_temp.draw(base.id + x, 4, (select count(*) from service_called)::integer) as service,
         1 + pg_temp.draw(base.id + x, 5, (select count(*) from w_post)::integer) as link_post,
         (one.until - 240 - pg_temp.draw(base.id + x, 6, one.years * 365 - 240))::date as start_on,
         least(16, one.items - 16 * (x - 1)) as nodes
  from one, (select id from w_first where of_table = 'review') base, generate_series(1, (one.items + 15) / 16) x) r;
with entered as (
  insert into review (id, council, address, title, committee, link_officers, plan_agreed, plan_agreed_earliest,
    plan_agreed_latest, plan_agreed_kind, grading_scheme, created_at, created_by)
  overriding system value
  select r.id, one.council,
         trim(both '-' from regexp_replace(translate(lower(case r.language when 'cy' then s.name_cy else s.name end), 'âêîôûŵŷ’', 'aeiouwy'), '[^a-z]+', '-', 'g')) || '-' || r.n,
         case r.language
           when 'cy' then (array['', 'Adolygiad o ', 'Craffu ar '])[1 + r.n % 3] || s.name_cy
           else (array['', 'Scrutiny review of ', 'Task and finish review of '])[1 + r.n % 3] || case when r.n % 3 = 0 then s.name else lower(left(s.name, 1)) || substr(s.name, 2) end end
           || to_char(r.start_on, ' (YYYY)'),
         r.committee, array[p.title], r.agreed, r.agreed_earliest, r.agreed_latest, 'month',
         (select min(grading_scheme) from w_level), r.created_at, one.officer
  from one, w_review r
  join service_called s on s.n = r.service
  join w_post p on p.n = r.link_post
  order by r.id
  returning *)
insert into w_history select id, created_at, 1, 'review', id, null, created_by, to_jsonb(entered) from entered;

-- An item that is asked for has a post, a date in words, and a fate: the number of the report that says it is done.
create temp table w_item on commit drop as
select i.*, d.earliest, d.latest, d.kind as due_kind,
       case d.kind
         when 'day' then extract(day from d.latest) || ' ' || pg_temp.month_name(d.latest, i.language)
         when 'month' then pg_temp.month_name(d.latest, i.language)
         when 'window' then case i.language when 'cy' then 'Erbyn diwedd ' else 'By the end of ' end || extract(year from d.latest)
         when 'recurring' then case i.language when 'cy' then 'Bob blwyddyn' else 'Annually' end
         when 'conditional' then case i.language when 'cy' then 'Yn amodol ar gyllid' else 'Subject to funding' end
         when 'none' then case i.language when 'cy' then 'Parhaus' else 'Ongoing' end end as due,
       case when pg_temp.draw(i.id, 12, 100) < 92 then 3 + pg_temp.draw(i.id, 13, 19) else 20 + pg_temp.draw(i.id, 13, 25) end as done_k,
       pg_temp.draw(i.id, 14, 20) = 0 as given_up
from (
  select base.id + row_number() over (order by r.n, s.n) as id, r.id as review, r.committee, r.language, r.n as review_n, r.start_on,
         r.created_at, s.n, s.path, s.reference, s.above, s.position, s.leaf,
         1 + pg_temp.draw(base.id + r.n * 16 + s.n, 11, (select count(*) from w_post)::integer) as post
  from one, (select id from w_first where of_table = 'item') base, w_review r
  join shape s on s.pattern = r.pattern and s.n <= r.nodes) i
cross join lateral (select (date_trunc('month', i.start_on) + (4 + pg_temp.draw(i.id, 15, 26)) * interval '1 month - 1 day')::date as day,
                           pg_temp.draw(i.id, 16, 100) as draw) t
cross join lateral (
  select k.kind,
         case k.kind when 'day' then t.day when 'month' then date_trunc('month', t.day)::date when 'window' then make_date(extract(year from t.day)::integer, 1, 1) end as earliest,
         case k.kind when 'day' then t.day when 'month' then (date_trunc('month', t.day) + interval '1 month - 1 day')::date
           when 'window' then make_date(extract(year from t.day)::integer, 12, 31) end as latest
  from (select case when not i.leaf or t.draw < 5 then null when t.draw < 58 then 'month' when t.draw < 72 then 'day' when t.draw < 88 then 'window'
                    when t.draw < 93 then 'recurring' when t.draw < 96 then 'conditional' else 'none' end as kind) k) d;
create unique index on w_item (id);
create temp table w_words on commit drop as
select i.id, t.kind as text_kind, t.n as text_n, i.language, t.words as text,
       a.n as action_n, a.words as action, m.n as measure_n, m.words as measure, e.n as response_n, e.words as response
from w_item i
join pool t on t.kind = case when i.leaf then 'text' else 'above' end and t.language = i.language
  and t.n = pg_temp.draw(i.id, 21, (select size from pool_size z where z.kind = case when i.leaf then 'text' else 'above' end and z.language = i.language))
left join pool a on i.leaf and a.kind = 'action' and a.language = i.language
  and a.n = pg_temp.draw(i.id, 22, (select size from pool_size z where z.kind = 'action' and z.language = i.language))
left join pool m on i.leaf and pg_temp.draw(i.id, 24, 100) < 80 and m.kind = 'measure' and m.language = i.language
  and m.n = pg_temp.draw(i.id, 23, (select size from pool_size z where z.kind = 'measure' and z.language = i.language))
left join pool e on i.leaf and pg_temp.draw(i.id, 26, 100) < 30 and e.kind = 'response' and e.language = i.language
  and e.n = pg_temp.draw(i.id, 25, (select size from pool_size z where z.kind = 'response' and z.language = i.language));
create unique index on w_words (id);
analyze w_review;
analyze w_item;
analyze w_words;
with entered as (
  insert into item (id, council, review, parent, position, path, reference, text, responsibility, parties, due, due_earliest,
    due_latest, due_kind, agreed_action, success_measure, response)
  overriding system value
  select i.id, one.council, i.review, above.id, i.position, i.path, i.reference, w.text, p.title,
         case when p.title is null then '{}' else array[p.title] end, i.due, i.earliest, i.latest, i.due_kind, w.action, w.measure, w.response
  from one, w_item i
  join w_words w on w.id = i.id
  left join w_item above on above.review = i.review and above.n = i.above
  left join w_post p on i.leaf and p.n = i.post
  order by i.id
  returning *)
insert into w_history
select e.review, r.created_at, 2, 'item', e.id, e.id, one.officer, to_jsonb(e) from one, entered e join w_review r on r.id = e.review;

with entered as (
  insert into link_officer (council, review, post, named_at, named_by)
  select one.council, r.id, p.id, r.created_at, one.officer from one, w_review r join w_post p on p.n = r.link_post order by r.id
  returning *)
insert into w_history select review, named_at, 3, 'link_officer', id, null, named_by, to_jsonb(entered) from entered;
with entered as (
  insert into responsible (council, item, post, decided_at, decided_by)
  select one.council, i.id, p.id, i.created_at, one.officer from one, w_item i join w_post p on p.n = i.post where i.leaf order by i.id
  returning *)
insert into w_history
select i.review, e.decided_at, 4, 'responsible', e.id, e.item, e.decided_by, to_jsonb(e) from entered e join w_item i on i.id = e.item;
with entered as (
  insert into exemption (council, item, field, jurisdiction, paragraph, reason, public_text, review_on, decided_at, decided_by)
  select one.council, i.id, 'agreed_action', case one.nation when 'wales' then 'wales' else 'england' end,
         case one.nation when 'wales' then 14 else 3 end, 'It names what a supplier has offered.', 'Terms are being agreed.',
         one.until + 180, i.created_at + interval '1 hour', one.officer
  from one, w_item i where i.leaf and pg_temp.draw(i.id, 31, 100) = 0 order by i.id
  returning *)
insert into w_history
select i.review, e.decided_at, 5, 'exemption', e.id, e.item, e.decided_by, to_jsonb(e) from entered e join w_item i on i.id = e.item;

-- Reports, a quarter of a year apart. Those from before the program came in with the forms; the others are rounds for meetings.
create temp table w_due on commit drop as
select review, committee, row_number() over (partition by review order by day) as k, day, meeting,
       case when meeting is not null then sum((meeting is not null)::integer) over (order by review, day rows unbounded preceding) end as n,
       meeting is not null and day - 10 <= until as accepted, closed
from one, lateral (
  select r.id as review, r.committee, (r.start_on + x * 91)::date as day, null::integer as meeting, true as closed
  from w_review r, generate_series(1, one.years * 4) x
  where r.start_on + x * 91 < (one.begun at time zone 'Europe/London')::date - 30
  union all
  select r.id, r.committee, m.day, m.id, m.closed
  from w_review r join w_meeting m on m.committee = r.committee and (m.j + r.n) % 3 = 0
  where m.day > r.start_on + 75 and m.day - 42 <= one.until and m.day - 45 > (one.begun at time zone 'Europe/London')::date) every;
insert into w_first select 'round', pg_temp.reserve('round', count(n)) from w_due;
create temp table w_report on commit drop as
select review, committee, k, day, meeting, (select id from w_first where of_table = 'round') + n as round, accepted, closed
from w_due order by review, day;
analyze w_report;
create temp table w_said on commit drop as
select s.*, case when not silent and (meeting is null or accepted) then row_number() over (
         partition by item order by silent or not (meeting is null or accepted), k) end as position
from (
  select i.id as item, i.review, i.language, i.post, r.k, r.day, r.meeting, r.round, r.accepted, r.closed, i.done_k, i.given_up,
         i.committee, i.latest, i.created_at,
         case when r.round is null then pg_temp.draw(i.id * 64 + r.k, 41, 100) < 8
              when r.accepted then pg_temp.draw(i.id * 64 + r.k, 41, 100) < 9
              else pg_temp.draw(i.id * 64 + r.k, 41, 100) < 55 end and r.k is distinct from i.done_k as silent,
         case when r.k = i.done_k then case when i.given_up then 'not_achieved' else 'achieved' end
              when x.draw < 5 then 'none'
              when r.day > coalesce(i.latest, r.day) then case when x.draw < 60 then 'slipped' when x.draw < 80 then 'not_achieved' else 'on_course' end
              else case when x.draw < 15 then 'slipped' else 'on_course' end end as meaning
  from w_item i
  join w_report r on r.review = i.review and (i.done_k is null or r.k <= i.done_k)
  cross join lateral (select pg_temp.draw(i.id * 64 + r.k, 42, 100) as draw) x
  where i.leaf) s;
analyze w_said;
-- A round is for what is still open.
delete from w_report r where r.round is not null and not exists (select from w_said s where s.round = r.round);
insert into w_first
select t, pg_temp.reserve(t, n) from (
  select 'update', count(position) from w_said
  union all select 'update_request', count(round) from w_said
  union all select 'answer', count(*) from w_said where round is not null and not silent) counted (t, n);
create temp table w_told on commit drop as
select s.item, s.review, s.language, s.post, s.k, s.day, s.meeting, s.round, s.accepted, s.closed, s.done_k, s.given_up, s.committee, s.latest,
       s.created_at, s.silent, s.meaning, s.position,
       case when s.position is not null then (select id from w_first where of_table = 'update') + sum((s.position is not null)::integer) over told end as update_id,
       case when s.round is not null then (select id from w_first where of_table = 'update_request') + sum((s.round is not null)::integer) over told end as request_id,
       case when s.round is not null and not s.silent then (select id from w_first where of_table = 'answer') + sum((s.round is not null and not s.silent)::integer) over told end as answer_id,
       e.kind as words_kind, e.n as words_n, e.words, x.n as explanation_n, x.words as explanation,
       case when s.round is not null and s.meaning = 'slipped' and not s.silent and pg_temp.draw(s.item * 64 + s.k, 43, 10) < 5
         then (date_trunc('month', s.day) + (6 + pg_temp.draw(s.item * 64 + s.k, 44, 9)) * interval '1 month - 1 day')::date end as expected
from w_said s
left join pool e on not s.silent and e.kind = case s.meaning when 'achieved' then 'achieved' when 'on_course' then 'on_course' when 'none' then 'on_course' else 'slipped' end
  and e.language = s.language
  and e.n = pg_temp.draw(s.item * 64 + s.k, 45, (select size from pool_size z where z.language = s.language
    and z.kind = case s.meaning when 'achieved' then 'achieved' when 'on_course' then 'on_course' when 'none' then 'on_course' else 'slipped' end))
left join pool x on not s.silent and s.meaning in ('slipped', 'not_achieved') and x.kind = 'explanation' and x.language = s.language
  and x.n = pg_temp.draw(s.item * 64 + s.k, 46, (select size from pool_size z where z.kind = 'explanation' and z.language = s.language))
window told as (order by s.item, s.k rows unbounded preceding)
order by s.item, s.k;
create unique index on w_told (item, k);
analyze w_told;

with entered as (
  insert into round (id, council, review, meeting, period, answers_by, opened_at, opened_by, accepted_at, accepted_by, grading_scheme)
  overriding system value
  select r.round, one.council, r.review, r.meeting, pg_temp.month_name(r.day, v.language), r.day - 14, (r.day - 42) + time '09:00', one.officer,
         case when r.accepted then (r.day - 10) + time '16:00' end, case when r.accepted then one.officer end,
         (select min(grading_scheme) from w_level)
  from one, w_report r join w_review v on v.id = r.review where r.round is not null order by r.round
  returning *)
insert into w_history
select e.review, p.at, p.rank, 'round', e.id, null, p.person, to_jsonb(e) || p.change
from entered e
cross join lateral (
  select e.opened_at as at, 9 as rank, e.opened_by as person, jsonb_build_object('accepted_at', null, 'accepted_by', null) as change
  union all select e.accepted_at, 10, e.accepted_by, '{}' where e.accepted_at is not null) p;
insert into update_request (id, council, round, item)
overriding system value
select t.request_id, one.council, t.round, t.item from one, w_told t where t.round is not null order by t.request_id;
insert into request_post (council, update_request, post, asked_at)
select one.council, t.request_id, p.id, (t.day - 42) + time '09:00'
from one, w_told t join w_post p on p.n = t.post where t.round is not null order by t.request_id;
insert into answer (id, council, update_request, version, evidence, grade, level, explanation, expected, expected_earliest,
  expected_latest, expected_kind, saved_at, saved_by)
overriding system value
select t.answer_id, one.council, t.request_id, 1, t.words, l.code, l.id, t.explanation, pg_temp.month_name(t.expected, t.language),
       date_trunc('month', t.expected)::date, t.expected, case when t.expected is not null then 'month' end,
       least((t.day - 40 + pg_temp.draw(t.item * 64 + t.k, 47, 25)) + time '11:30', one.until + time '06:00'), one.officer + 2 + t.post
from one, w_told t left join w_level l on l.meaning = t.meaning where t.answer_id is not null order by t.answer_id;
insert into request_act (council, update_request, act, answer, acted_at, acted_by)
select a.council, a.update_request, act, a.id, a.saved_at + interval '5 minutes' * n, case n when 1 then a.saved_by else one.officer end
from one, answer a join w_told t on t.answer_id = a.id
cross join (values (1, 'submitted'), (2, 'accepted')) act (n, act)
where n = 1 or t.accepted or pg_temp.draw(a.id, 48, 2) = 0
order by a.id, n;
insert into evidence (council, update_request, title, link, added_at, added_by)
select one.council, t.request_id, d.words, 'https://papers.' || one.address || '.example/' || t.request_id || '.pdf', (t.day - 16) + time '12:00', one.officer + 2 + t.post
from one, w_told t join pool d on d.kind = 'document' and d.language = t.language
  and d.n = pg_temp.draw(t.request_id, 49, (select size from pool_size z where z.kind = 'document' and z.language = t.language))
where t.round is not null and t.accepted and not t.silent and pg_temp.draw(t.request_id, 50, 100) < 15 order by t.request_id;

with entered as (
  insert into "update" (id, council, item, position, period, period_earliest, period_latest, period_kind, evidence, grade, level,
    explanation, recorded_at, recorded_by, version, update_request, expected, expected_earliest, expected_latest, expected_kind)
  overriding system value
  select t.update_id, one.council, t.item, t.position, pg_temp.month_name(t.day, t.language), date_trunc('month', t.day)::date,
         (date_trunc('month', t.day) + interval '1 month - 1 day')::date, 'month', t.words, l.code, l.id, t.explanation,
         case when t.round is null then t.created_at + interval '1 second' * t.k else (t.day - 10) + time '16:00' end,
         one.officer, 1, t.request_id, pg_temp.month_name(t.expected, t.language), date_trunc('month', t.expected)::date, t.expected,
         case when t.expected is not null then 'month' end
  from one, w_told t left join w_level l on l.meaning = t.meaning
  where t.update_id is not null order by t.update_id
  returning *)
insert into w_history
select i.review, e.recorded_at, 11, 'update', e.id, e.item, e.recorded_by, to_jsonb(e) from entered e join w_item i on i.id = e.item;

with entered as (
  insert into extension (council, item, update_request, asked, asked_earliest, asked_latest, asked_kind, reason, asked_at, asked_by)
  select one.council, t.item, t.request_id, pg_temp.month_name(t.expected, t.language), date_trunc('month', t.expected)::date, t.expected,
         'month', t.explanation, (t.day - 10) + time '16:00', one.officer
  from one, w_told t where t.update_id is not null and t.expected is not null order by t.update_id
  returning *)
insert into w_history
select i.review, e.asked_at, 12, 'extension', e.id, e.item, e.asked_by, to_jsonb(e) from entered e join w_item i on i.id = e.item;

-- What each report of an item meets in its meeting; what was done before the program came is closed at the first.
create temp table w_decision on commit drop as
select t.item, t.review, t.k, m.id as meeting, m.day, t.update_id, t.meaning, t.given_up, t.language, t.latest, t.day as told,
       t.k is not distinct from t.done_k as last, t.expected, x.id as extension,
       pg_temp.draw(t.item * 64 + t.k, 61, 100) as draw, pg_temp.draw(t.item * 64 + t.k, 62, 100) as other
from w_told t
join w_meeting m on m.closed and m.id = coalesce(t.meeting, (
  select f.id from w_meeting f where f.committee = t.committee and t.k = t.done_k order by f.j limit 1))
left join extension x on x.update_request = t.request_id
where t.update_id is not null;
insert into w_first select 'decision', pg_temp.reserve('decision', count(*)) from w_decision;
analyze w_decision;
with entered as (
  insert into agenda_item (council, meeting, number, review, round, added_at, added_by)
  select one.council, a.meeting, 4 + row_number() over (partition by a.meeting order by a.review), a.review, a.round,
         (m.day - 10) + time '16:30', one.officer
  from one, (
    select r.meeting, r.review, r.round from w_report r where r.round is not null and r.accepted
    union all
    select distinct d.meeting, d.review, null::integer from w_decision d
    where not exists (select from w_report r where r.round is not null and r.accepted and r.meeting = d.meeting and r.review = d.review)) a
  join w_meeting m on m.id = a.meeting order by a.meeting, a.review
  returning *)
insert into w_history select review, added_at, 13, 'agenda_item', id, null, added_by, to_jsonb(entered) from entered;
create temp table w_decided on commit drop as
select (select id from w_first where of_table = 'decision') + row_number() over (order by d.meeting, d.item) as id, d.*,
       judgment, next, case when granted then 'granted' when d.extension is not null then 'refused' end as outcome,
       own.id as own_level, own.code as own_grade, r.words as reason, r.n as reason_n, k.words as risk, k.n as risk_n,
       case when next = 'close' then case when d.given_up then 'no_longer_feasible'
         when d.told <= coalesce(d.latest, d.told) then 'achieved_on_time' else 'achieved_late' end end as closure
from w_decision d
cross join lateral (
  select case when d.last or d.draw < 84 then 'agreed' when d.draw < 92 then 'own' else 'more_wanted' end as judgment,
         case when d.last then 'close' when d.other < 25 then 'further_update' end as next,
         d.extension is not null and d.other < 75 as granted) j
left join w_level own on j.judgment = 'own' and own.meaning = case d.meaning when 'on_course' then 'slipped' else 'on_course' end
left join pool r on r.kind = 'reason' and r.language = d.language and (j.judgment <> 'agreed' or (d.extension is not null and not j.granted))
  and r.n = pg_temp.draw(d.item * 64 + d.k, 63, (select size from pool_size z where z.kind = 'reason' and z.language = d.language))
left join pool k on k.kind = 'risk' and k.language = d.language and j.next = 'close' and d.given_up
  and k.n = pg_temp.draw(d.item * 64 + d.k, 64, (select size from pool_size z where z.kind = 'risk' and z.language = d.language))
order by d.meeting, d.item;
with entered as (
  insert into decision (id, council, meeting, item, version, judged, judgment, grade, level, reason, next, in_months, closure, agreed_by,
    risk, extension, extension_outcome, granted, granted_earliest, granted_latest, granted_kind, recorded_at, recorded_by)
  overriding system value
  select d.id, one.council, d.meeting, d.item, 1, d.update_id, d.judgment, d.own_grade, d.own_level, d.reason, d.next,
         case when d.next = 'further_update' then 6 end, d.closure, case when d.closure is not null then 'S. O.' end, d.risk,
         d.extension, d.outcome, g.granted, g.earliest, g.latest, case when g.granted is not null then 'month' end,
         d.day + time '19:30', one.officer
  from one, w_decided d
  cross join lateral (select case when d.outcome = 'granted' then pg_temp.month_name(d.expected, d.language) end as granted,
    case when d.outcome = 'granted' then date_trunc('month', d.expected)::date end as earliest, case when d.outcome = 'granted' then d.expected end as latest) g
  order by d.id
  returning *)
insert into w_history
select i.review, e.recorded_at, 14, 'decision', e.id, e.item, e.recorded_by, to_jsonb(e) from entered e join w_item i on i.id = e.item;
insert into w_history
select a.review, m.closed_at, 15, 'meeting', m.id, null, m.closed_by, to_jsonb(m)
from meeting m join agenda_item a on a.meeting = m.id where m.closed_at is not null;

-- The chain of each review, in the order in which things happened.
insert into history (council, review, number, entered_at, at, person, source, row_id, item, content, previous, digest)
select one.council, c.review, c.number, c.at, c.at, c.person, c.source, c.row_id, c.item, c.content,
       lag(c.digest, 1, ''::bytea) over (partition by c.review order by c.number), c.digest
from one, (
  select e.*, pg_temp.chain(concat_ws(E'\n', council, e.review, e.number,
           to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
           coalesce(e.person::text, ''), e.source, e.row_id, coalesce(e.item::text, ''), e.content)) over (partition by e.review order by e.number) as digest
  from one, (
    select h.review, h.at, h.person, h.source, h.row_id, h.item, (h.content - 'council')::text as content,
           row_number() over (partition by h.review order by h.at, h.rank, h.row_id) as number
    from w_history h) e) c
order by c.review, c.number;

-- What finding looks through: the vectors of the pools, put together as findable_refresh does.
create temp table w_passage on commit drop as
select w.id as item, w.text_kind as kind, w.language, w.text_n as n, 1 as rank, 0 as place from w_words w
union all select id, 'action', language, action_n, 2, 0 from w_words where action_n is not null
union all select id, 'measure', language, measure_n, 3, 0 from w_words where measure_n is not null
union all select id, 'response', language, response_n, 4, 0 from w_words where response_n is not null
union all select id, 'post', 'en', post, 5, 0 from w_item where leaf
union all select item, words_kind, language, words_n, 6, position from w_told where update_id is not null
union all select item, 'explanation', language, explanation_n, 6, position from w_told where update_id is not null and explanation_n is not null
union all select t.item, 'document', t.language, d.n, 7, t.position from w_told t join evidence e on e.update_request = t.request_id
  join pool d on d.kind = 'document' and d.language = t.language and d.words = e.title where t.update_id is not null
union all select item, 'reason', language, reason_n, 8, id from w_decided where reason_n is not null
union all select item, 'risk', language, risk_n, 8, id from w_decided where risk_n is not null;
analyze w_passage;
analyze w_decided;
insert into findable (council, item, audience, review, committee, year, level, due_earliest, due_latest, closure, posts, own, words)
select one.council, i.id, 'every', i.review, i.committee, extract(year from r.agreed_latest), newest.level,
       case when moved.item is not null then date_trunc('month', moved.expected)::date when i.due_kind in ('day', 'month', 'window') then i.earliest end,
       case when moved.item is not null then moved.expected when i.due_kind in ('day', 'month', 'window') then i.latest end,
       closing.closure, case when i.leaf then array[p.id] else '{}' end, v.own, v.words
from one, w_item i
join w_review r on r.id = i.review
join w_post p on p.n = i.post
join (
  select w.item, vectors(o.vector order by w.rank, w.place desc) filter (where w.rank <= 3) as own,
         vectors(o.vector order by w.rank, w.place desc) as words
  from w_passage w join pool o on o.kind = w.kind and o.language = w.language and o.n = w.n
  group by w.item) v on v.item = i.id
left join (select distinct on (t.item) t.item, l.id as level from w_told t left join w_level l on l.meaning = t.meaning
  where t.update_id is not null order by t.item, t.position desc) newest on newest.item = i.id
left join (select distinct on (d.item) d.item, d.expected from w_decided d where d.outcome = 'granted' order by d.item, d.day desc, d.id desc) moved on moved.item = i.id
left join (select d.item, d.closure from w_decided d where d.closure is not null) closing on closing.item = i.id
order by i.id;
insert into findable_name (council, kind, subject, words)
select one.council, s.kind, s.id, to_tsvector('english', s.named) || welsh_vector(s.named)
from one, (
  select 1 as n, 'review' as kind, id, title as named from review
  union all select 2, 'committee', id, concat_ws(' · ', name, name_cy) from committee
  union all select 3, 'post', id, concat_ws(' · ', title, title_cy, body) from post) s
order by s.n, s.id;
insert into vocabulary (council, word)
select one.council, w.word from one, (
  select o.word from (select distinct kind, language, n from w_passage) u join pool_word o on o.kind = u.kind and o.language = u.language and o.n = u.n
  union
  select lower(w) from (
    select string_agg(named, ' ') as words from (
      select title as named from review union all select concat_ws(' · ', name, name_cy) from committee
      union all select concat_ws(' · ', title, title_cy, body) from post
      union all select public_text from exemption) s) one_text, regexp_split_to_table(one_text.words, '[^[:alpha:]''’-]+') w
  where length(w) between 4 and 40) w
order by w.word;
select findable_refresh(one.council, e.item) from one, (select item from exemption order by item) e;
