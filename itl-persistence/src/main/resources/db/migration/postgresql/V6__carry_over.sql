-- Carries over what a record of the former version holds. A new record has nothing to carry over.

-- 1. Assigned amounts and withdrawals become rows of reference data.
insert into reference_set (set_name, given)
select set_name, false from (values ('PARTIES'), ('ENTITIES')) as carried (set_name)
where exists (select 1 from assigned_amount) or exists (select 1 from legal_entity_withdrawal);

insert into reference_change (set_name, changed_at, changed_by, reason, complete, added, ended)
select 'PARTIES', now(), 'migration', 'carried over from the former version', false, count(*), 0
from assigned_amount having count(*) > 0;
insert into reference_row (set_name, subject, cells, since)
select 'PARTIES', party,
  jsonb_build_object('registry_code', party, 'commitment_period', commitment_period::text,
    'assigned_amount', quantity::text),
  (select reference_change from reference_change where set_name = 'PARTIES')
from assigned_amount order by party, commitment_period;

insert into reference_change (set_name, changed_at, changed_by, reason, complete, added, ended)
select 'ENTITIES', now(), 'migration', 'carried over from the former version', false, count(*), 0
from legal_entity_withdrawal having count(*) > 0;
-- The former version kept the first day with authorisation, a row of the set the last one without.
insert into reference_row (set_name, subject, cells, since)
select 'ENTITIES', party,
  jsonb_strip_nulls(jsonb_build_object('registry_code', party, 'from', withdrawn_on::text,
    'to', (reinstated_on - 1)::text)),
  (select reference_change from reference_change where set_name = 'ENTITIES')
from legal_entity_withdrawal order by party, withdrawn_on;

drop table assigned_amount;
drop table legal_entity_withdrawal;

-- 2. Totals of what was completed. Those of AAU issued were kept already.
create temporary table settled_total on commit drop as
select 'RMU_ISSUED' as kind, originating_registry as registry,
  original_commit_period as commitment_period, coalesce(lulucf_activity, 0)::bigint as item,
  serial_end - serial_start + 1 as quantity
from unit_block where unit_type in (2, 4)
union all
select 'CER_ISSUED', originating_registry, 0, coalesce(project_identifier, 0),
  serial_end - serial_start + 1
from unit_block where unit_type in (5, 6, 7)
union all
select 'COUNTABLE_HOLDINGS', registry, applicable_commit_period, 0, serial_end - serial_start + 1
from unit_block
where unit_type between 1 and 5 and registry <> 'CDM' and account_type not between 210 and 280
union all
select 'LULUCF_CER_ACQUIRED', party.code, applicable_commit_period, 0,
  party.sign * (serial_end - serial_start + 1)
from movement
cross join lateral (values (registry, 1), (from_registry, -1)) as party (code, sign)
where unit_type in (6, 7) and from_registry <> registry and party.code <> 'CDM'
union all
select 'LULUCF_CER_RETIRED', registry, applicable_commit_period, 0, serial_end - serial_start + 1
from unit_block where unit_type in (6, 7) and account_type = 300
union all
select 'ASSIGNED_AMOUNT_CANCELLED', registry, applicable_commit_period, account_type,
  serial_end - serial_start + 1
from unit_block where account_type in (270, 280);

-- 3. What transactions that hold units take from the totals and will give to them.
create temporary table open_block on commit drop as
select t.transaction_identifier, t.transaction_type as type,
  t.transferring_registry as initiating, t.acquiring_registry as acquiring,
  t.transferring_account_type as from_account, t.acquiring_account_type as into_account,
  b.originating_registry_code as origin, b.unit_type, b.original_commit_period as original,
  b.applicable_commit_period as applicable, coalesce(b.lulucf_activity, 0) as activity,
  coalesce(b.project_identifier, 0) as project,
  b.unit_serial_block_end - b.unit_serial_block_start + 1 as quantity
