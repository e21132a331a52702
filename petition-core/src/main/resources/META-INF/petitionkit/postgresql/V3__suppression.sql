--liquibase formatted sql
--changeset petitionkit:3

-- Addresses that get no mail: refused by their server, bounced, or taken off by their owner or by staff. Known by a keyed hash.

create table petitionkit_suppression (
  address text primary key,
  reason text not null,
  suppressed_at timestamptz not null
);

insert into petitionkit_schema (version) values (3);
