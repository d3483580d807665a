-- Under what a child is filed so that possible duplicates are found: 64 bits of the SHA-256 of a key of names.BlockingKeys.
create table duplicate_key (
  key_hash bigint not null,
  learner_id bigint not null,
  primary key (key_hash, learner_id),
  constraint duplicate_key_learner foreign key (learner_id) references learner (id) on delete cascade
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- False until the keys are written, and from the moment names, birth or centre change by another way.
alter table learner
  add column keys_indexed boolean not null default false,
  add index learner_keys_not_indexed (keys_indexed);

-- A file that somebody brought, from its reading to its undoing. columns_read: one column a line (roster.ColumnLines).
create table roster_import (
  id bigint not null auto_increment primary key,
  account_id bigint not null,
  state varchar(10) not null,
  file_name varchar(120) not null,
  form varchar(40) not null,
  signature char(64) not null,
  heading_row int not null,
  columns_read text not null,
  group_id bigint,
  leave_out boolean not null default false,
  rows_total int not null default 0,
  rows_done int not null default 0,
  last_learner_id bigint not null default 0,
  error varchar(10),
  error_row int,
  created_at datetime(6) not null,
  changed_at datetime(6) not null,
  version int not null default 0,
  constraint roster_import_account foreign key (account_id) references account (id),
  constraint roster_import_group foreign key (group_id) references learner_group (id),
  index roster_import_of (account_id, id),
  index roster_import_state (state, changed_at)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- The cells that may be kept, parted by tabs; emptied when the import is done with. notes: faults or changes, one a line.
create table roster_import_row (
  import_id bigint not null,
  row_no int not null,
  cells varchar(4000) not null,
  state varchar(10) not null,
  identity_hash bigint,
  learner_id bigint,
  learner_version int,
  score int,
  decision varchar(10),
  notes varchar(4000) not null default '',
  primary key (import_id, row_no),
  constraint roster_import_row_of foreign key (import_id) references roster_import (id) on delete cascade,
  index roster_import_row_state (import_id, state, row_no),
  index roster_import_row_identity (import_id, identity_hash),
  index roster_import_row_learner (import_id, learner_id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Rows written so far by a transaction that still runs; for the bar on the page alone, so nothing refers to it.
create table roster_progress (
  import_id bigint not null primary key,
  rows_done int not null
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- The row whose lock writers hold: they take turns.
insert into roster_progress (import_id, rows_done) values (0, 0);

-- What a person said about the columns of a file, for the next file with the same titles.
create table roster_mapping (
  account_id bigint not null,
  signature char(64) not null,
  columns_read text not null,
  primary key (account_id, signature),
  constraint roster_mapping_account foreign key (account_id) references account (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
