-- What members want to ask beside what the rules raise, and what became of any question.

create table question (
  id integer generated always as identity primary key,
  council integer not null,
  committee integer not null,
  -- The item that it is about; null for the committee's work as a whole.
  item integer,
  words text not null check (words <> ''),
  asked_at timestamptz not null,
  asked_by integer not null,
  unique (council, id),
  foreign key (council, committee) references committee (council, id),
  foreign key (council, item) references item (council, id),
  foreign key (council, asked_by) references person (council, id)
);
create index question_committee on question (council, committee, id);

-- Put on the chair's list, asked and answered, or neither after all; the newest counts.
-- A rule's question is known by its rule, its item and the update that it was about: a new update raises it anew.
create table question_mark (
  id integer generated always as identity primary key,
  council integer not null,
  question integer,
  rule text,
  item integer,
  about_update integer,
  mark text not null check (mark in ('listed', 'answered', 'cleared')),
  minute text,
  marked_at timestamptz not null,
  marked_by integer not null,
  unique (council, id),
  check ((question is null) = (rule is not null and item is not null)),
  foreign key (council, question) references question (council, id),
  foreign key (council, item) references item (council, id),
  foreign key (council, about_update) references "update" (council, id),
  foreign key (council, marked_by) references person (council, id)
);
create index question_mark_item on question_mark (council, item, id);

do $$
declare t text;
begin
  foreach t in array array['question', 'question_mark'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format($p$create policy council on %I
        using (council = nullif(current_setting('scrutiny.council', true), '')::integer)
        with check (council = nullif(current_setting('scrutiny.council', true), '')::integer)$p$, t);
  end loop;
end $$;

grant select, insert on question, question_mark to ${app};
