-- What messages about a reconciliation are judged by.

create table reconciliation (
  reconciliation_identifier  text primary key
    check (reconciliation_identifier ~ '^[A-Z]{2,4}[1-9][0-9]*$'
           and length(reconciliation_identifier) <= 20),
  registry     text not null check (registry ~ '^[A-Z]{2,4}$'),
  status       integer not null check (status between 0 and 11 or status in (98, 99)),
  phase        integer not null check (phase between 1 and 3),
  snapshot_at  timestamptz not null check (snapshot_at = date_trunc('milliseconds', snapshot_at)),
  awaited      text check (awaited in ('receiveTotals', 'receiveUnitBlocks', 'receiveAuditTrail'))
);
comment on table reconciliation is 'Reconciliations of the log''s books with those of a registry';
comment on column reconciliation.reconciliation_identifier is
  'Registry code and number, never used again';
comment on column reconciliation.registry is 'Registry whose books are compared';
comment on column reconciliation.status is 'Status code';
comment on column reconciliation.phase is '1 totals, 2 unit block detail, 3 audit trail';
comment on column reconciliation.snapshot_at is
  'The instant at which the books are compared, to the millisecond as announced';
comment on column reconciliation.awaited is 'Answer that the registry owes; null for none';
