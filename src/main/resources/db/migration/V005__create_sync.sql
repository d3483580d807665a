-- One row for each operation a device sent and the server judged; looked up first, so that sending twice changes nothing.
create table sync_operation (
  id char(36) not null primary key,
  account_id bigint not null,
  device varchar(40) not null,
  counter bigint not null,
  kind varchar(40) not null,
  subject varchar(160) not null,
  outcome varchar(12) not null,
  error_code varchar(12),
  subject_version int not null,
  result varchar(4000),
  device_time datetime(6),
  received_at datetime(6) not null,
  index sync_operation_account (account_id, received_at)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- The pair of keys with which devices seal what a signed-out person had not yet sent.
create table sync_key (
  id int not null primary key,
  public_key varchar(4000) not null,
  private_key varchar(4000) not null,
  created_at datetime(6) not null
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
