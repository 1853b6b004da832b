-- A holding that never came about, because its post went to somebody else first, ends the day before it begins:
-- no day lies in it. An update that came with a form can be exempt as well; it is known by its place among the item's.

alter table holding
  drop constraint holding_check,
  add constraint holding_days check (from_day <= until_day + 1);

alter table exemption
  add update_position integer check (update_position >= 0),
  add constraint exemption_of_one check (num_nonnulls(update_request, update_position) <= 1);
drop index exemption_once;
create unique index exemption_once
  on exemption (council, item, coalesce(update_request, 0), coalesce(update_position, -1), field) where ended_at is null;
