-- The committee's voice: what goes to a meeting, what was decided on each item, and dates that were asked to move.

-- Until a meeting is closed its decisions are the clerk's draft; from then on they are in force.
alter table meeting
  add closed_at timestamptz,
  add closed_by integer,
  add constraint meeting_closed check ((closed_at is null) = (closed_by is null)),
  add foreign key (council, closed_by) references person (council, id);

create table agenda_item (
  id integer generated always as identity primary key,
  council integer not null,
  meeting integer not null,
  -- The number on the agenda, as the meeting counts: "5".
  number text,
  review integer not null,
  -- The round that goes to the meeting; null where a review is considered without one.
  round integer,
  added_at timestamptz not null,
  added_by integer not null,
  removed_at timestamptz,
  removed_by integer,
  unique (council, id),
  check ((removed_at is null) = (removed_by is null)),
  foreign key (council, meeting) references meeting (council, id),
  foreign key (council, review) references review (council, id),
  foreign key (council, round) references round (council, id),
  foreign key (council, added_by) references person (council, id),
  foreign key (council, removed_by) references person (council, id)
);
create unique index agenda_item_once on agenda_item (council, meeting, review) where removed_at is null;

-- A new anticipated date that somebody asks for. What the committee says to it is a decision.
create table extension (
  id integer generated always as identity primary key,
  council integer not null,
  item integer not null,
  -- The request whose accepted answer asks for it.
  update_request integer not null,
  asked text not null check (asked <> ''),
  asked_earliest date,
  asked_latest date,
  asked_kind text not null check (asked_kind in ('day', 'month', 'window', 'recurring', 'conditional', 'event', 'none')),
  reason text,
  asked_at timestamptz not null,
  asked_by integer not null,
  unique (council, id),
  check (asked_earliest <= asked_latest),
  foreign key (council, item) references item (council, id),
  foreign key (council, update_request) references update_request (council, id),
  foreign key (council, asked_by) references person (council, id)
);
create index extension_item on extension (council, item, id);

-- What a meeting decided on an item, whole; the newest version counts, and none is ever lost.
-- void: the meeting decided nothing on it after all.
create table decision (
  id integer generated always as identity primary key,
  council integer not null,
  meeting integer not null,
  item integer not null,
  version integer not null check (version >= 1),
  void boolean not null default false,
  -- The officer's update that was judged, as it then read; null where there was none.
  judged integer,
  judgment text check (judgment in ('agreed', 'own', 'more_wanted')),
  grade text,
  level integer,
  reason text,
  -- What happens next.
  next text check (next in ('further_update', 'close', 'reopen')),
  by_meeting integer,
  in_months integer check (in_months between 1 and 60),
  closure text check (closure in ('achieved_on_time', 'achieved_late', 'superseded', 'no_longer_feasible',
                                  'business_as_usual', 'rejected', 'transferred', 'lapsed')),
  agreed_by text,
  risk text,
  -- Whether a later date is granted, and which; without an extension the committee gave it by itself.
  extension integer,
  extension_outcome text check (extension_outcome in ('granted', 'refused')),
  granted text,
  granted_earliest date,
  granted_latest date,
  granted_kind text check (granted_kind in ('day', 'month', 'window', 'recurring', 'conditional', 'event', 'none')),
  invited_post integer,
  referred_to text,
  -- The action or the measure in the committee's words; the register changes when the meeting is closed.
  amended_action text,
  amended_measure text,
  minute text,
  -- Why it was changed after the meeting was closed.
  correction text,
  recorded_at timestamptz not null,
  recorded_by integer not null,
  unique (council, id),
  unique (council, meeting, item, version),
  constraint decision_own_grade check (judgment is distinct from 'own' or (grade <> '' and reason <> '')),
  constraint decision_grade check (grade is null or judgment = 'own'),
  constraint decision_closure check ((next is not distinct from 'close') = (closure is not null)),
  constraint decision_risk check (
    closure is null or closure in ('achieved_on_time', 'achieved_late') or risk <> ''),
  constraint decision_further check (
    (by_meeting is null and in_months is null)
    or (next = 'further_update' and num_nonnulls(by_meeting, in_months) = 1)),
  constraint decision_extension check (
    (extension is null or extension_outcome is not null)
    and (extension_outcome is distinct from 'refused' or extension is not null)
    and (extension_outcome is not distinct from 'granted') = (granted is not null)
    and (granted is null) = (granted_kind is null)
    and granted_earliest <= granted_latest),
  foreign key (council, meeting) references meeting (council, id),
  foreign key (council, item) references item (council, id),
  foreign key (council, judged) references "update" (council, id),
  foreign key (council, level) references grading_level (council, id),
  foreign key (council, by_meeting) references meeting (council, id),
  foreign key (council, extension) references extension (council, id),
  foreign key (council, invited_post) references post (council, id),
  foreign key (council, recorded_by) references person (council, id)
);
create index decision_item on decision (council, item, id);

-- What each meeting decided on each item as it last stood, with the day of the meeting.
create view decided with (security_invoker = true) as
  select decision.*, meeting.day as decided_on, meeting.committee as decided_by_committee,
         meeting.closed_at is not null and meeting.cancelled_at is null as in_force
  from decision
  join meeting on meeting.council = decision.council and meeting.id = decision.meeting
  where not decision.void
    and not exists (
      select from decision newer
      where newer.council = decision.council and newer.meeting = decision.meeting
        and newer.item = decision.item and newer.version > decision.version);

-- How each item stands by the committee's decisions: whether it is closed and by which decision, and the date in
-- force where the agreed one was moved, with how often it was.
create view item_standing with (security_invoker = true) as
  select item.council, item.id as item, item.review,
         case when closing.next = 'close' then closing.id end as closed_by_decision,
         moved.granted, moved.granted_earliest, moved.granted_latest, moved.granted_kind,
         coalesce(moved.moves, 0)::integer as moves
  from item
  left join lateral (
    select d.id, d.next from decided d
    where d.council = item.council and d.item = item.id and d.in_force and d.next in ('close', 'reopen')
    order by d.decided_on desc, d.id desc limit 1) closing on true
  left join lateral (
    select d.granted, d.granted_earliest, d.granted_latest, d.granted_kind, count(*) over () as moves
    from decided d
    where d.council = item.council and d.item = item.id and d.in_force and d.extension_outcome = 'granted'
    order by d.decided_on desc, d.id desc limit 1) moved on true;

do $$
declare t text;
begin
  foreach t in array array['agenda_item', 'extension', 'decision'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format($p$create policy council on %I
        using (council = nullif(current_setting('scrutiny.council', true), '')::integer)
        with check (council = nullif(current_setting('scrutiny.council', true), '')::integer)$p$, t);
  end loop;
end $$;

grant select, insert, update on agenda_item to ${app};
grant select, insert on extension, decision to ${app};
grant select on decided, item_standing to ${app};