from itl_transaction t join transaction_block b using (transaction_identifier)
where t.state in ('AT_STL', 'RELEASED', 'AT_ACQUIRER', 'ACCEPTED')
  and b.block_role is distinct from 'REP';

create temporary table taken on commit drop as
select transaction_identifier, kind, registry, commitment_period, item,
  sum(open)::bigint as open, sum(settled)::bigint as settled
from (
  select transaction_identifier, 'AAU_ISSUED' as kind, initiating as registry,
    original as commitment_period, 0::bigint as item, quantity as open, quantity as settled
  from open_block where type = 1 and unit_type = 1
  union all
  select transaction_identifier, 'RMU_ISSUED', initiating, original, activity, quantity, quantity
  from open_block where type = 1 and unit_type = 2
  union all
  select transaction_identifier, 'CER_ISSUED', origin, 0, project, quantity, quantity
  from open_block where type = 1 and unit_type in (5, 6, 7)
  union all
  select transaction_identifier, 'CER_FORWARDED', origin, 0, project, quantity, quantity
  from open_block where type = 3 and unit_type = 5 and from_account = 110
  union all
  select transaction_identifier, 'COUNTABLE_HOLDINGS', initiating, applicable, 0, 0, quantity
  from open_block where type = 1 and unit_type between 1 and 5 and initiating <> 'CDM'
  union all
  select transaction_identifier, 'COUNTABLE_HOLDINGS', initiating, applicable, 0, quantity, -quantity
  from open_block where type in (3, 4) and unit_type between 1 and 5 and initiating <> 'CDM'
  union all
  select transaction_identifier, 'COUNTABLE_HOLDINGS', acquiring, applicable, 0, 0, quantity
  from open_block
  where type = 3 and unit_type between 1 and 5 and acquiring <> 'CDM'
    and coalesce(into_account, 0) not between 210 and 280
  union all
  select transaction_identifier, 'LULUCF_CER_ACQUIRED', initiating, applicable, 0, 0, -quantity
  from open_block where type = 3 and unit_type in (6, 7) and initiating <> 'CDM'
  union all
  select transaction_identifier, 'LULUCF_CER_ACQUIRED', acquiring, applicable, 0, quantity, quantity
  from open_block where type = 3 and unit_type in (6, 7) and acquiring <> 'CDM'
  union all
  select transaction_identifier, 'LULUCF_CER_RETIRED', initiating, applicable, 0, quantity, quantity
  from open_block where type = 5 and unit_type in (6, 7)
  union all
  select transaction_identifier, 'ASSIGNED_AMOUNT_CANCELLED', initiating, applicable, into_account,
    quantity, quantity
  from open_block where type = 4 and into_account in (270, 280)
) as each_block
group by transaction_identifier, kind, registry, commitment_period, item;

-- In the order in which totals are locked.
update itl_transaction t set consumptions = found.entries
from (
  select transaction_identifier,
    array_agg(concat_ws(' ', kind, registry, commitment_period, item, open, settled)
      order by array_position(array[
          'AAU_ISSUED', 'RMU_ISSUED', 'CER_ISSUED', 'CER_FORWARDED', 'COUNTABLE_HOLDINGS',
          'LULUCF_CER_ACQUIRED', 'LULUCF_CER_RETIRED', 'ASSIGNED_AMOUNT_CANCELLED'], kind),
        registry collate "C", commitment_period, item) as entries
  from taken where open <> 0 or settled <> 0
  group by transaction_identifier) as found
where found.transaction_identifier = t.transaction_identifier;

insert into counter (kind, registry, commitment_period, item, settled, open)
select kind, registry, commitment_period, item, sum(settled), sum(open)
from (
  select kind, registry, commitment_period, item, quantity as settled, 0 as open from settled_total
  union all
  select kind, registry, commitment_period, item, 0, open from taken where kind <> 'AAU_ISSUED'
) as total
group by kind, registry, commitment_period, item
having sum(settled) <> 0 or sum(open) <> 0;
