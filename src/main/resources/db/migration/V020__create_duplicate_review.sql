-- Two records that may be one child, the smaller id first. APART: a person said that they are two.
create table duplicate_pair (
  one_id bigint not null,
  other_id bigint not null,
  points int not null,
  state varchar(8) not null default 'OPEN',
  decided_by bigint,
  decided_at datetime(6),
  primary key (one_id, other_id),
  constraint duplicate_pair_one foreign key (one_id) references learner (id) on delete cascade,
  constraint duplicate_pair_other foreign key (other_id) references learner (id) on delete cascade,
  constraint duplicate_pair_state check (state in ('OPEN', 'APART', 'MERGED')),
  index duplicate_pair_open (state, points)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Two records put together. The dropped one stays, closed, with what the kept one had too. changes: as roster.Lines writes them.
create table learner_merge (
  id bigint not null auto_increment primary key,
  kept_id bigint not null,
  dropped_id bigint not null,
  dropped_standing varchar(10) not null,
  changes varchar(2000) not null,
  merged_by bigint not null,
  merged_at datetime(6) not null,
  undone_at datetime(6),
  constraint learner_merge_kept foreign key (kept_id) references learner (id),
  constraint learner_merge_dropped foreign key (dropped_id) references learner (id),
  index learner_merge_at (merged_at)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Which rows moved from the dropped record to the kept one, so that they find their way back.
create table learner_merge_row (
  merge_id bigint not null,
  held varchar(40) not null,
  row_key varchar(120) not null,
  primary key (merge_id, held, row_key),
  constraint learner_merge_row_of foreign key (merge_id) references learner_merge (id) on delete cascade
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
