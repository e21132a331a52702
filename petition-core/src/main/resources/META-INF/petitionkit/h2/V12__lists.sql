--liquibase formatted sql
--changeset petitionkit:12

-- Lists of signatures from outside the site: looked at first, then entered by whichever node claims them.

-- One row a list: its settings, what would become of its lines and what has, and the node that enters it.
create table petitionkit_list (
  list uuid primary key,
  petition uuid not null,
  state varchar not null,
  settings varchar not null,
  preview varchar not null,
  report varchar not null,
  created_at timestamp(6) with time zone not null,
  changed_at timestamp(6) with time zone not null,
  owner uuid
);

create index petitionkit_list_petition on petitionkit_list (petition, created_at);

-- The bytes of a list's file until it is entered, and the results of its lines, in parts.
create table petitionkit_list_part (
  list uuid not null,
  content varchar not null,
  number bigint not null,
  bytes varbinary not null,
  key_id varchar,
  primary key (list, content, number)
);

insert into petitionkit_schema (version) values (12);
