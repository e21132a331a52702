--liquibase formatted sql
--changeset petitionkit:4

-- Events are claimed for the time of a lease and told outside of any transaction. Stop the nodes of the older release first.

-- The last claim on what a listener is told next; retry_at is also when the lease of that claim ends.
alter table petitionkit_listener_offset add column owner uuid;

-- Events that are tried again by themselves, for listeners that do not ask for an order; due_at is also when a lease ends.
create table petitionkit_retry (
  petition uuid not null,
  number bigint not null,
  listener varchar not null,
  owner uuid not null,
  attempts integer not null,
  due_at timestamp(6) with time zone not null,
  document varchar not null,
  primary key (petition, number, listener)
);

create index petitionkit_retry_due on petitionkit_retry (listener, due_at);

-- A random mark of each write, and the marks of the last writes of a petition, the latest first: two writes with the same
-- numbers are told apart by them, should the database lose one; and they tell what became of a commit that broke.
alter table petitionkit_event add column mark bigint not null default 0;
alter table petitionkit_petition add column revision_mark bigint not null default 0;
alter table petitionkit_petition add column marks varchar not null default '';

insert into petitionkit_schema (version) values (4);
