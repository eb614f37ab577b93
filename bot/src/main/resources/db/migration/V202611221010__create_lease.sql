-- What only one replica may do at a time: poll Telegram.
create table bot.lease (
    name       text        primary key,
    holder     text        not null,
    held_until timestamptz not null
);
