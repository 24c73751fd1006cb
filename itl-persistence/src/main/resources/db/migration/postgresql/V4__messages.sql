-- Messages: what crossed the wire, byte for byte, and what is still to be sent.

create table message_log (
  message                    uuid primary key,
  arrival                    bigint generated always as identity,
  direction                  text not null check (direction in ('IN', 'OUT')),
  disposition                text not null check (disposition in
                            ('PROCESSED', 'PENDING', 'REFUSED', 'MALFORMED', 'SENT')),
  peer                       text not null,
  operation                  text,
  transaction_identifier     text,
  logged_at                  timestamptz not null,
  bytes                      bytea not null,
  sha256                     text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  response_codes             integer[] not null,
  faults                     text[] not null,
  processing_due_at          timestamptz,
  processing_failures        integer not null default 0 check (processing_failures >= 0),
  processing_failure_reason  text,
  check ((direction = 'OUT') = (disposition = 'SENT'))
);
create unique index message_log_arrival on message_log (arrival);
create index message_log_pending on message_log (arrival) where disposition = 'PENDING';
-- What a peer claims to be an identifier may be of any length; an index entry may not.
create index message_log_transaction on message_log (transaction_identifier)
  where length(transaction_identifier) <= 64;

comment on table message_log is
  'Messages received and sent. Append-only, but for the end of the state PENDING';
comment on column message_log.message is 'Identifier, chosen by us on receipt';
comment on column message_log.arrival is 'Order in which the messages were logged';
comment on column message_log.direction is 'Which way the message went';
comment on column message_log.disposition is 'What was done with it';
comment on column message_log.peer is 'Authenticated sender, or receiver';
comment on column message_log.operation is 'Wire name of the operation; null if it could not be read';
comment on column message_log.transaction_identifier is 'Transaction named, as far as it could be read';
comment on column message_log.logged_at is 'When it was received or sent';
comment on column message_log.bytes is 'The HTTP body, byte for byte';
comment on column message_log.sha256 is 'SHA-256 of the bytes, hexadecimal';
comment on column message_log.response_codes is 'Response codes of the answer';
comment on column message_log.faults is 'What was found wrong, one entry each with its path';
comment on column message_log.processing_due_at is
  'When a pending message may next be processed; null: at once';
comment on column message_log.processing_failures is 'Attempts to process it that failed on our side';
comment on column message_log.processing_failure_reason is 'Why the last attempt failed';

create function refuse_change_of_message() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.disposition <> 'PENDING'
     or (new.message, new.direction, new.peer, new.operation, new.transaction_identifier,
         new.logged_at, new.bytes, new.sha256, new.faults)
        is distinct from
        (old.message, old.direction, old.peer, old.operation, old.transaction_identifier,
         old.logged_at, old.bytes, old.sha256, old.faults) then
    raise exception 'Table message_log is append-only: % refused', tg_op
      using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
comment on function refuse_change_of_message is
  'Keeps the message log append-only; only a pending message may get its disposition';
create trigger message_log_append_only before update or delete on message_log
  for each row execute function refuse_change_of_message();
create trigger message_log_no_truncate before truncate on message_log
  for each statement execute function refuse_change();

create table received_text (
  message            uuid primary key,
  arrival            bigint generated always as identity,
  sender             text not null,
  received_at        timestamptz not null,
  message_content    text not null,
  message_date_time  timestamptz not null
);
create unique index received_text_arrival on received_text (arrival);
comment on table received_text is 'Free text received with acceptMessage';
comment on column received_text.message is 'The logged message';
comment on column received_text.arrival is 'Order in which the texts were received';
comment on column received_text.sender is 'Registry or STL that sent it';
comment on column received_text.received_at is 'When it was received';
comment on column received_text.message_content is 'The text';
comment on column received_text.message_date_time is 'Date and time given by the sender';

create table outbound_message (
  message                 uuid primary key,
  sequence                bigint generated always as identity,
  peer                    text not null check (peer ~ '^[A-Z]{2,4}$'),
  operation               text not null,
  transaction_identifier  text,
  status                  integer check (status between 1 and 10),
  matters                 text not null check (matters in ('WHILE_OPEN', 'UNTIL_DELIVERED')),
  bytes                   bytea not null,
  sha256                  text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  queued_at               timestamptz not null,
  state                   text not null check (state in ('QUEUED', 'CLAIMED', 'DELIVERED', 'ABANDONED')),
  due_at                  timestamptz,
  claimed_by              text,
  claimed_at              timestamptz,
  attempts                integer not null check (attempts >= 0),
  last_words              text,
  result_identifier       integer,
  response_codes          integer[],
  ended_at                timestamptz,
  check ((state = 'CLAIMED') = (claimed_by is not null)),
  check ((claimed_by is null) = (claimed_at is null)),
  check ((state in ('DELIVERED', 'ABANDONED')) = (ended_at is not null)),
  check ((state = 'DELIVERED') = (result_identifier is not null)),
  check ((result_identifier is null) = (response_codes is null))
) with (fillfactor = 80);
create unique index outbound_message_sequence on outbound_message (sequence);
create index outbound_message_undelivered on outbound_message (peer, sequence)
  where state in ('QUEUED', 'CLAIMED');
create index outbound_message_order on outbound_message (transaction_identifier, peer, sequence)
  where state in ('QUEUED', 'CLAIMED');
create index outbound_message_claimed on outbound_message (claimed_by) where state = 'CLAIMED';
create index outbound_message_transaction on outbound_message (transaction_identifier, peer, queued_at);

comment on table outbound_message is
  'Outbox: messages that are decided, written in the transaction that decided them';
comment on column outbound_message.message is 'Identifier';
comment on column outbound_message.sequence is 'Order of queueing';
comment on column outbound_message.peer is 'Registry or STL it goes to';
comment on column outbound_message.operation is 'Wire name of the operation';
comment on column outbound_message.transaction_identifier is
  'Transaction it belongs to; order is kept within it, per peer';
comment on column outbound_message.status is 'Transaction status it carries, for a notification';
comment on column outbound_message.matters is 'How long it is worth delivering';
comment on column outbound_message.bytes is 'The HTTP body: the same on every attempt';
comment on column outbound_message.sha256 is 'SHA-256 of the bytes, hexadecimal';
comment on column outbound_message.queued_at is 'When it was decided';
comment on column outbound_message.state is
  'QUEUED waits, CLAIMED is with a sender, DELIVERED and ABANDONED are ends';
comment on column outbound_message.due_at is
  'When the next attempt may be made, or the claim runs out; null: at once';
comment on column outbound_message.claimed_by is 'Node that has claimed it';
comment on column outbound_message.claimed_at is 'When it was claimed';
comment on column outbound_message.attempts is 'Attempts made';
comment on column outbound_message.last_words is 'What became of the last attempt, in plain words';
comment on column outbound_message.result_identifier is 'Answer of the peer: 1, or 0 for refused';
comment on column outbound_message.response_codes is 'Response codes the peer answered';
comment on column outbound_message.ended_at is 'When it was delivered or abandoned';
