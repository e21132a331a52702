--liquibase formatted sql
--changeset petitionkit:7

-- One row a petition and source of its signers: how many of them count. An empty text stands for a name that is not known.
create table petitionkit_source (
  petition uuid not null,
  campaign varchar not null,
  partner varchar not null,
  referrer varchar not null,
  counted bigint not null,
  primary key (petition, campaign, partner, referrer)
);

insert into petitionkit_schema (version) values (7);
