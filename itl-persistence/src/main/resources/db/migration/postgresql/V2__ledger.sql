-- Which unit lies where, how it came there, and what bars it.

create table unit_block (
  originating_registry          text not null check (originating_registry ~ '^[A-Z]{2,4}$'),
  serial_start                  bigint not null check (serial_start >= 1),
  serial_end                    bigint not null check (serial_end between serial_start and 999999999999999),
  unit_type                     integer not null check (unit_type between 1 and 7),
  supp_unit_type                integer not null,
  original_commit_period        integer not null,
  applicable_commit_period      integer not null,
  lulucf_activity               integer,
  project_identifier            integer,
  track                         integer,
  expiry_date                   date,
  replaced                      boolean not null,
  subject_to_share_of_proceeds  boolean not null,
  first_transferred_at          timestamptz,
  registry                      text not null check (registry ~ '^[A-Z]{2,4}$'),
  account_type                  integer not null,
  account_identifier            bigint,
  reserved_by                   text,
  primary key (originating_registry, serial_start)
) with (fillfactor = 90);
-- A look-up finds the first block by its last serial and walks the primary key from there.
create unique index unit_block_end on unit_block (originating_registry, serial_end);
create index unit_block_holding
  on unit_block (registry, account_type, unit_type, applicable_commit_period);

comment on table unit_block is
  'The ledger: every unit that exists, once. Blocks of one originating registry never overlap';
comment on column unit_block.originating_registry is 'Registry or Party that issued the units';
comment on column unit_block.serial_start is 'First serial number';
comment on column unit_block.serial_end is 'Last serial number, inclusive';
comment on column unit_block.unit_type is 'Unit type code';
comment on column unit_block.supp_unit_type is 'Supplementary unit type code, 0 for Kyoto units';
comment on column unit_block.original_commit_period is 'Commitment period issued for';
comment on column unit_block.applicable_commit_period is 'Commitment period the units are valid for';
comment on column unit_block.lulucf_activity is 'LULUCF activity code, where the unit type has one';
comment on column unit_block.project_identifier is 'Project, where the unit type has one';
comment on column unit_block.track is 'Track of an ERU';
comment on column unit_block.expiry_date is 'Last day of validity of a tCER or lCER';
comment on column unit_block.replaced is 'True once a replacement has taken effect (5/CMP.1)';
comment on column unit_block.subject_to_share_of_proceeds is 'AAU before the levy (1/CMP.8 para 20)';
comment on column unit_block.first_transferred_at is
  'When the units first left their originating registry';
comment on column unit_block.registry is 'Registry that holds the units';
comment on column unit_block.account_type is 'Type of the account they lie in';
comment on column unit_block.account_identifier is 'Account last reported; recorded, never checked';
comment on column unit_block.reserved_by is 'Open transaction that holds the units; null if free';

create function refuse_overlapping_unit_block() returns trigger language plpgsql as $$
begin
  if exists (select 1 from unit_block other
             where other.originating_registry = new.originating_registry
               and other.serial_start > new.serial_start
               and other.serial_start <= new.serial_end)
     or new.serial_start <= (select other.serial_end from unit_block other
             where other.originating_registry = new.originating_registry
               and other.serial_start < new.serial_start
             order by other.serial_start desc limit 1) then
    raise exception 'Unit block %-%-% overlaps another block',
      new.originating_registry, new.serial_start, new.serial_end
      using errcode = 'exclusion_violation';
  end if;
  return null;
end $$;
comment on function refuse_overlapping_unit_block is
  'Last guard of the rule that no serial lies in two blocks';
create trigger unit_block_overlap after insert or update of serial_end on unit_block
  for each row execute function refuse_overlapping_unit_block();

create table movement (
  movement                      bigint primary key,
  transaction_identifier        text not null,
  moved_at                      timestamptz not null,
  from_registry                 text check (from_registry ~ '^[A-Z]{2,4}$'),
  from_account_type             integer,
  from_account_identifier       bigint,
  originating_registry          text not null check (originating_registry ~ '^[A-Z]{2,4}$'),
  serial_start                  bigint not null check (serial_start >= 1),
  serial_end                    bigint not null check (serial_end between serial_start and 999999999999999),
  unit_type                     integer not null check (unit_type between 1 and 7),
  supp_unit_type                integer not null,
  original_commit_period        integer not null,
  applicable_commit_period      integer not null,
  lulucf_activity               integer,
  project_identifier            integer,
  track                         integer,
  expiry_date                   date,
  replaced                      boolean not null,
  subject_to_share_of_proceeds  boolean not null,
  first_transferred_at          timestamptz,
  registry                      text not null check (registry ~ '^[A-Z]{2,4}$'),
  account_type                  integer not null,
  account_identifier            bigint,
  check ((from_registry is null) = (from_account_type is null))
);
create sequence movement_number owned by movement.movement;
-- Answers: which movements touched this serial?
create index movement_serials
  on movement using gist (int8range(serial_start, serial_end, '[]'));
create index movement_transaction on movement (transaction_identifier);

comment on table movement is
  'Journal of the ledger, append-only. Replaying all movements in order gives the unit blocks';
