-- Sessions, as Spring Session keeps them: known before any council is, and so outside of all councils, in a schema
-- of their own. What a row holds opens nothing by itself: the browser's cookie also bears a signature whose key is
-- not in the database.

create schema session;

create table session.visit (
  primary_id char(36) primary key,
  session_id char(36) not null unique,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval integer not null,
  expiry_time bigint not null,
  principal_name varchar(100)
);
create index visit_expiry on session.visit (expiry_time);
create index visit_principal on session.visit (principal_name);

create table session.visit_attributes (
  session_primary_id char(36) not null references session.visit on delete cascade,
  attribute_name varchar(200) not null,
  attribute_bytes bytea not null,
  primary key (session_primary_id, attribute_name)
);

grant usage on schema session to ${app};
grant select, insert, update, delete on session.visit, session.visit_attributes to ${app};
