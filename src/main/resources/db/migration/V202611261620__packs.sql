-- What goes to a meeting, kept as it went; and the sections of the report in front of it.

-- The sections of the council's cover report. Saving adds a whole new version, so that each report's can be read again;
-- a council without any has the standard ones, which are in the program.
create table report_section (
  id integer generated always as identity primary key,
  council integer not null,
  version integer not null check (version >= 1),
  position integer not null check (position >= 0),
  heading text not null check (heading <> ''),
  heading_cy text check (heading_cy <> ''),
  words text not null check (words <> ''),
  words_cy text check (words_cy <> ''),
  saved_at timestamptz not null,
  saved_by integer not null,
  unique (council, id),
  unique (council, version, position),
  foreign key (council, saved_by) references person (council, id)
);

-- A pack: all that went into it stands in the snapshot, from which its files can be made again.
create table pack (
  id integer generated always as identity primary key,
  council integer not null,
  meeting integer not null,
  number integer not null check (number >= 1),
  options text[] not null,
  languages text[] not null check (cardinality(languages) > 0),
  snapshot text not null,
  -- SHA-256 of the snapshot as UTF-8.
  digest bytea not null check (length(digest) = 32),
  made_at timestamptz not null,
  made_by integer not null,
  unique (council, id),
  unique (council, meeting, number),
  foreign key (council, meeting) references meeting (council, id),
  foreign key (council, made_by) references person (council, id)
);

create table pack_file (
  id integer generated always as identity primary key,
  council integer not null,
  pack integer not null,
  language text not null check (language in ('en', 'cy')),
  format text not null check (format in ('word', 'pdf', 'html', 'large_word', 'large_pdf')),
  content bytea not null,
  digest bytea not null check (length(digest) = 32),
  made_at timestamptz not null,
  unique (council, id),
  unique (council, pack, language, format),
  foreign key (council, pack) references pack (council, id)
);

-- The making of a pack's files. What is not ended is begun again when the program starts.
create table pack_job (
  id integer generated always as identity primary key,
  council integer not null,
  pack integer not null,
  -- Whether the files that are there are made once more, to be compared with those kept.
  again boolean not null,
  wanted_at timestamptz not null,
  wanted_by integer not null,
  failures integer not null default 0,
  failure text,
  ended_at timestamptz,
  -- The names of the files that came out otherwise than those kept; null where nothing was compared.
  differing text[],
  unique (council, id),
  foreign key (council, pack) references pack (council, id),
  foreign key (council, wanted_by) references person (council, id)
);
create index pack_job_waits on pack_job (council, id) where ended_at is null;

do $$
declare t text;
begin
  foreach t in array array['report_section', 'pack', 'pack_file', 'pack_job'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format($p$create policy council on %I
        using (council = nullif(current_setting('scrutiny.council', true), '')::integer)
        with check (council = nullif(current_setting('scrutiny.council', true), '')::integer)$p$, t);
  end loop;
end $$;

-- A pack and its files are never changed.
grant select, insert on report_section, pack, pack_file to ${app};
grant select, insert, update on pack_job to ${app};
