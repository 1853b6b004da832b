-- History that proves itself: whatever becomes of a review is entered into a chain by the database itself, whoever
-- writes. Each entry holds the digest of the one before; changing, removing or reordering any breaks all that follow.

-- An item that was added after its review was registered says when and by whom; null: it came with the review.
alter table item
  add added_at timestamptz,
  add added_by integer,
  add constraint item_added check ((added_at is null) = (added_by is null)),
  add foreign key (council, added_by) references person (council, id);

create table history (
  council integer not null,
  review integer not null,
  -- 1, 2, … without a gap.
  number integer not null check (number >= 1),
  entered_at timestamptz not null,
  -- When and by whom it was done, as the row itself says.
  at timestamptz not null,
  person integer,
  -- The table and the row that was added or changed, and the item that it is about; null for the review itself.
  source text not null,
  row_id integer not null,
  item integer,
  -- The row as JSON, without its council.
  content text not null,
  -- The digest of entry number - 1; empty before the first.
  previous bytea not null,
  digest bytea not null check (octet_length(digest) = 32),
  primary key (council, review, number),
  foreign key (council, review) references review (council, id),
  foreign key (council, person) references person (council, id)
);
create index history_item on history (council, item, number) where item is not null;

alter table history enable row level security;
alter table history force row level security;
create policy council on history
  using (council = nullif(current_setting('scrutiny.council', true), '')::integer)
  with check (council = nullif(current_setting('scrutiny.council', true), '')::integer);

-- Adds an entry. The lock on the review's row keeps its entries in one line; it is the same row that amendments lock,
-- since two sorts of lock could wait for each other.
-- audit.Entry computes the same digest in Java.
create function history_enter(
  of_council integer, of_review integer, done_at timestamptz, done_by integer,
  of_source text, of_row integer, of_item integer, of_content jsonb) returns void
language plpgsql security definer set search_path = public, pg_temp set timezone = 'UTC'
as $$
declare
  entry history;
