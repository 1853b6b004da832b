-- Where the public finds a committee, for ever: the one that published first, and each that went on with its work.

create table publication_committee (
  council integer not null references council,
  committee integer not null,
  address text not null,
  primary key (council, committee),
  unique (council, address),
  foreign key (council, committee) references committee (council, id)
);

alter table publication_committee enable row level security;
alter table publication_committee force row level security;
create policy council on publication_committee
  using (council = nullif(current_setting('scrutiny.council', true), '')::integer)
  with check (council = nullif(current_setting('scrutiny.council', true), '')::integer);
grant select, insert on publication_committee to ${app};

do $$
declare
  one integer;
begin
  for one in select id from council order by id loop
    perform set_config('scrutiny.council', one::text, true);
    insert into publication_committee
      select distinct on (council, committee) council, committee, committee_address
      from publication where committee is not null order by council, committee, id;
  end loop;
  perform set_config('scrutiny.council', '', true);
end $$;

-- The committees of which something is public, and those that went on with the work of one.
create view public_committee with (security_invoker = true) as
  with recursive visible as (
    select distinct p.council, p.committee
    from publication p
    where p.undone_at is null and p.visible_from <= scrutiny_now() and p.committee is not null
    union
    select c.council, c.successor
    from visible v
    join committee c on c.council = v.council and c.id = v.committee
    where c.successor is not null)
  select a.council, a.address, c.name, c.name_cy, c.ended_on, s.address as successor
  from visible v
  join publication_committee a on a.council = v.council and a.committee = v.committee
  join committee c on c.council = v.council and c.id = v.committee
  left join publication_committee s on s.council = c.council and s.committee = c.successor;

grant select on public_committee to ${app};
