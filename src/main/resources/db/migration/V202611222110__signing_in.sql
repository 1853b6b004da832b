-- Signing in comes before any council is known: the one place that looks across councils.
-- The function runs as the owner, whom "force row level security" binds as well; hence the policy.

create policy signing_in on person for select to ${owner} using (true);

create function sign_in_person(sought text)
returns table (id integer, council integer, name text, role text, language text, password_hash text)
language sql stable strict security definer
set search_path = public, pg_temp
as $$
  select p.id, p.council, p.name, p.role, p.language, p.password_hash
  from person p
  where lower(p.email) = lower(sought)
$$;

revoke all on function sign_in_person(text) from public;
grant execute on function sign_in_person(text) to ${app};
