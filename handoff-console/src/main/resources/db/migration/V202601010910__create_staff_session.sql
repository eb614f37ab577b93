-- Columns as spring-session-jdbc expects them.
create table handoff.staff_session (
    primary_id char(36) not null primary key,
    session_id char(36) not null unique,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    principal_name varchar(100)
);

create index staff_session_by_expiry on handoff.staff_session (expiry_time);
create index staff_session_by_principal on handoff.staff_session (principal_name);

create table handoff.staff_session_attributes (
    session_primary_id char(36) not null references handoff.staff_session on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
);
