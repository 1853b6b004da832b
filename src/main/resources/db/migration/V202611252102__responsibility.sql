-- Which posts answer for an item, beside the words as written; link officers; what may not be public.

create table responsible (
  id integer generated always as identity primary key,
  council integer not null,
  item integer not null,
  post integer,
  post_group integer,
  decided_at timestamptz not null,
  decided_by integer not null,
  ended_at timestamptz,
  ended_by integer,
  unique (council, id),
  check (num_nonnulls(post, post_group) = 1),
  foreign key (council, item) references item (council, id),
  foreign key (council, post) references post (council, id),
  foreign key (council, post_group) references post_group (council, id),
  foreign key (council, decided_by) references person (council, id),
  foreign key (council, ended_by) references person (council, id)
);
create unique index responsible_once on responsible (council, item, coalesce(post, 0), coalesce(post_group, 0)) where ended_at is null;
create index responsible_post on responsible (council, post) where ended_at is null;

-- What an officer said that words of a form mean: remembered for the next form. words: folded to lower case.
create table wording (
  id integer generated always as identity primary key,
  council integer not null references council,
  words text not null check (words <> ''),
  post integer,
  post_group integer,
  remembered_at timestamptz not null,
  remembered_by integer not null,
  forgotten_at timestamptz,
  unique (council, id),
  check (num_nonnulls(post, post_group) = 1),
  foreign key (council, post) references post (council, id),
  foreign key (council, post_group) references post_group (council, id),
  foreign key (council, remembered_by) references person (council, id)
);
create index wording_words on wording (council, words) where forgotten_at is null;

-- The posts that see to a review's answers, beside the names as written.
create table link_officer (
  id integer generated always as identity primary key,
  council integer not null,
  review integer not null,
  post integer not null,
  named_at timestamptz not null,
  named_by integer not null,
  ended_at timestamptz,
  ended_by integer,
  unique (council, id),
  foreign key (council, review) references review (council, id),
  foreign key (council, post) references post (council, id),
  foreign key (council, named_by) references person (council, id),
  foreign key (council, ended_by) references person (council, id)
);
create unique index link_officer_once on link_officer (council, review, post) where ended_at is null;

-- A field that is not public: by which paragraph of Schedule 12A, why, who decided, and what the public reads instead.
-- field: "agreed_action", "evidence" …; an update's fields by the update, an item's own without one.
create table exemption (
  id integer generated always as identity primary key,
  council integer not null,
  item integer not null,
  update_request integer,
  field text not null,
  jurisdiction text not null check (jurisdiction in ('england', 'wales')),
  paragraph integer not null,
  reason text not null check (reason <> ''),
  public_text text,
  review_on date not null,
  decided_at timestamptz not null,
  decided_by integer not null,
  ended_at timestamptz,
  ended_by integer,
  unique (council, id),
  constraint exemption_paragraph check (
    (jurisdiction = 'england' and paragraph between 1 and 7)
    or (jurisdiction = 'wales' and paragraph between 12 and 18)),
  foreign key (council, item) references item (council, id),
  foreign key (council, decided_by) references person (council, id),
  foreign key (council, ended_by) references person (council, id)
);
create unique index exemption_once on exemption (council, item, coalesce(update_request, 0), field) where ended_at is null;
