--liquibase formatted sql
--changeset petitionkit:15

-- A listener that handles many events in one step gets them from one node at a time: the leader, until its lease ends. Another node
-- that is refused says so, and the leader looks for its events once more before it hands over.
alter table petitionkit_listener add column leader uuid;
alter table petitionkit_listener add column leads_until timestamptz;
alter table petitionkit_listener add column is_wanted boolean not null default false;

-- Who signs a second petition of a movement does so soon, and the row of the person is updated where it is.
alter table petitionkit_movement_person set (fillfactor = 85);

insert into petitionkit_schema (version) values (15);