comment on sequence movement_number is 'Numbers the movements in the order of their completion';
comment on column movement.movement is 'Number: a later movement of the same unit has a higher one';
comment on column movement.transaction_identifier is 'Transaction that caused it';
comment on column movement.moved_at is 'When the transaction was completed';
comment on column movement.from_registry is 'Registry that held the units before; null for issuance';
comment on column movement.from_account_type is 'Type of the account they lay in before';
comment on column movement.from_account_identifier is 'Account they lay in before';
comment on column movement.originating_registry is 'Registry or Party that issued the units';
comment on column movement.serial_start is 'First serial number';
comment on column movement.serial_end is 'Last serial number, inclusive';
comment on column movement.unit_type is 'Unit type code after the movement';
comment on column movement.supp_unit_type is 'Supplementary unit type code after the movement';
comment on column movement.original_commit_period is 'Commitment period issued for';
comment on column movement.applicable_commit_period is 'Applicable period after the movement';
comment on column movement.lulucf_activity is 'LULUCF activity code';
comment on column movement.project_identifier is 'Project after the movement';
comment on column movement.track is 'Track after the movement';
comment on column movement.expiry_date is 'Last day of validity after the movement';
comment on column movement.replaced is 'True if a replacement of the units has taken effect';
comment on column movement.subject_to_share_of_proceeds is 'AAU before the levy (1/CMP.8 para 20)';
comment on column movement.first_transferred_at is
  'When the units first left their originating registry';
comment on column movement.registry is 'Registry that holds the units after the movement';
comment on column movement.account_type is 'Type of the account they lie in after the movement';
comment on column movement.account_identifier is 'Account they lie in after the movement';

create table serial_mark (
  serial_mark           bigint generated always as identity primary key,
  kind                  text not null check (kind in
                          ('ITL_INCONSISTENCY', 'STL_INCONSISTENCY', 'UNRESOLVED_DISCREPANCY', 'FREEZE')),
  originating_registry  text not null check (originating_registry ~ '^[A-Z]{2,4}$'),
  serial_start          bigint not null check (serial_start >= 1),
  serial_end            bigint not null check (serial_end between serial_start and 999999999999999),
  since                 timestamptz not null,
  reason                text not null,
  closed_at             timestamptz
);
create index serial_mark_open
  on serial_mark using gist (int8range(serial_start, serial_end, '[]')) where closed_at is null;
comment on table serial_mark is 'Serials barred from transactions although they are held';
comment on column serial_mark.serial_mark is 'Number of the entry';
comment on column serial_mark.kind is 'Why: checks 4008, 4009, 4015, 4017';
comment on column serial_mark.originating_registry is 'Registry or Party that issued the units';
comment on column serial_mark.serial_start is 'First serial number';
comment on column serial_mark.serial_end is 'Last serial number, inclusive';
comment on column serial_mark.since is 'Since when the serials are barred';
comment on column serial_mark.reason is 'Transaction or reconciliation, or the administrator''s words';
comment on column serial_mark.closed_at is 'When the entry was closed; null while it bars';

create table issuance_reservation (
  transaction_identifier  text not null,
  originating_registry    text not null check (originating_registry ~ '^[A-Z]{2,4}$'),
  serial_start            bigint not null check (serial_start >= 1),
  serial_end              bigint not null check (serial_end between serial_start and 999999999999999),
  primary key (originating_registry, serial_start)
);
create unique index issuance_reservation_end on issuance_reservation (originating_registry, serial_end);
create index issuance_reservation_transaction on issuance_reservation (transaction_identifier);
comment on table issuance_reservation is
  'Serials that open issuances have reserved (check 5007); never overlapping';
comment on column issuance_reservation.transaction_identifier is 'The open issuance';
comment on column issuance_reservation.originating_registry is 'Registry or Party that issues';
comment on column issuance_reservation.serial_start is 'First serial number';
comment on column issuance_reservation.serial_end is 'Last serial number, inclusive';

create table originating_registry_lock (
  originating_registry  text primary key check (originating_registry ~ '^[A-Z]{2,4}$')
);
comment on table originating_registry_lock is
  'One row per originating registry; an issuance locks it, so issuances of one origin take turns';
comment on column originating_registry_lock.originating_registry is 'Registry or Party that issues';

create table counter (
  kind               text not null check (kind in ('AAU_ISSUED')),
  registry           text not null check (registry ~ '^[A-Z]{2,4}$'),
  commitment_period  integer not null,
  settled            bigint not null check (settled >= 0),
  open               bigint not null check (open >= 0),
  primary key (kind, registry, commitment_period)
);
comment on table counter is
  'Running totals that limits are held against; the row is the lock of the limit it feeds';
comment on column counter.kind is 'What is counted';
comment on column counter.registry is 'Party or registry it is counted for';
comment on column counter.commitment_period is 'Commitment period it is counted for';
comment on column counter.settled is 'Units of completed transactions';
comment on column counter.open is 'Units of transactions that are reserved and not final';

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'Table % is append-only: % refused', tg_table_name, tg_op
    using errcode = 'insufficient_privilege';
end $$;
comment on function refuse_change is 'Keeps the tables of record append-only';
create trigger movement_append_only before update or delete or truncate on movement
  for each statement execute function refuse_change();
