--liquibase formatted sql
--changeset petitionkit:5

-- The nodes that run, each with the keys that it can read and the one that it writes with. A row ends by the database's time.

create table petitionkit_node (
  node uuid primary key,
  current_key varchar not null,
  readable_keys varchar not null,
  ends_at timestamp with time zone not null
);

insert into petitionkit_schema (version) values (5);
