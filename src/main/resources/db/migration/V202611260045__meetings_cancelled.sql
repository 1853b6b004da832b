-- A meeting that is cancelled says why, and who said so: those who looked forward to it may ask.

alter table meeting
  add cancelled_by integer,
  add cancel_reason text,
  add constraint meeting_cancelled check (
    (cancelled_at is null) = (cancelled_by is null) and (cancelled_at is null) = (cancel_reason is null)
    and cancel_reason <> ''),
  add foreign key (council, cancelled_by) references person (council, id);
