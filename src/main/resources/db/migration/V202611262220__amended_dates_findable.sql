-- An amendment takes the place of a date that was granted before it (date_in_force), and is written after the item's own
-- row: what the item is found by has to be written again then.
create function findable_of_amendment() returns trigger
language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  perform findable_refresh(new.council, new.item);
  return null;
end;
$$;
revoke execute on function findable_of_amendment() from public;
create trigger finding after insert on amendment for each row when (new.item is not null and new.field = 'due')
  execute function findable_of_amendment();
