--liquibase formatted sql
--changeset petitionkit:3

-- Addresses that get no mail: refused by their server, bounced, or taken off by their owner or by staff. Known by a keyed hash.

create table petitionkit_suppression (
  address varchar primary key,
  reason varchar not null,
  suppressed_at timestamp with time zone not null
);

insert into petitionkit_schema (version) values (3);
