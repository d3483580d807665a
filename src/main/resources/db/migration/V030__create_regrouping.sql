-- Children carried from one group into another: into the next season, into a group of their own, into another group.
create table regrouping (
  id bigint not null auto_increment primary key,
  way varchar(12) not null,
  from_group bigint not null,
  to_group bigint,
  on_day date not null,
  children int not null,
  account_id bigint not null,
  done_at datetime(6) not null,
  undone_at datetime(6),
  version int not null default 0,
  constraint regrouping_from foreign key (from_group) references learner_group (id),
  constraint regrouping_to foreign key (to_group) references learner_group (id),
  constraint regrouping_account foreign key (account_id) references account (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- What undoing it needs of each child.
create table carried_stay (
  id bigint not null auto_increment primary key,
  regrouping_id bigint not null,
  learner_id bigint not null,
  old_stay bigint not null,
  left_before date,
  new_stay bigint not null,
  version int not null default 0,
  constraint carried_stay_of foreign key (regrouping_id) references regrouping (id) on delete cascade,
  constraint carried_stay_learner foreign key (learner_id) references learner (id) on delete cascade
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