begin
  perform from review where council = of_council and id = of_review for no key update;
  if not found then
    raise exception 'A change of "%" % cannot be entered into the history: set scrutiny.council first', of_source, of_row;
  end if;
  select number + 1, digest into entry.number, entry.previous
  from history where council = of_council and review = of_review
  order by number desc limit 1;
  entry.number := coalesce(entry.number, 1);
  entry.previous := coalesce(entry.previous, '');
  entry.council := of_council;
  entry.review := of_review;
  entry.entered_at := now();
  entry.at := done_at;
  entry.person := done_by;
  entry.source := of_source;
  entry.row_id := of_row;
  entry.item := of_item;
  entry.content := (of_content - 'council')::text;
  entry.digest := sha256(entry.previous || convert_to(concat_ws(E'\n',
    entry.council, entry.review, entry.number,
    to_char(entry.entered_at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    to_char(entry.at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    coalesce(entry.person::text, ''), entry.source, entry.row_id, coalesce(entry.item::text, ''), entry.content), 'UTF8'));
  insert into history values (entry.*);
end;
$$;

-- Enters a row that was added or changed. Arguments: the columns that say when and by whom, in pairs, the first pair
-- for its adding.
create function history_of_row() returns trigger
language plpgsql security definer set search_path = public, pg_temp set timezone = 'UTC'
as $$
declare
  after jsonb := to_jsonb(new);
  before jsonb;
  of_review integer := (after->>'review')::integer;
  of_item integer := (after->>'item')::integer;
  done_at timestamptz;
  done_by integer;
begin
  if tg_op = 'INSERT' then
    done_at := (after->>tg_argv[0])::timestamptz;
    done_by := (after->>tg_argv[1])::integer;
  else
    before := to_jsonb(old);
    if before = after then return null; end if;
    for pair in reverse tg_nargs / 2 - 1 .. 0 loop
      if after->>tg_argv[2 * pair] is distinct from before->>tg_argv[2 * pair] then
        done_at := (after->>tg_argv[2 * pair])::timestamptz;
        done_by := (after->>tg_argv[2 * pair + 1])::integer;
        exit;
      end if;
    end loop;
  end if;
  case tg_table_name
    when 'review' then
      of_review := new.id;
    when 'item' then
      of_item := new.id;
      if tg_op = 'INSERT' and done_at is null then
        select created_at, created_by into done_at, done_by from review where council = new.council and id = of_review;
      end if;
    else
      if of_review is null then
        select review into of_review from item where council = new.council and id = of_item;
      end if;
  end case;
  perform history_enter(
    new.council, of_review, coalesce(done_at, now()), done_by, tg_table_name::text, new.id, of_item, after);
  return null;
end;
$$;

-- Enters a meeting that is closed into each review on its agenda: from then on its decisions are in force.
create function history_of_closing() returns trigger
language plpgsql security definer set search_path = public, pg_temp set timezone = 'UTC'
as $$
declare
  on_agenda integer;
begin
  for on_agenda in
    select distinct review from agenda_item
    where council = new.council and meeting = new.id and removed_at is null order by review
  loop
    perform history_enter(
      new.council, on_agenda, new.closed_at, new.closed_by, 'meeting', new.id, null, to_jsonb(new));
  end loop;
  return null;
end;
$$;

revoke execute on function history_enter(integer, integer, timestamptz, integer, text, integer, integer, jsonb) from public;
revoke execute on function history_of_row(), history_of_closing() from public;

-- What was there before: rows as they stand now, in the order in which they were made.
do $$
declare
  one integer;
  entry record;
begin
  for one in select id from council order by id loop
    perform set_config('scrutiny.council', one::text, true);
    update item i set added_at = a.at, added_by = a.person
    from audit_entry a, review r
    where r.council = i.council and r.id = i.review and a.council = i.council
      and a.act = 'item.added' and a.subject = r.address || '/' || i.path and a.person is not null;
    for entry in
      select * from (
        select 1 as rank, 'review' as source, t.id, t.id as review, null::integer as item,
               t.created_at as at, t.created_by as person, to_jsonb(t) as content from review t
        union all select 2, 'item', t.id, t.review, t.id,
               coalesce(t.added_at, v.created_at), coalesce(t.added_by, v.created_by), to_jsonb(t)
               from item t join review v on v.council = t.council and v.id = t.review
        union all select 3, 'link_officer', t.id, t.review, null, t.named_at, t.named_by, to_jsonb(t) from link_officer t
        union all select 4, 'responsible', t.id, i.review, i.id, t.decided_at, t.decided_by, to_jsonb(t)
               from responsible t join item i on i.council = t.council and i.id = t.item
        union all select 5, 'exemption', t.id, i.review, i.id, t.decided_at, t.decided_by, to_jsonb(t)
               from exemption t join item i on i.council = t.council and i.id = t.item
        union all select 6, 'amendment', t.id, t.review, t.item, t.made_at, t.made_by, to_jsonb(t) from amendment t
        union all select 7, 'monitoring_decision', t.id, i.review, i.id, t.decided_at, t.decided_by, to_jsonb(t)
               from monitoring_decision t join item i on i.council = t.council and i.id = t.item
        union all select 8, 'round_due', t.id, t.review, null, t.decided_at, t.decided_by, to_jsonb(t) from round_due t
        union all select 9, 'round', t.id, t.review, null, t.opened_at, t.opened_by, to_jsonb(t) from round t
        union all select 10, 'update', t.id, i.review, i.id, t.recorded_at, t.recorded_by, to_jsonb(t)
               from "update" t join item i on i.council = t.council and i.id = t.item
        union all select 11, 'extension', t.id, i.review, i.id, t.asked_at, t.asked_by, to_jsonb(t)
               from extension t join item i on i.council = t.council and i.id = t.item
        union all select 12, 'agenda_item', t.id, t.review, null, t.added_at, t.added_by, to_jsonb(t) from agenda_item t
        union all select 13, 'decision', t.id, i.review, i.id, t.recorded_at, t.recorded_by, to_jsonb(t)
               from decision t join item i on i.council = t.council and i.id = t.item
        union all select 14, 'meeting', t.id, a.review, null, t.closed_at, t.closed_by, to_jsonb(t)
               from meeting t join agenda_item a on a.council = t.council and a.meeting = t.id and a.removed_at is null
               where t.closed_at is not null  ) entered
      order by review, at, rank, id
    loop
      perform history_enter(
        one, entry.review, entry.at, entry.person, entry.source, entry.id, entry.item, entry.content);
    end loop;
  end loop;
  perform set_config('scrutiny.council', '', true);
end $$;

create trigger history after insert or update on review for each row
  execute function history_of_row('created_at', 'created_by');
create trigger history after insert or update on item for each row
  execute function history_of_row('added_at', 'added_by');
create trigger history after insert or update on responsible for each row
  execute function history_of_row('decided_at', 'decided_by', 'ended_at', 'ended_by');
create trigger history after insert or update on link_officer for each row
  execute function history_of_row('named_at', 'named_by', 'ended_at', 'ended_by');
create trigger history after insert or update on exemption for each row
  execute function history_of_row('decided_at', 'decided_by', 'ended_at', 'ended_by');
create trigger history after insert or update on round for each row
  execute function history_of_row('opened_at', 'opened_by', 'accepted_at', 'accepted_by', 'withdrawn_at', 'withdrawn_by');
create trigger history after insert or update on agenda_item for each row
  execute function history_of_row('added_at', 'added_by', 'removed_at', 'removed_by');
create trigger history after insert or update on amendment for each row
  execute function history_of_row('made_at', 'made_by');
create trigger history after insert or update on "update" for each row
  execute function history_of_row('recorded_at', 'recorded_by');
create trigger history after insert or update on decision for each row
  execute function history_of_row('recorded_at', 'recorded_by');
create trigger history after insert or update on extension for each row
  execute function history_of_row('asked_at', 'asked_by');
create trigger history after insert or update on monitoring_decision for each row
  execute function history_of_row('decided_at', 'decided_by');
create trigger history after insert or update on round_due for each row
  execute function history_of_row('decided_at', 'decided_by');
create trigger history after update of closed_at on meeting for each row
  when (old.closed_at is null and new.closed_at is not null)
  execute function history_of_closing();

grant select on history to ${app};
