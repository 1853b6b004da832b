-- Passkeys: keys in somebody's telephone, computer or safe, of which we keep the public half.

create table passkey (
  id integer generated always as identity primary key,
  council integer not null references council,
  person integer not null,
  label text not null check (label <> ''),
  credential bytea not null unique,
  public_key bytea not null,
  signature_count bigint not null,
  uv_initialized boolean not null,
  backup_eligible boolean not null,
  backup_state boolean not null,
  transports text[] not null,
  attestation bytea not null,
  client_data bytea,
  made_at timestamptz not null,
  last_used_at timestamptz,
  removed_at timestamptz,
  unique (council, id),
  foreign key (council, person) references person (council, id)
);
create index passkey_person on passkey (council, person) where removed_at is null;

alter table passkey enable row level security;
alter table passkey force row level security;
create policy council on passkey
  using (council = nullif(current_setting('scrutiny.council', true), '')::integer)
  with check (council = nullif(current_setting('scrutiny.council', true), '')::integer);
grant select, insert, update on passkey to ${app};

-- Whose a passkey is, is asked before any council is known.
create policy showing on passkey for select to ${owner} using (true);
create function passkey_of(sought bytea)
returns table (council integer, person integer)
language sql stable strict security definer
set search_path = public, pg_temp
as $$
  select k.council, k.person from passkey k where k.credential = sought and k.removed_at is null
$$;
revoke all on function passkey_of(bytea) from public;
grant execute on function passkey_of(bytea) to ${app};
