--liquibase formatted sql
--changeset petitionkit:7

-- One row a petition and source of its signers: how many of them count. An empty text stands for a name that is not known.
create table petitionkit_source (
  petition uuid not null,
  campaign text not null,
  partner text not null,
  referrer text not null,
  counted bigint not null,
  primary key (petition, campaign, partner, referrer)
) with (fillfactor = 50);

insert into petitionkit_schema (version) values (7);
