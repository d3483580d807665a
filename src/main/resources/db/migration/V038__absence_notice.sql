-- What a guardian says beforehand: the child will not come. It marks nobody: the register shows it beside the child. The path is
-- that of the child's centre.
create table absence_notice (
  id bigint not null auto_increment primary key,
  learner_id bigint not null,
  guardian_id bigint not null,
  path varchar(120) not null,
  first_day date not null,
  last_day date not null,
  reason varchar(12) not null,
  note varchar(200) not null,
  said_at datetime(6) not null,
  version int not null,
  index absence_notice_of_learner (learner_id, last_day),
  index absence_notice_day (last_day),
  constraint absence_notice_learner foreign key (learner_id) references learner (id) on delete cascade,
  constraint absence_notice_guardian foreign key (guardian_id) references guardian (id) on delete cascade,
  constraint absence_notice_days check (last_day >= first_day),
  constraint absence_notice_reason check (reason in ('ILLNESS', 'FAMILY', 'SCHOOL', 'TRANSPORT', 'WEATHER', 'OTHER'))
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
