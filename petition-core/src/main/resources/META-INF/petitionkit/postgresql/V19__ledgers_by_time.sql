--liquibase formatted sql
--changeset petitionkit:19 splitStatements:false

-- The keys of a movement's signatures and people begin with what differs from row to row: signatures that follow one another go
-- to the end of the index, whatever their petition, and people are found with fewer comparisons. The tables are locked while
-- their keys are built again, about a second for a million rows.
do $$
declare
  ledgers record;
  former text;
begin
  for ledgers in select * from (values ('petitionkit_movement_signature', 'signature, petition, movement, ledger'),
      ('petitionkit_movement_person', 'person, movement, ledger')) as l (name, columns) loop
    select conname into strict former from pg_constraint where conrelid = ledgers.name::regclass and contype = 'p';
    execute format('alter table %I drop constraint %I', ledgers.name, former);
    execute format('alter table %I add constraint %I primary key (%s)', ledgers.name, ledgers.name || '_pkey', ledgers.columns);
  end loop;
end $$;

insert into petitionkit_schema (version) values (19);
