-- A date may keep its words and change its days, where a person sets them; the old days are kept like old words.
alter table amendment
  add column old_earliest date,
  add column old_latest date,
  add column new_earliest date,
  add column new_latest date;
