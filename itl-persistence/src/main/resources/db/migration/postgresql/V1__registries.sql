-- Who takes part: registries, how they prove who they are, and what the secretariat decided of them.

create table registry (
  code       text primary key check (code ~ '^[A-Z]{2,4}$'),
  kind       text not null check (kind in ('PARTY', 'CDM', 'STL')),
  state      text not null check (state in
               ('REGISTERED', 'DOCUMENTS_ACCEPTED', 'CONNECTED', 'FUNCTIONAL_TEST', 'APPROVED',
                'LIVE', 'ACQUIRE_ONLY', 'SUSPENDED', 'DISCONNECTED')),
  scheme     text check (scheme ~ '^[A-Z]{2,4}$'),
  endpoint   text
);
comment on table registry is 'Registries and supplementary transaction logs (STL)';
comment on column registry.code is 'Registry code, 2 to 4 capital letters';
comment on column registry.kind is 'What kind of system the code stands for';
comment on column registry.state is 'Operating state: what the registry may take part in';
comment on column registry.scheme is 'Code of the STL consulted for its transactions; null if none';
comment on column registry.endpoint is 'URL at which its port is called; null while it has none';

create table registry_credentials (
  registry       text primary key check (registry ~ '^[A-Z]{2,4}$'),
  basic_user     text not null,
  password_hash  text not null
);
comment on table registry_credentials is 'HTTP Basic user of each peer';
comment on column registry_credentials.registry is 'Registry or STL the credentials belong to';
comment on column registry_credentials.basic_user is 'User name of HTTP Basic';
comment on column registry_credentials.password_hash is 'Salted hash of the password, never the password';

create table registry_certificate (
  fingerprint  text primary key check (fingerprint ~ '^[0-9a-f]{64}$'),
  registry     text not null references registry_credentials,
  position     integer not null check (position >= 0),
  not_after    timestamptz not null,
  unique (registry, position)
);
comment on table registry_certificate is
  'Client certificates that are accepted; a registry has two while one replaces the other';
comment on column registry_certificate.fingerprint is
  'SHA-256 of the certificate, hexadecimal. Unique: a certificate stands for one peer only';
comment on column registry_certificate.registry is 'Peer the certificate stands for';
comment on column registry_certificate.position is 'Order in which they were given, from 0';
comment on column registry_certificate.not_after is 'When the certificate expires';

create table government_account (
  registry            text not null check (registry ~ '^[A-Z]{2,4}$'),
  account_type        integer not null,
  account_identifier  bigint not null,
  commitment_period   integer not null,
  primary key (registry, account_type, account_identifier)
);
comment on table government_account is 'Recorded accounts of types 2xx, 300 and 4xx';
comment on column government_account.registry is 'Registry that keeps the account';
comment on column government_account.account_type is 'Account type code';
comment on column government_account.account_identifier is 'Account identifier';
comment on column government_account.commitment_period is 'Commitment period the account is kept for';

create table assigned_amount (
  party              text not null check (party ~ '^[A-Z]{2,4}$'),
  commitment_period  integer not null,
  quantity           bigint not null check (quantity >= 0),
  primary key (party, commitment_period)
);
comment on table assigned_amount is
  'Assigned amounts as recorded in the compilation and accounting database';
comment on column assigned_amount.party is 'Party';
comment on column assigned_amount.commitment_period is 'Commitment period';
comment on column assigned_amount.quantity is 'Assigned amount in units';

create table legal_entity_withdrawal (
  party           text not null check (party ~ '^[A-Z]{2,4}$'),
  withdrawn_on    date not null,
  reinstated_on   date check (reinstated_on > withdrawn_on),
  primary key (party, withdrawn_on)
);
comment on table legal_entity_withdrawal is
  'Times in which a Party did not authorise its legal entities to transfer or acquire (check 4016)';
comment on column legal_entity_withdrawal.party is 'Party';
comment on column legal_entity_withdrawal.withdrawn_on is 'First day without authorisation';
comment on column legal_entity_withdrawal.reinstated_on is
  'First day with authorisation again; null while it is withdrawn';
