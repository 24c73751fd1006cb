-- What was decided elsewhere, what registries were told to do, and the totals that limits are held against.

create table reference_set (
  set_name  text primary key,
  given     boolean not null
);
comment on table reference_set is
  'Sets of reference data. Who changes a set locks its row, so that changes of one set take turns';
comment on column reference_set.set_name is 'Name of the set';
comment on column reference_set.given is
  'True once an administrator has given the set: what it lacks is not recorded';

create table reference_change (
  reference_change  bigint generated always as identity primary key,
  set_name          text not null references reference_set,
  changed_at        timestamptz not null,
  changed_by        text not null,
  reason            text not null,
  complete          boolean not null,
  added             integer not null check (added >= 0),
  ended             integer not null check (ended >= 0)
);
comment on table reference_change is 'Every change of reference data, append-only';
comment on column reference_change.reference_change is 'Number: a later change has a higher one';
comment on column reference_change.set_name is 'The set that was replaced';
comment on column reference_change.changed_at is 'When, by the business clock';
comment on column reference_change.changed_by is 'The administrator';
comment on column reference_change.reason is 'Why, in the administrator''s words';
comment on column reference_change.complete is
  'True if the set was given; false for defaults, which leave open what they do not say';
comment on column reference_change.added is 'Rows that became current';
comment on column reference_change.ended is 'Rows that ceased to be';

create table reference_row (
  reference_row  bigint generated always as identity primary key,
  set_name       text not null references reference_set,
  subject        text not null,
  cells          jsonb not null check (jsonb_typeof(cells) = 'object'),
  since          bigint not null references reference_change,
  ended_by       bigint references reference_change
);
-- An evaluation asks for the current rows about its subjects; a change, for those of its set.
create index reference_row_current on reference_row (subject) where ended_by is null;
create index reference_row_current_set on reference_row (set_name) where ended_by is null;
comment on table reference_row is
  'Rows of reference data as given. Append-only, but for the change that ends a row';
comment on column reference_row.reference_row is 'Number of the row';
comment on column reference_row.set_name is 'Set it belongs to';
comment on column reference_row.subject is
  'What it is about: a Party, a project such as BR-143, or * for everybody';
comment on column reference_row.cells is 'Cells by column as given; empty cells are left out';
comment on column reference_row.since is 'Change that made it current';
comment on column reference_row.ended_by is 'Change that ended it; null while it is current';

create function refuse_change_of_reference_row() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.ended_by is not null or new.ended_by is null
     or (new.reference_row, new.set_name, new.subject, new.cells, new.since)
        is distinct from
        (old.reference_row, old.set_name, old.subject, old.cells, old.since) then
    raise exception 'Table reference_row is append-only: % refused', tg_op
      using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
comment on function refuse_change_of_reference_row is
  'Keeps reference rows as given; a current row may only be ended';
create trigger reference_row_append_only before update or delete on reference_row
  for each row execute function refuse_change_of_reference_row();
create trigger reference_row_no_truncate before truncate on reference_row
  for each statement execute function refuse_change();
create trigger reference_change_append_only before update or delete or truncate on reference_change
  for each statement execute function refuse_change();

create sequence notice_identifier as bigint;
comment on sequence notice_identifier is 'Identifiers of notices; none is ever given twice';

create table notice (
  notice             bigint primary key check (notice > 0),
  type               integer not null check (type between 1 and 13),
  status             integer not null check (status between 1 and 3),
  addressee          text not null check (addressee ~ '^[A-Z]{2,4}$'),
  content            text not null,
  dated_at           timestamptz not null,
  project_number     text,
  unit_type          integer check (unit_type between 1 and 7),
  target_value       bigint,
  target_date        date,
  lulucf_activity    bigint,
  commitment_period  integer,
  action_due_date    date,
  blocks             text[] not null
);
create index notice_addressee on notice (addressee, notice);
comment on table notice is 'Notices to registries as they stand; the row is the lock of the notice';
comment on column notice.notice is 'Notification identifier, unique for ever';
comment on column notice.type is 'Type code of the first message; never changed';
comment on column notice.status is 'Status code of the latest message';
comment on column notice.addressee is 'Registry it was sent to';
comment on column notice.content is 'Text of the latest message';
comment on column notice.dated_at is 'When the latest message was made';
comment on column notice.project_number is 'Project, as in BR143';
comment on column notice.unit_type is 'Unit type code it is about';
comment on column notice.target_value is 'Units to cancel, replace, deliver or change';
comment on column notice.target_date is 'Expiry date, or the new one';
comment on column notice.lulucf_activity is 'LULUCF activity code';
comment on column notice.commitment_period is 'Commitment period it is about';
comment on column notice.action_due_date is 'Last day to act';
comment on column notice.blocks is 'Units it is about, as GB-1-100, of all messages together';

