-- Transactions: the proposal as received, where it stands, and everything that happened to it.

create table itl_transaction (
  transaction_identifier           text primary key,
  arrival                          bigint generated always as identity,
  transaction_type                 integer not null,
  supp_transaction_type            integer,
  transferring_registry            text not null,
  transferring_account_type        integer,
  transferring_account_identifier  bigint,
  acquiring_registry               text not null,
  acquiring_account_type           integer,
  acquiring_account_identifier     bigint,
  notification_identifier          bigint,
  state                            text not null check (state in
                                     ('RECEIVED', 'AT_STL', 'RELEASED', 'AT_ACQUIRER', 'ACCEPTED',
                                      'DISCREPANT', 'STL_DISCREPANT', 'REJECTED',
                                      'COMPLETED', 'TERMINATED', 'CANCELLED')),
  recorded_at                      timestamptz not null,
  status_at                        timestamptz not null,
  route                            text[] not null,
  stl_consulted                    integer not null,
  stl_passed                       integer not null check (stl_passed >= 0),
  confirmed_at                     timestamptz,
  version                          bigint not null check (version >= 0),
  evaluation_due_at                timestamptz,
  evaluation_failures              integer not null check (evaluation_failures >= 0),
  evaluation_failure_reason        text,
  check (stl_consulted between stl_passed and cardinality(route))
);
create unique index itl_transaction_arrival on itl_transaction (arrival);
create index itl_transaction_to_evaluate on itl_transaction (arrival) where state = 'RECEIVED';
create index itl_transaction_open on itl_transaction (recorded_at, arrival)
  where state not in ('COMPLETED', 'TERMINATED', 'CANCELLED');

comment on table itl_transaction is
  'Every proposal that was recorded, as received, and where it stands. The events are the truth';
comment on column itl_transaction.transaction_identifier is
  'Transaction identifier. The primary key decides which proposal is a duplicate';
comment on column itl_transaction.arrival is 'Order in which the proposals were recorded';
comment on column itl_transaction.transaction_type is 'Transaction type code as received';
comment on column itl_transaction.supp_transaction_type is 'Supplementary transaction type code';
comment on column itl_transaction.transferring_registry is 'Transferring (initiating) registry';
comment on column itl_transaction.transferring_account_type is 'Type code of the transferring account';
comment on column itl_transaction.transferring_account_identifier is 'Transferring account';
comment on column itl_transaction.acquiring_registry is 'Acquiring registry';
comment on column itl_transaction.acquiring_account_type is 'Type code of the acquiring account';
comment on column itl_transaction.acquiring_account_identifier is 'Acquiring account';
comment on column itl_transaction.notification_identifier is 'Notice that the proposal answers';
comment on column itl_transaction.state is 'State in the log (DES transactions, section 2)';
comment on column itl_transaction.recorded_at is 'When the proposal was recorded';
comment on column itl_transaction.status_at is 'When the state last changed';
comment on column itl_transaction.route is 'STLs to consult, in order';
comment on column itl_transaction.stl_consulted is 'How many of them were sent the proposal';
comment on column itl_transaction.stl_passed is 'How many of them answered 9';
comment on column itl_transaction.confirmed_at is 'When the acquiring registry confirmed its booking';
comment on column itl_transaction.version is 'Grows with every change';
comment on column itl_transaction.evaluation_due_at is 'When the evaluation may next be attempted; null: at once';
comment on column itl_transaction.evaluation_failures is 'Attempts that failed on our side';
comment on column itl_transaction.evaluation_failure_reason is 'Why the last attempt failed';

create table transaction_block (
  transaction_identifier           text not null references itl_transaction,
  position                         integer not null check (position >= 0),
  unit_serial_block_start          bigint not null,
  unit_serial_block_end            bigint not null,
  originating_registry_code        text not null,
  unit_type                        integer not null,
  supp_unit_type                   integer,
  original_commit_period           integer not null,
  applicable_commit_period         integer not null,
  lulucf_activity                  integer,
  project_identifier               integer,
  track                            integer,
  block_role                       text,
  transferring_account_type        integer,
  transferring_account_identifier  bigint,
  acquiring_account_type           integer,
  acquiring_account_identifier     bigint,
  year_in_commitment_period        integer,
  installation_identifier          bigint,
  expiry_date                      date,
  primary key (transaction_identifier, position)
);
comment on table transaction_block is
  'Unit blocks of the proposals, as received and relayed: codes and serials are not judged here';
