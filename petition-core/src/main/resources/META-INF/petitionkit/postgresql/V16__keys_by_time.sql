--liquibase formatted sql
--changeset petitionkit:16 splitStatements:false

-- Ids of signatures ascend with time. Where the key begins with them, new signatures of all petitions go to the end of its index,
-- and not each to a page of its petition. The table is locked while its key is built again, about a second for a million signatures.
do $$
declare
  former text;
begin
  select conname into strict former from pg_constraint
    where conrelid = 'petitionkit_signature'::regclass and contype = 'p';
  execute format('alter table petitionkit_signature drop constraint %I', former);
  alter table petitionkit_signature add constraint petitionkit_signature_pkey primary key (signature, petition);
end $$;

insert into petitionkit_schema (version) values (16);
