-- A deadline can move: then its reminders come again. A step is taken once for each deadline of a round.

alter table chase add column answers_by date;
alter table chase drop constraint chase_council_round_post_person_step_key;
alter table chase add constraint chase_once
  unique nulls not distinct (council, round, post, person, step, answers_by);
