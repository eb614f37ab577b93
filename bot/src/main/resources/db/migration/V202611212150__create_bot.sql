create schema if not exists bot;

create table bot.worker (
    id           bigint generated always as identity primary key,
    channel      text        not null check (channel in ('TELEGRAM', 'WEB')),
    -- Telegram: the chat id. Web: SHA-256 of the browser's secret token, so that a copy of this table opens no talk.
    address      text        not null,
    display_name text,
    reachable    boolean     not null default true,
    created_at   timestamptz not null,
    erased_at    timestamptz,
    unique (channel, address)
);

create table bot.conversation (
    id                 bigint generated always as identity primary key,
    worker_id          bigint      not null unique references bot.worker,
    owner              text        not null default 'BOT' check (owner in ('BOT', 'PERSON')),
    advisor_id         bigint,
    advisor_name       text,
    case_code          text,
    case_promised_at   timestamptz,
    reopen_until       timestamptz,
    unresolved_in_row  int         not null default 0,
    rejected_in_row    int         not null default 0,
    intake_step        text,
    answered_up_to     bigint      not null default 0,
    read_up_to         bigint      not null default 0,
    created_at         timestamptz not null,
    last_message_at    timestamptz not null,
    check (owner = 'PERSON' or (advisor_id is null and advisor_name is null)),
    check ((advisor_id is null) = (advisor_name is null))
);

create table bot.message (
    id              bigint generated always as identity primary key,
    conversation_id bigint      not null references bot.conversation,
    channel         text        not null,
    external_id     text,
    direction       text        not null check (direction in ('INCOMING', 'OUTGOING')),
    author          text        not null check (author in ('WORKER', 'BOT', 'ADVISOR')),
    kind            text        not null check (kind in ('TEXT', 'PRESS', 'FILES', 'ANSWER', 'NOTICE')),
    text            text        not null,
    markdown        boolean     not null default false,
    basis           text,
    buttons         jsonb       not null default '[]',
    press           text,
    advisor_id      bigint,
    advisor_name    text,
    answer_slug     text,
    answer_version  int,
    confidence      double precision,
    created_at      timestamptz not null,
    unique (channel, external_id),
    check ((direction = 'INCOMING') = (author = 'WORKER')),
    check ((author = 'ADVISOR') = (advisor_id is not null))
);
create index message_of_conversation on bot.message (conversation_id, id);

-- Every later text of an edited message; the first one stays in the message.
create table bot.message_version (
    id          bigint generated always as identity primary key,
    message_id  bigint      not null references bot.message,
    channel     text        not null,
    external_id text        not null,
    text        text        not null,
    created_at  timestamptz not null,
    unique (channel, external_id)
);
create index message_version_of_message on bot.message_version (message_id, id);

create table bot.attachment (
    id               bigint generated always as identity primary key,
    message_id       bigint      not null references bot.message,
    kind             text        not null check (kind in ('PHOTO', 'DOCUMENT', 'VOICE', 'VIDEO')),
    file_name        text        not null,
    media_type       text        not null,
    size             bigint      not null,
    state            text        not null check (state in ('PENDING', 'STORED', 'TOO_LARGE', 'FAILED')),
    external_file_id text,
    attempts         int         not null default 0,
    next_attempt_at  timestamptz not null,
    created_at       timestamptz not null
);
create index attachment_of_message on bot.attachment (message_id);
create index attachment_pending on bot.attachment (next_attempt_at) where state = 'PENDING';

create table bot.attachment_content (
    attachment_id bigint primary key references bot.attachment,
    content       bytea not null
);

-- A conversation in which the bot owes the next word, and when.
create table bot.turn (
    conversation_id bigint primary key references bot.conversation,
    first_at        timestamptz not null,
    due_at          timestamptz not null,
    attempts        int         not null default 0
);
create index turn_due on bot.turn (due_at);

create table bot.outbox (
    id              bigint generated always as identity primary key,
    conversation_id bigint      not null references bot.conversation,
    message_id      bigint      not null references bot.message,
    channel         text        not null,
    address         text        not null,
    person          boolean     not null,
    parcel          jsonb       not null,
    state           text        not null default 'WAITING'
        check (state in ('WAITING', 'SENDING', 'SENT', 'FAILED', 'UNKNOWN')),
    attempts        int         not null default 0,
    resent          boolean     not null default false,
    next_attempt_at timestamptz not null,
    claimed_until   timestamptz,
    external_id     text,
    failure         text,
    created_at      timestamptz not null,
    sent_at         timestamptz
);
create index outbox_open on bot.outbox (channel, next_attempt_at, id) where state = 'WAITING';
create index outbox_unsent_of_conversation on bot.outbox (conversation_id, id) where state in ('WAITING', 'SENDING');
create index outbox_claimed on bot.outbox (claimed_until) where state = 'SENDING';
create index outbox_of_message on bot.outbox (message_id);

-- What a worker told in the optional questions after a handoff.
create table bot.intake (
    conversation_id bigint primary key references bot.conversation,
    province        text,
    company         text,
    happened        text,
    phone           text,
    updated_at      timestamptz not null
);

create table bot.feedback (
    message_id bigint primary key references bot.message,
    helpful    boolean     not null,
    created_at timestamptz not null
);

create table bot.satisfaction (
    case_code       text primary key,
    conversation_id bigint      not null references bot.conversation,
    satisfied       boolean     not null,
    created_at      timestamptz not null
);

-- One owner at a time: while a person owns the talk the bot gives no answer, and only the advisor who owns it speaks.
create function bot.check_speaker() returns trigger language plpgsql as $$
declare
    talk record;
begin
    if new.author = 'WORKER' or new.kind = 'NOTICE' then
        return new;
    end if;
    select owner, advisor_id into talk from bot.conversation where id = new.conversation_id;
    if new.author = 'BOT' and talk.owner <> 'BOT' then
        raise exception 'conversation % is owned by a person' , new.conversation_id using errcode = 'check_violation';
    end if;
    if new.author = 'ADVISOR' and talk.advisor_id is distinct from new.advisor_id then
        raise exception 'conversation % is not owned by advisor %', new.conversation_id, new.advisor_id
            using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger check_speaker before insert on bot.message for each row execute function bot.check_speaker();

-- Messages are evidence: their text never changes, except when the worker has it erased.
create function bot.keep_evidence() returns trigger language plpgsql as $$
begin
    if current_setting('tuvan.erasing', true) = 'on' then
        return coalesce(new, old);
    end if;
    raise exception '% of %.% is not allowed: it is evidence', tg_op, tg_table_schema, tg_table_name
        using errcode = 'check_violation';
end
$$;
create trigger keep_evidence before update or delete on bot.message for each row execute function bot.keep_evidence();
create trigger keep_evidence before update or delete on bot.message_version
    for each row execute function bot.keep_evidence();
