-- An installation in which nobody can sign in is founded through a link that is printed when it starts.
-- The question whether anybody can is asked before any council is known.

create function somebody_can_sign_in()
returns boolean
language sql stable security definer
set search_path = public, pg_temp
as $$
  select exists (select from person p where p.left_at is null and p.account)
$$;
revoke all on function somebody_can_sign_in() from public;
grant execute on function somebody_can_sign_in() to ${app};

-- The first council is made in the same transaction as its first person: its number must be known before.
grant usage on sequence council_id_seq to ${app};