comment on column transaction_block.transaction_identifier is 'The transaction';
comment on column transaction_block.position is 'Place in the proposal, from 0';
comment on column transaction_block.unit_serial_block_start is 'First serial number';
comment on column transaction_block.unit_serial_block_end is 'Last serial number';
comment on column transaction_block.originating_registry_code is 'Registry that issued the units';
comment on column transaction_block.unit_type is 'Unit type code';
comment on column transaction_block.supp_unit_type is 'Supplementary unit type code';
comment on column transaction_block.original_commit_period is 'Commitment period issued for';
comment on column transaction_block.applicable_commit_period is 'Applicable commitment period';
comment on column transaction_block.lulucf_activity is 'LULUCF activity code';
comment on column transaction_block.project_identifier is 'Project';
comment on column transaction_block.track is 'Track';
comment on column transaction_block.block_role is 'REP for units being replaced';
comment on column transaction_block.transferring_account_type is 'Repeated on the block';
comment on column transaction_block.transferring_account_identifier is 'Repeated on the block';
comment on column transaction_block.acquiring_account_type is 'Repeated on the block';
comment on column transaction_block.acquiring_account_identifier is 'Repeated on the block';
comment on column transaction_block.year_in_commitment_period is 'As received';
comment on column transaction_block.installation_identifier is 'As received';
comment on column transaction_block.expiry_date is 'Expiry date';

create table transaction_event (
  transaction_event       bigint generated always as identity primary key,
  transaction_identifier  text not null references itl_transaction,
  occurred_at             timestamptz not null,
  sender                  text not null,
  status                  integer check (status between 1 and 10),
  state                   text not null,
  message                 uuid,
  note                    text not null
);
create index transaction_event_history on transaction_event (transaction_identifier, transaction_event);
comment on table transaction_event is 'History of the transactions, append-only';
comment on column transaction_event.transaction_event is 'Number; order within a transaction';
comment on column transaction_event.transaction_identifier is 'The transaction';
comment on column transaction_event.occurred_at is 'When it happened';
comment on column transaction_event.sender is 'Who caused it: a registry, an STL, or ITL';
comment on column transaction_event.status is 'Status on the wire; null for a milestone';
comment on column transaction_event.state is 'State after the event';
comment on column transaction_event.message is 'The logged message that caused it, if any';
comment on column transaction_event.note is 'Milestone or circumstance in words; may be empty';

create table transaction_event_code (
  transaction_event  bigint not null references transaction_event,
  position           integer not null check (position >= 0),
  response_code      integer not null,
  primary key (transaction_event, position)
);
comment on table transaction_event_code is 'Response codes that came with an event, append-only';
comment on column transaction_event_code.transaction_event is 'The event';
comment on column transaction_event_code.position is 'Order of the codes, from 0';
comment on column transaction_event_code.response_code is 'Response code';

create table transaction_event_block (
  transaction_event          bigint not null,
  code_position              integer not null,
  position                   integer not null check (position >= 0),
  unit_serial_block_start    bigint not null,
  unit_serial_block_end      bigint not null,
  originating_registry_code  text not null,
  primary key (transaction_event, code_position, position),
  foreign key (transaction_event, code_position) references transaction_event_code
);
comment on table transaction_event_block is 'Blocks that a response code is about, append-only';
comment on column transaction_event_block.transaction_event is 'The event';
comment on column transaction_event_block.code_position is 'Which of its response codes';
comment on column transaction_event_block.position is 'Order of the blocks, from 0';
comment on column transaction_event_block.unit_serial_block_start is 'First serial number';
comment on column transaction_event_block.unit_serial_block_end is 'Last serial number';
comment on column transaction_event_block.originating_registry_code is 'Registry that issued the units';

create trigger transaction_event_append_only
  before update or delete or truncate on transaction_event
  for each statement execute function refuse_change();
create trigger transaction_event_code_append_only
  before update or delete or truncate on transaction_event_code
  for each statement execute function refuse_change();
create trigger transaction_event_block_append_only
  before update or delete or truncate on transaction_event_block
  for each statement execute function refuse_change();
