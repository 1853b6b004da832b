-- What the public reads: reviews as they were published, frozen then. Public pages, feeds and files read the public_*
-- views below and nothing else: in them there is nothing that waits, was withdrawn, or was not published.

-- The moment of a transaction, by the clock of the program; by that of the database where none is set.
create function scrutiny_now() returns timestamptz language sql stable
  set search_path = pg_catalog, pg_temp
  as $$ select coalesce(nullif(current_setting('scrutiny.now', true), '')::timestamptz, now()) $$;

-- An act of publishing. The newest that is public replaces those before it, whose text stays behind it.
create table publication (
  id integer generated always as identity primary key,
  council integer not null references council,
  review integer not null,
  -- 1, 2, … among the publications of the review.
  number integer not null check (number >= 1),
  -- Where the public finds it: for ever the same.
  address text not null,
  committee integer,
  committee_address text,
  -- The day as at which the review is told.
  as_at date not null,
  -- From when it is public.
  visible_from timestamptz not null,
  -- The sentence that says what is corrected; null where nothing is.
  correction text check (correction <> ''),
  items integer not null check (items >= 0),
  -- SHA-256 of its texts, one behind the other in the order of their languages.
  digest bytea not null check (octet_length(digest) = 32),
  made_at timestamptz not null,
  made_by integer not null,
  -- Taken back: within the hour without a word, later with the reason.
  undone_at timestamptz,
  undone_by integer,
  undone_reason text check (undone_reason <> ''),
  unique (council, id),
  unique (council, review, number),
  check ((undone_at is null) = (undone_by is null)),
  check (undone_reason is null or undone_at is not null),
  check ((committee is null) = (committee_address is null)),
  foreign key (council, review) references review (council, id),
  foreign key (council, committee) references committee (council, id),
  foreign key (council, made_by) references person (council, id),
  foreign key (council, undone_by) references person (council, id)
);
create index publication_address on publication (council, address, visible_from desc, number desc) where undone_at is null;
create index publication_newest on publication (council, visible_from desc, id) where undone_at is null;

-- What a publication says in one language: publication.PublishedReview as JSON.
create table publication_text (
  id integer generated always as identity primary key,
  council integer not null references council,
  publication integer not null,
  language text not null check (language in ('en', 'cy')),
  title text not null,
  committee_name text,
  content text not null,
  unique (council, id),
  unique (council, publication, language),
  foreign key (council, publication) references publication (council, id)
);

-- The pack of a meeting is published as it is: it was frozen when it was made.
create table pack_publication (
  id integer generated always as identity primary key,
  council integer not null references council,
  pack integer not null,
  visible_from timestamptz not null,
  made_at timestamptz not null,
  made_by integer not null,
  undone_at timestamptz,
  undone_by integer,
  unique (council, id),
  check ((undone_at is null) = (undone_by is null)),
  foreign key (council, pack) references pack (council, id),
  foreign key (council, made_by) references person (council, id),
  foreign key (council, undone_by) references person (council, id)
);
create unique index pack_publication_once on pack_publication (council, pack) where undone_at is null;

do $$
declare t text;
begin
  foreach t in array array['publication', 'publication_text', 'pack_publication'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format($p$create policy council on %I
        using (council = nullif(current_setting('scrutiny.council', true), '')::integer)
        with check (council = nullif(current_setting('scrutiny.council', true), '')::integer)$p$, t);
  end loop;
end $$;

-- What was published is never changed, only taken back.
grant select, insert on publication, publication_text, pack_publication to ${app};
grant update (undone_at, undone_by, undone_reason) on publication to ${app};
grant update (undone_at, undone_by) on pack_publication to ${app};

create trigger history after insert or update on publication for each row
  execute function history_of_row('made_at', 'made_by', 'undone_at', 'undone_by');

-- Every publication that is public now, replaced ones too.
create view public_publication with (security_invoker = true) as
  select council, id, review, number, address, committee_address, as_at, visible_from, correction, items, digest
  from publication
  where undone_at is null and visible_from <= scrutiny_now();

-- The newest of each review.
create view public_review with (security_invoker = true) as
  select p.* from public_publication p
  where not exists (
    select from public_publication newer
    where newer.council = p.council and newer.review = p.review
      and (newer.visible_from, newer.number) > (p.visible_from, p.number));

-- What the publications say.
create view public_text with (security_invoker = true) as
  select t.council, t.publication, t.language, t.title, t.committee_name, t.content
  from publication_text t
  where exists (select from public_publication p where p.council = t.council and p.id = t.publication);

-- The packs that are public, and their files.
create view public_pack with (security_invoker = true) as
  select k.council, k.id, k.number, k.digest, k.snapshot, k.made_at, m.day, c.name as committee, c.name_cy as committee_cy,
         p.visible_from
  from pack_publication p
  join pack k on k.council = p.council and k.id = p.pack
  join meeting m on m.council = k.council and m.id = k.meeting
  join committee c on c.council = m.council and c.id = m.committee
  where p.undone_at is null and p.visible_from <= scrutiny_now();

create view public_pack_file with (security_invoker = true) as
  select f.council, f.pack, f.language, f.format, f.content, f.digest
  from pack_file f
  where exists (select from public_pack p where p.council = f.council and p.id = f.pack);

grant select on public_publication, public_review, public_text, public_pack, public_pack_file to ${app};
