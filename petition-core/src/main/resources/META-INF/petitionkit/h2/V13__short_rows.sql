--liquibase formatted sql
--changeset petitionkit:13

-- Each signature updates the row of its petition, so that row is short: the document moves out of it, and the totals of the tally
-- move in, which were rows to update as well. Stop the nodes of the older release first: they read both where they were.

-- One row a petition: what the library calls a Petition, as JSON.
create table petitionkit_document (
  petition uuid primary key,
  document character large object not null
);

insert into petitionkit_document (petition, document) select petition, document from petitionkit_petition;

alter table petitionkit_petition drop column document;
alter table petitionkit_petition add column counted bigint default 0 not null;
alter table petitionkit_petition add column raw bigint default 0 not null;
alter table petitionkit_petition add column pending bigint default 0 not null;
alter table petitionkit_petition add column held bigint default 0 not null;

update petitionkit_petition p set
  counted = coalesce((select t.figure from petitionkit_tally t
    where t.petition = p.petition and t.kind = 'COUNTED' and t.subject = ''), 0),
  raw = coalesce((select t.figure from petitionkit_tally t
    where t.petition = p.petition and t.kind = 'RAW' and t.subject = ''), 0),
  pending = coalesce((select t.figure from petitionkit_tally t
    where t.petition = p.petition and t.kind = 'PENDING' and t.subject = ''), 0),
  held = coalesce((select t.figure from petitionkit_tally t
    where t.petition = p.petition and t.kind = 'HELD' and t.subject = ''), 0);

delete from petitionkit_tally where kind in ('COUNTED', 'RAW', 'PENDING', 'HELD');

insert into petitionkit_schema (version) values (13);
