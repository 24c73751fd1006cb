insert into assigned_amount values ('GB', 1, 1000);
insert into legal_entity_withdrawal values
  ('GB', date '2009-11-26', date '2012-02-09'), ('JP', date '2010-01-01', null);

-- GB issued 500 AAU; 20 went to voluntary, 10 to Art. 3.7ter cancellation; 60 are on their way to JP.
insert into counter values ('AAU_ISSUED', 'GB', 1, 500, 40);
insert into unit_block (originating_registry, serial_start, serial_end, unit_type, supp_unit_type,
  original_commit_period, applicable_commit_period, lulucf_activity, project_identifier, registry,
  account_type, account_identifier, replaced, subject_to_share_of_proceeds, reserved_by)
values
  ('GB', 1, 400, 1, 0, 1, 1, null, null, 'GB', 100, 1, false, false, null),
  ('GB', 401, 410, 1, 0, 1, 1, null, null, 'GB', 300, 1, false, false, null),
  ('GB', 411, 470, 1, 0, 1, 1, null, null, 'GB', 100, 1, false, false, 'GB2'),
  ('GB', 471, 490, 1, 0, 1, 1, null, null, 'GB', 230, 1, false, false, null),
  ('GB', 491, 500, 1, 0, 1, 1, null, null, 'GB', 270, 1, false, false, null),
  -- 30 RMU, of which 10 were converted.
  ('GB', 1001, 1020, 2, 0, 1, 1, 3, null, 'GB', 100, 1, false, false, null),
  ('GB', 1021, 1030, 4, 0, 1, 1, 3, 7, 'GB', 100, 1, false, false, null),
  -- 150 tCER: 80 held, 50 retired, 20 passed on; 70 CER with the CDM registry.
  ('BR', 1, 80, 6, 0, 1, 1, 1, 143, 'GB', 100, 1, false, false, null),
  ('BR', 81, 130, 6, 0, 1, 1, 1, 143, 'GB', 300, 1, false, false, null),
  ('BR', 131, 150, 6, 0, 1, 1, 1, 143, 'JP', 100, 1, false, false, null),
  ('BR', 201, 270, 5, 0, 1, 1, null, 5, 'CDM', 110, 1, false, false, null);

insert into movement (movement, transaction_identifier, moved_at, from_registry, from_account_type,
  originating_registry, serial_start, serial_end, unit_type, supp_unit_type,
  original_commit_period, applicable_commit_period, lulucf_activity, project_identifier, registry,
  account_type, replaced, subject_to_share_of_proceeds)
values
  (1, 'CDM1', now(), null, null, 'BR', 1, 150, 6, 0, 1, 1, 1, 143, 'CDM', 110, false, false),
  (2, 'CDM2', now(), 'CDM', 110, 'BR', 1, 150, 6, 0, 1, 1, 1, 143, 'GB', 100, false, false),
  (3, 'GB8', now(), 'GB', 100, 'BR', 131, 150, 6, 0, 1, 1, 1, 143, 'JP', 100, false, false),
  (4, 'GB9', now(), 'GB', 100, 'BR', 81, 130, 6, 0, 1, 1, 1, 143, 'GB', 300, false, false);

-- One issuance and one transfer hold units; one transfer waits for its evaluation, one is over.
insert into itl_transaction (transaction_identifier, transaction_type, transferring_registry,
  transferring_account_type, transferring_account_identifier, acquiring_registry,
  acquiring_account_type, acquiring_account_identifier, state, recorded_at, status_at, route,
  stl_consulted, stl_passed, version, evaluation_failures)
values
  ('GB1', 1, 'GB', 100, 1, 'GB', 100, 1, 'RELEASED', '2010-06-01', '2010-06-01', '{}', 0, 0, 1, 0),
  ('GB2', 3, 'GB', 100, 1, 'JP', 100, 2, 'AT_ACQUIRER', '2010-06-01', '2010-06-01', '{}', 0, 0, 1, 0),
  ('GB3', 3, 'GB', 100, 1, 'JP', 100, 2, 'RECEIVED', '2010-06-01', '2010-06-01', '{}', 0, 0, 0, 0),
  ('GB4', 3, 'GB', 100, 1, 'JP', 100, 2, 'COMPLETED', '2010-06-01', '2010-06-01', '{}', 0, 0, 3, 0);
insert into transaction_block (transaction_identifier, position, unit_serial_block_start,
  unit_serial_block_end, originating_registry_code, unit_type, original_commit_period,
  applicable_commit_period)
values
  ('GB1', 0, 2001, 2010, 'GB', 1, 1, 1), ('GB1', 1, 2021, 2050, 'GB', 1, 1, 1),
  ('GB2', 0, 411, 430, 'GB', 1, 1, 1), ('GB2', 1, 431, 470, 'GB', 1, 1, 1),
  ('GB3', 0, 1, 9, 'GB', 1, 1, 1), ('GB4', 0, 1, 9, 'GB', 1, 1, 1);
insert into issuance_reservation values ('GB1', 'GB', 2001, 2010), ('GB1', 'GB', 2021, 2050);
insert into registry values
  ('GB', 'PARTY', 'LIVE', null, 'https://gb.invalid'), ('JP', 'PARTY', 'LIVE', null, 'https://jp.invalid');
