-- What the officer took out of a reading: pointers into draft of nodes and updates that will not be confirmed.
alter table reading add column removed text[] not null default '{}';