create table notice_history (
  notice_history     bigint generated always as identity primary key,
  notice             bigint not null references notice,
  type               integer not null,
  status             integer not null,
  addressee          text not null,
  content            text not null,
  dated_at           timestamptz not null,
  project_number     text,
  unit_type          integer,
  target_value       bigint,
  target_date        date,
  lulucf_activity    bigint,
  commitment_period  integer,
  action_due_date    date,
  blocks             text[] not null
);
create index notice_history_notice on notice_history (notice, notice_history);
create trigger notice_history_append_only before update or delete or truncate on notice_history
  for each statement execute function refuse_change();
comment on table notice_history is 'Every message of the notices as they stood then, append-only';
comment on column notice_history.notice_history is 'Number; order within a notice';
comment on column notice_history.notice is 'The notice';
comment on column notice_history.type is 'Type code';
comment on column notice_history.status is 'Status code after the message';
comment on column notice_history.addressee is 'Registry it was sent to';
comment on column notice_history.content is 'Text of the message';
comment on column notice_history.dated_at is 'When the message was made';
comment on column notice_history.project_number is 'Project, as in BR143';
comment on column notice_history.unit_type is 'Unit type code it is about';
comment on column notice_history.target_value is 'Units to cancel, replace, deliver or change';
comment on column notice_history.target_date is 'Expiry date, or the new one';
comment on column notice_history.lulucf_activity is 'LULUCF activity code';
comment on column notice_history.commitment_period is 'Commitment period it is about';
comment on column notice_history.action_due_date is 'Last day to act';
comment on column notice_history.blocks is 'Units it was about, of all messages so far together';

create table evaluation (
  transaction_identifier  text primary key references itl_transaction,
  evaluated_at            timestamptz not null,
  results                 jsonb not null check (jsonb_typeof(results) = 'array'),
  facts                   bytea not null
);
create trigger evaluation_append_only before update or delete or truncate on evaluation
  for each statement execute function refuse_change();
comment on table evaluation is
  'What each evaluation was based on, so that it can be repeated; append-only';
comment on column evaluation.transaction_identifier is 'The transaction';
comment on column evaluation.evaluated_at is 'When, by the business clock';
comment on column evaluation.results is 'Response codes with their blocks; none if it passed';
comment on column evaluation.facts is
  'What the checks looked at, as JSON, by gzip where that is shorter; without what the transaction says';

alter table counter
  drop constraint counter_kind_check,
  drop constraint counter_settled_check,
  drop constraint counter_pkey;
alter table counter add column item bigint not null default 0;
alter table counter alter column item drop default;
alter table counter
  add primary key (kind, registry, commitment_period, item),
  add constraint counter_kind_check check (kind in
    ('AAU_ISSUED', 'RMU_ISSUED', 'CER_ISSUED', 'CER_FORWARDED', 'CER_LEVY_MOVED',
     'ERU_CONVERTED', 'ERU_CONVERTED_UNDER_LEVY', 'ERU_CONTRIBUTED',
     'AAU_FIRST_TRANSFERRED', 'AAU_CONTRIBUTED', 'COUNTABLE_HOLDINGS',
     'LULUCF_CER_ACQUIRED', 'LULUCF_CER_RETIRED',
     'SURPLUS_RESERVE_ACQUIRED', 'SURPLUS_RESERVE_RETIRED',
     'CARRIED_OVER', 'ASSIGNED_AMOUNT_CANCELLED', 'NOTICE_FULFILLED')),
  -- Net figures shrink; what is only ever added to does not fall below nothing.
  add constraint counter_settled_check check
    (settled >= 0 or kind in ('COUNTABLE_HOLDINGS', 'LULUCF_CER_ACQUIRED'));
comment on column counter.commitment_period is
  'Commitment period it is counted for; 0 where all periods are counted together';
comment on column counter.item is
  'What else tells totals of the kind apart: project, LULUCF activity, unit type, notice; else 0';

alter table itl_transaction add column consumptions text[] not null default '{}';
alter table itl_transaction alter column consumptions drop default;
comment on column itl_transaction.consumptions is
  'What it takes from running totals: kind, registry, period, item, open and settled of each';
