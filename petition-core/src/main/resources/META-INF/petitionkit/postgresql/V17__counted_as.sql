--liquibase formatted sql
--changeset petitionkit:17

-- The signer by a keyed hash that counts people once, so that movements need not read the whole signature: the id of the key, and
-- the first half of the hash. Movements read signatures from before, which have none.
alter table petitionkit_signature add column counted_as text;

-- Movements know people by the same texts.
update petitionkit_movement_signature set person = substring(person from 1 for position(':' in person) + 22)
where person is not null and person not like 'erased:%';
update petitionkit_movement_person set person = substring(person from 1 for position(':' in person) + 22)
where person not like 'erased:%';

insert into petitionkit_schema (version) values (17);
