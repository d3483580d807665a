-- What a lab told about the work done in it: numbers derived on the device, never what was drawn, typed or filmed.
create table lab_evidence (
  id bigint not null auto_increment primary key,
  operation_id char(36) not null,
  learner_id bigint not null,
  path varchar(120) not null,
  lesson varchar(130) not null,
  step varchar(42) not null,
  lesson_rev int not null,
  lab varchar(42) not null,
  lab_version int not null,
  release_id char(64) not null,
  on_paper boolean not null,
  evidence varchar(2000) not null,
  met boolean not null comment 'whether it fulfilled what the step asks, judged then',
  told_at datetime(6) not null,
  constraint lab_evidence_operation unique (operation_id),
  constraint lab_evidence_learner foreign key (learner_id) references learner (id),
  index lab_evidence_step (learner_id, lesson, step)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
