-- A list of places or guardians that was written from a file; what the file held is not kept.
create table list_intake (
  id bigint not null auto_increment primary key,
  account_id bigint not null,
  kind varchar(12) not null,
  file_name varchar(120) not null,
  rows_made int not null,
  rows_changed int not null,
  written_at datetime(6) not null,
  undone_at datetime(6),
  version int not null default 0,
  constraint list_intake_account foreign key (account_id) references account (id),
  index list_intake_of (account_id, kind, id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- What undoing a row needs; before_it: code and names that a place had, parted by tabs.
create table list_trace (
  id bigint not null auto_increment primary key,
  intake_id bigint not null,
  row_no int not null,
  subject_id bigint not null,
  subject_version int not null,
  before_it varchar(500) not null,
  version int not null default 0,
  constraint list_trace_of foreign key (intake_id) references list_intake (id) on delete cascade,
  index list_trace_row (intake_id, id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- What a person said about the columns of a file, for the next file with the same titles.
create table list_mapping (
  id bigint not null auto_increment primary key,
  account_id bigint not null,
  programme varchar(20) not null,
  kind varchar(12) not null,
  signature char(64) not null,
  columns_read varchar(2000) not null,
  version int not null default 0,
  constraint list_mapping_once unique (account_id, kind, signature),
  constraint list_mapping_account foreign key (account_id) references account (id),
  index list_mapping_said (kind, signature)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
