-- Planned as local time in a zone, because a zone may change its offset by decree. Counts are kept with the marks.
create table group_session (
  id bigint not null auto_increment primary key,
  group_id bigint not null,
  path varchar(120) not null,
  starts_at datetime not null,
  zone varchar(40) not null,
  minutes int not null,
  state varchar(12) not null,
  expected int not null default 0,
  present int not null default 0,
  late int not null default 0,
  absent int not null default 0,
  excused int not null default 0,
  version int not null default 0,
  constraint group_session_once unique (group_id, starts_at),
  constraint group_session_group foreign key (group_id) references learner_group (id),
  constraint group_session_state check (state in ('PLANNED', 'OPEN', 'CLOSED', 'APPROVED', 'CANCELLED')),
  index group_session_path (path, starts_at)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- No status: the mark was taken back.
create table attendance_mark (
  id bigint not null auto_increment primary key,
  session_id bigint not null,
  learner_id bigint not null,
  path varchar(120) not null,
  status varchar(12),
  note varchar(200),
  version int not null default 0,
  constraint attendance_mark_once unique (session_id, learner_id),
  constraint attendance_mark_session foreign key (session_id) references group_session (id),
  constraint attendance_mark_learner foreign key (learner_id) references learner (id),
  constraint attendance_mark_status check (status in ('PRESENT', 'LATE', 'ABSENT', 'EXCUSED')),
  index attendance_mark_by_learner (learner_id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Every wish to change a mark, also those that lost against a newer version. Never updated.
create table mark_change (
  id bigint not null auto_increment primary key,
  session_id bigint not null,
  learner_id bigint not null,
  old_status varchar(12),
  new_status varchar(12),
  old_note varchar(200),
  new_note varchar(200),
  base_version int not null,
  mark_version int not null default 0,
  outcome varchar(12) not null,
  account_id bigint not null,
  operation_id char(36) not null,
  device varchar(40) not null,
  counter bigint not null default 0,
  device_time datetime(6),
  changed_at datetime(6) not null,
  constraint mark_change_operation unique (operation_id, learner_id),
  constraint mark_change_session foreign key (session_id) references group_session (id),
  constraint mark_change_learner foreign key (learner_id) references learner (id),
  index mark_change_of_mark (session_id, learner_id, id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- The facts reports read: one row a learner, group and month, changed in the transaction that changes the mark.
create table learner_month (
  learner_id bigint not null,
  group_id bigint not null,
  month date not null,
  path varchar(120) not null,
  gender char(1),
  band char(1) not null,
  present int not null default 0,
  late int not null default 0,
  absent int not null default 0,
  excused int not null default 0,
  minutes int not null default 0,
  primary key (group_id, month, learner_id),
  constraint learner_month_learner foreign key (learner_id) references learner (id),
  constraint learner_month_group foreign key (group_id) references learner_group (id),
  constraint learner_month_first_day check (dayofmonth(month) = 1),
  index learner_month_path (path, month)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
