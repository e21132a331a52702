create table if not exists site_owner (
    petition varchar(36) primary key,
    account varchar(100) not null
);

create table if not exists site_held (
    petition varchar(36) not null,
    signature varchar(36) not null,
    cause varchar(100) not null,
    held_at timestamp with time zone not null,
    primary key (petition, signature)
);

create table if not exists site_invalidation (
    id varchar(36) primary key,
    petition varchar(36) not null,
    document varchar(4000) not null
);

create table if not exists site_head (
    petition varchar(36) not null,
    entries bigint not null,
    key_id varchar(32) not null,
    document varchar(1000) not null,
    growth varchar(8000),
    primary key (petition, entries)
);

-- Lists are kept by the library.
drop table if exists site_list;

create table if not exists site_recent (
    petition varchar(36) not null,
    signature varchar(36) not null,
    counted_at timestamp with time zone not null,
    primary key (petition, signature)
);

create index if not exists site_recent_latest on site_recent (petition, counted_at);

alter table site_owner alter column account set data type varchar(320);

-- Spring Security's links to log in.
create table if not exists one_time_tokens (
    token_value varchar(36) primary key,
    username varchar(320) not null,
    expires_at timestamp with time zone not null
);

-- Spring Session's: whoever is logged in is so on every node.
create table if not exists spring_session (
    primary_id char(36) primary key,
    session_id char(36) not null,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    principal_name varchar(320)
);

create unique index if not exists spring_session_id on spring_session (session_id);
create index if not exists spring_session_expiry on spring_session (expiry_time);
create index if not exists spring_session_principal on spring_session (principal_name);

create table if not exists spring_session_attributes (
    session_primary_id char(36) not null references spring_session (primary_id) on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
);
