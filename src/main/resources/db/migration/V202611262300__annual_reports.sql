-- The annual report of scrutiny: drafted from the council's figures, then words of the office.

create table annual_report (
  id integer generated always as identity primary key,
  council integer not null,
  first_day date not null,
  last_day date not null check (last_day > first_day),
  begun_at timestamptz not null,
  begun_by integer not null,
  unique (council, id),
  unique (council, first_day, last_day),
  foreign key (council, begun_by) references person (council, id)
);

-- A section as it was drafted or saved; each saving adds a version, and the newest counts.
create table annual_report_section (
  id integer generated always as identity primary key,
  council integer not null,
  annual_report integer not null,
  section text not null check (section in ('introduction', 'totals', 'halves', 'committees', 'within', 'silence', 'effect',
                                           'overdue', 'risk', 'method')),
  version integer not null check (version >= 1),
  words text not null,
  words_cy text not null,
  -- The tables with the addresses behind each number, as they were drafted: papers as JSON, one a language.
  numbers text not null,
  as_at date not null,
  -- Whether the words are the program's own.
  drafted boolean not null,
  saved_at timestamptz not null,
  saved_by integer not null,
  unique (council, id),
  unique (council, annual_report, section, version),
  foreign key (council, annual_report) references annual_report (council, id),
  foreign key (council, saved_by) references person (council, id)
);

do $$
declare t text;
begin
  foreach t in array array['annual_report', 'annual_report_section'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format($p$create policy council on %I
        using (council = nullif(current_setting('scrutiny.council', true), '')::integer)
        with check (council = nullif(current_setting('scrutiny.council', true), '')::integer)$p$, t);
  end loop;
end $$;

-- No version is ever changed.
grant select, insert on annual_report, annual_report_section to ${app};
