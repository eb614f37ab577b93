-- Codes count up within a year; the row lock makes two openings wait for each other, so no number is lost or doubled.
create table handoff.case_number (
    year int primary key,
    last int not null
);

create table handoff.advice_case (
    id               bigint generated always as identity primary key,
    code             text        not null unique check (code ~ '^TV-[0-9]{2}-[0-9]{6,}$'),
    conversation_id  bigint      not null references bot.conversation,
    state            text        not null check (state in ('OPEN', 'CLAIMED', 'RESOLVED')),
    reason           text        not null,
    emergency        boolean     not null,
    topic            text        not null,
    question         text        not null,
    assignee_id      bigint references handoff.staff_account,
    assignee_name    text,
    promised_at      timestamptz not null,
    -- When a person answered the worker who had this promise; none while it is still open.
    promise_kept_at  timestamptz,
    opened_at        timestamptz not null,
    -- Last message of the talk with the bot that led here.
    opened_message   bigint      not null,
    -- What the worker says after this message is for the advisor; later than opened_message once the case was reopened.
    waiting_from     bigint      not null,
    claimed_at       timestamptz,
    first_replied_at timestamptz,
    resolved_at      timestamptz,
    outcome          text,
    summary          text        not null default '',
    version          int         not null default 0,
    check ((assignee_id is null) = (assignee_name is null)),
    check (state = 'RESOLVED' or (state = 'CLAIMED') = (assignee_id is not null)),
    check ((state = 'RESOLVED') = (outcome is not null)),
    check ((state = 'RESOLVED') = (resolved_at is not null))
);
create unique index advice_case_open_once on handoff.advice_case (conversation_id) where state <> 'RESOLVED';
create index advice_case_of_conversation on handoff.advice_case (conversation_id, id);
create index advice_case_open on handoff.advice_case (state, assignee_id) where state <> 'RESOLVED';
create index advice_case_resolved on handoff.advice_case (resolved_at desc) where state = 'RESOLVED';

-- What a worker told about the case, as the advisor corrected it; before that the bot's intake counts.
create table handoff.case_facts (
    case_id     bigint primary key references handoff.advice_case,
    province    text        not null,
    company     text        not null,
    happened    text        not null,
    happened_on date,
    phone       text        not null,
    updated_at  timestamptz not null
);

create table handoff.case_event (
    id         bigint generated always as identity primary key,
    case_id    bigint      not null references handoff.advice_case,
    kind       text        not null,
    actor_id   bigint references handoff.staff_account,
    actor_name text,
    detail     text        not null default '',
    created_at timestamptz not null
);
create index case_event_of_case on handoff.case_event (case_id, id);

create table handoff.case_note (
    id          bigint generated always as identity primary key,
    case_id     bigint      not null references handoff.advice_case,
    author_id   bigint      not null references handoff.staff_account,
    author_name text        not null,
    text        text        not null,
    created_at  timestamptz not null
);
create index case_note_of_case on handoff.case_note (case_id, id);

create table handoff.case_draft (
    case_id    bigint      not null references handoff.advice_case,
    advisor_id bigint      not null references handoff.staff_account,
    kind       text        not null check (kind in ('REPLY', 'NOTE')),
    text       text        not null,
    updated_at timestamptz not null,
    primary key (case_id, advisor_id, kind)
);

-- The history of a case is evidence: nothing of it changes, except when the worker has it erased.
create function handoff.keep_evidence() returns trigger language plpgsql as $$
begin
    if current_setting('tuvan.erasing', true) = 'on' then
        return coalesce(new, old);
    end if;
    raise exception '% of %.% is not allowed: it is evidence', tg_op, tg_table_schema, tg_table_name
        using errcode = 'check_violation';
end
$$;
create trigger keep_evidence before update or delete on handoff.case_event
    for each row execute function handoff.keep_evidence();
create trigger keep_evidence before update or delete on handoff.case_note
    for each row execute function handoff.keep_evidence();
